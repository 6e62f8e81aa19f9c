import { describe, expect, it } from 'vitest';
import { assert, jsonValue, property } from 'fast-check';
import { shareUnchanged } from '../../../renderer/store/share-unchanged.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

describe('shareUnchanged', () => {
  it('gives the same object back for an equal snapshot', () => {
    const before = buildSnapshot();
    expect(shareUnchanged(before, structuredClone(before))).toBe(before);
  });

  it('keeps every part that did not change and no other', () => {
    const before = buildSnapshot();
    const after = shareUnchanged(before, structuredClone({ ...before, asOf: before.asOf + 1, goals: [] }));
    expect(after).not.toBe(before);
    expect(after.wins).toBe(before.wins);
    expect(after.funnel).toBe(before.funnel);
    expect(after.goals).toEqual([]);
  });

  it('tells a shorter list and a lost key from the former ones', () => {
    expect(shareUnchanged<readonly number[]>([1, 2], [1])).toEqual([1]);
    expect(shareUnchanged<{ a: number; b?: number }>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shareUnchanged<unknown>({ 0: 1 }, [1])).toEqual([1]);
  });

  it('always equals what came', () => {
    assert(
      property(jsonValue(), jsonValue(), (before, after) => {
        expect(shareUnchanged(before, after)).toEqual(after);
      }),
    );
  });
});
