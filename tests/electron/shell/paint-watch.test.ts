import { describe, expect, it } from 'vitest';
import { createPaintWatch } from '../../../electron/shell/paint-watch.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

function watched() {
  const clock = createFakeClock(0);
  const overdueAt: number[] = [];
  const watch = createPaintWatch(clock, () => overdueAt.push(clock.now()));
  return { clock, watch, overdueAt };
}

describe('the watch over what a page paints', () => {
  it('speaks up half a minute after the first turn that was not painted', async () => {
    const { clock, watch, overdueAt } = watched();
    watch.told(1);
    await clock.advance(20_000);
    watch.told(2);
    await clock.advance(40_000);
    expect(overdueAt).toEqual([30_000]);
  });

  it('is silent while every turn is painted', async () => {
    const { clock, watch, overdueAt } = watched();
    for (let turn = 1; turn < 10; turn += 1) {
      watch.told(turn);
      await clock.advance(20_000);
      watch.painted(turn);
    }
    await clock.advance(3_600_000);
    expect(overdueAt).toEqual([]);
  });

  it('lets a page that is behind catch up, and speaks up where it does not', async () => {
    const { clock, watch, overdueAt } = watched();
    watch.told(1);
    watch.told(2);
    await clock.advance(20_000);
    watch.painted(1);
    await clock.advance(29_000);
    expect(overdueAt).toEqual([]);
    await clock.advance(1_000);
    expect(overdueAt).toEqual([50_000]);
  });

  it('is silent about a window that was closed', async () => {
    const { clock, watch, overdueAt } = watched();
    watch.told(1);
    watch.stop();
    await clock.advance(60_000);
    expect(overdueAt).toEqual([]);
  });
});
