import { describe, expect, it } from 'vitest';
import { markAt, readMark } from '../../../electron/connectors/change-mark.ts';
import { createOverlap } from '../../../electron/connectors/overlap.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 20, 12);
const mark = readMark(markAt(noon));
const again = noon - 5 * minute;
const later = noon + 1000;

/** A source whose clock is told, read page by page. */
function setUp(lateMs?: number) {
  let now: number | undefined = noon;
  const overlap = createOverlap(() => now, lateMs);
  /** One reading: where it began. */
  const read = (minutes: number | undefined, pages: readonly boolean[] = [false], at = mark): number => {
    const from = overlap.begin(at);
    now = minutes === undefined ? undefined : noon + minutes * minute;
    for (const [index, hasNews] of pages.entries()) overlap.note({ hasNews, isLast: index === pages.length - 1 });
    return from;
  };
  return { read, overlap, set: (minutes: number) => (now = noon + minutes * minute) };
}

describe('the last minutes of a list of changes', () => {
  it('are read again until they have been read without news five minutes after the last', () => {
    const { read } = setUp();
    expect([read(0, [true]), read(1), read(4), read(5), read(6), read(600)]).toEqual([
      again,
      again,
      again,
      again,
      later,
      later,
    ]);
  });

  it('are waited for anew when something comes that is late', () => {
    const { read } = setUp();
    read(0, [true]);
    expect([read(4, [false, true]), read(8), read(9), read(10)]).toEqual([again, again, again, later]);
  });

  it('are read again after something newer', () => {
    const { read } = setUp();
    for (const minutes of [0, 5, 6]) read(minutes);
    const newer = readMark(markAt(noon + 7 * minute));
    read(7, [true]);
    expect(read(8, [false], newer)).toBe(noon + 2 * minute);
  });

  it('are read again where the reading that found nothing new began too early, or broke off', () => {
    const { read, overlap, set } = setUp();
    read(0, [true]);
    overlap.begin(mark);
    set(4);
    overlap.note({ hasNews: false, isLast: false });
    set(9);
    overlap.note({ hasNews: false, isLast: true });
    expect(overlap.begin(mark)).toBe(again);
    overlap.note({ hasNews: false, isLast: false });
    expect(overlap.begin(mark)).toBe(again);
  });

  it('are read for longer where a source shows things later', () => {
    const { read } = setUp(20 * minute);
    expect([read(0, [true]), read(19), read(20), read(21)]).toEqual([again, again, again, later]);
  });

  it('are read each time where the source does not tell its time, or sets it back', () => {
    const { read } = setUp();
    expect([read(undefined), read(undefined), read(60), read(1), read(5), read(6), read(7)]).toEqual(
      Array.from({ length: 7 }, (_, index) => (index < 6 ? again : later)),
    );
  });
});
