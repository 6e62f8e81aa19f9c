import './big-number.css';
import { widthOf } from './text-width.ts';

type Props = { readonly value: string; readonly quiet?: boolean };

/** The one number of a board, as tall as the design allows and never wider than its place. */
export function BigNumber({ value, quiet = false }: Props) {
  return (
    <div className="big-number">
      <p className="big-number__value" data-quiet={quiet} style={{ '--chars': widthOf(value) }}>
        {value}
      </p>
    </div>
  );
}
