import { expect, it } from 'vitest';
import { inTurns } from '../../../electron/core/in-turns.ts';

/** What was passed on, and how often others had their turn before it. */
async function passed(count: number, atOnce: number): Promise<readonly (readonly [item: number, turns: number])[]> {
  let turns = 0;
  let isDone = false;
  const others = (): void => {
    if (isDone) return;
    turns += 1;
    setImmediate(others);
  };
  setImmediate(others);
  const seen: (readonly [number, number])[] = [];
  for await (const item of inTurns(Array.from({ length: count }).keys(), atOnce)) seen.push([item, turns]);
  isDone = true;
  return seen;
}

it('passes on every item in order, and lets others have a turn after so many', async () => {
  const seen = await passed(5, 2);
  expect(seen.map(([item]) => item)).toEqual([0, 1, 2, 3, 4]);
  const turns = seen.map(([, before]) => before);
  expect(turns.slice(0, 2)).toEqual([0, 0]);
  expect(turns[2]).toBeGreaterThan(0);
  expect(turns[3]).toBe(turns[2]);
  expect(turns[4]).toBeGreaterThan(turns[3] ?? 0);
});

it('ends where it is left, and at once where there is nothing', async () => {
  for await (const item of inTurns([1, 2, 3], 1)) if (item === 2) break;
  expect(await passed(0, 1)).toEqual([]);
});
