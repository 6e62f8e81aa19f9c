import './status-mark.css';
import { Shape } from './shape.tsx';
import type { Mark } from './tone.ts';

type Props = { readonly mark: Mark; readonly word: string; readonly more?: string | undefined };

/** A status by shape, word and colour at once. */
export function StatusMark({ mark, word, more }: Props) {
  return (
    <p className="status-mark">
      <span className={`status-mark__sign tone-${mark.tone}`}>
        <Shape name={mark.shape} />
        <span>{word}</span>
      </span>
      {more && <span className="status-mark__more">{more}</span>}
    </p>
  );
}
