import './promise-part.css';
import { Shape } from '../../ui/shape.tsx';
import type { Mark } from '../../ui/tone.ts';

export type PromisePartProps = {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  /** What has a status wears its shape; what is only told has none. */
  readonly mark?: Mark | undefined;
  /** The status in words, for those who do not see the shape. */
  readonly word?: string | undefined;
};

/** A part of a promise in one short number, under the supporting ones. */
export function PromisePart({ value, label, mark, word }: Omit<PromisePartProps, 'id'>) {
  return (
    <div className="promise-part">
      <p className="promise-part__value">
        {mark && (
          <span className={`tone-${mark.tone}`}>
            <Shape name={mark.shape} />
            <span className="unseen">{word}</span>
          </span>
        )}
        {value}
      </p>
      <p className="promise-part__label">{label}</p>
    </div>
  );
}
