import './big-number.css';
import './big-stretch.css';
import { widthOf } from './text-width.ts';

/** What a letter of a unit takes of a digit's width, as big-stretch.css sets it. */
const unitSize = 0.36;
/** And the room around a unit, in its own letters. */
const unitGap = 1;

/** A stretch of time as the one number of a board: "1 h 05", its digits as tall as the design allows, its units small. */
export function BigStretch({ value }: { readonly value: string }) {
  const parts = partsOf(value);
  const width = parts.reduce((sum, part) => sum + widthOfPart(part), 0);
  return (
    <div className="big-number big-stretch">
      <p className="big-number__value" style={{ '--chars': width }}>
        {parts.map(({ text, isUnit }) =>
          isUnit ? (
            <span key={text} className="big-stretch__unit">
              {text.trim()}
            </span>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}

type Part = { readonly text: string; readonly isUnit: boolean };

function widthOfPart({ text, isUnit }: Part): number {
  return isUnit ? (widthOf(text.trim()) + unitGap) * unitSize : widthOf(text);
}

function partsOf(value: string): readonly Part[] {
  const pieces = value.match(/\d[\d.,’\u00A0\u202F]*\d|\d|\D+/gu) ?? [];
  return pieces.map((text) => ({ text, isUnit: !/\d/u.test(text) }));
}
