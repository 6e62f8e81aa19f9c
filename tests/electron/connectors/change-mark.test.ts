import { describe, expect, it } from 'vitest';
import {
  afterPage,
  askFrom,
  type ChangeMark,
  markAt,
  readMark,
  writeMark,
} from '../../../electron/connectors/change-mark.ts';
import { printOf } from '../../../electron/connectors/print.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 20, 12);
const atNoon = readMark(markAt(noon));

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

describe('a mark of changes', () => {
  it('asks for the last minutes again', () => {
    expect(askFrom(atNoon)).toBe(noon - 5 * minute);
    expect(askFrom(readMark(markAt(0)))).toBe(0);
  });

  it('tells what was seen there before from what is new or has changed again', () => {
    const { mark } = afterPage(
      atNoon,
      [
        { id: 'a', at: noon + 1 },
        { id: 'b', at: noon + 2 },
      ],
      null,
    );
    const again = [
      { id: 'a', at: noon + 1 },
      { id: 'b', at: noon + 3 },
      { id: 'late', at: noon - minute },
    ];
    expect(idsOf(afterPage(mark, again, null).news)).toEqual(['b', 'late']);
  });

  it('tells two changes within one second apart by what stands in them', () => {
    const before = { id: 'a', at: noon, print: printOf({ stage: 'open' }) };
    const { mark } = afterPage(atNoon, [before], null);
    expect(afterPage(mark, [before], null).news).toEqual([]);
    const after = { id: 'a', at: noon, print: printOf({ stage: 'won' }) };
    expect(idsOf(afterPage(mark, [after], null).news)).toEqual(['a']);
    expect(afterPage(mark, [after], null).mark.at).toBe(noon);
  });

  it('takes none of thousands of changes within one second for another', () => {
    const entry = (version: number) => ({ id: 'a', at: noon, print: printOf({ id: 'a', version }) });
    const { mark } = afterPage(atNoon, [entry(0)], null);
    const changed = Array.from({ length: 5_000 }, (_, index) => entry(index + 1));
    expect(changed.filter((one) => afterPage(mark, [one], null).news.length === 0)).toEqual([]);
  });

  it('forgets what lies before the minutes asked for again', () => {
    const { mark } = afterPage(atNoon, [{ id: 'a', at: noon }], null);
    const later = afterPage(mark, [{ id: 'b', at: noon + 6 * minute }], null).mark;
    expect(Object.keys(later.seen)).toEqual(['b']);
  });

  it('never goes back', () => {
    expect(afterPage(atNoon, [{ id: 'a', at: noon - 2 * minute }], null).mark.at).toBe(noon);
  });

  it('stays small after an import: the latest are remembered', () => {
    const items = Array.from({ length: 6_000 }, (_, index) => ({ id: String(index), at: noon + index }));
    const { mark } = afterPage(atNoon, items, null);
    expect(Object.keys(mark.seen)).toHaveLength(5_000);
    expect(mark.seen['5999']).toBe(noon + 5999);
    expect(mark.seen['0']).toBeUndefined();
  });

  it('is read as it was written, with the page it was at', () => {
    const mark: ChangeMark = { at: noon, seen: { a: noon }, page: 'after 200' };
    expect(readMark(writeMark(mark))).toEqual(mark);
  });
});
