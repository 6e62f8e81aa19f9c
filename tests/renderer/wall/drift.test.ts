import { describe, expect, it } from 'vitest';
import { driftAt, nextDriftIn } from '../../../renderer/wall/drift.ts';

const minute = 60_000;
const round = 96 * minute;
const places = Array.from({ length: 24 }, (_, step) => driftAt(step * 4 * minute));

describe('the drift of the picture', () => {
  it('stands still for four minutes', () => {
    expect(driftAt(0)).toEqual(driftAt(4 * minute - 1));
    expect(driftAt(0)).not.toEqual(driftAt(4 * minute));
  });

  it('steps by less than half a unit, and comes back to where it was', () => {
    for (const [index, place] of places.entries()) {
      const next = driftAt((index + 1) * 4 * minute);
      expect(Math.hypot(next.x - place.x, next.y - place.y)).toBeLessThan(0.5);
    }
    expect(driftAt(round)).toEqual(driftAt(0));
  });

  it('reaches both ways, by less than the margin of a board', () => {
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-0.9, 0.9]);
    expect(Math.min(...ys)).toBeCloseTo(-0.5);
    expect(Math.max(...ys)).toBeCloseTo(0.5);
  });

  it('knows when its next step is due', () => {
    expect(nextDriftIn(0)).toBe(4 * minute);
    expect(nextDriftIn(5 * minute)).toBe(3 * minute);
  });
});
