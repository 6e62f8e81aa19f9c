import './fact.css';
import { Shape } from './shape.tsx';
import type { Mark } from './tone.ts';

export type FactProps = {
  readonly value: string;
  readonly label: string;
  /** What is measured, where the label alone does not say it. */
  readonly name?: string;
  /** How it is measured; given up where room is short. */
  readonly how?: string | undefined;
  /** A status of the number, for which its label is the word. */
  readonly mark?: Mark | undefined;
  /** There is no number. */
  readonly quiet?: boolean;
};

/** A supporting number with what it means under it. */
export function Fact({ value, label, name, how, mark, quiet = false }: FactProps) {
  const colour = mark ? `tone-${mark.tone}` : quiet ? 'soft' : '';
  return (
    <div className="fact">
      <p className={`fact__value ${colour}`.trim()}>
        {mark && <Shape name={mark.shape} />}
        {value}
      </p>
      {name && (
        <p className="fact__name">
          {name}
          {how && <span className="fact__how">{how}</span>}
        </p>
      )}
      <p className="fact__label">{label}</p>
    </div>
  );
}
