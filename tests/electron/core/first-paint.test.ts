import { describe, expect, it } from 'vitest';
import { createFirstPaint } from '../../../electron/core/first-paint.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';

/** The wait of a start, and what is in the log. */
function begin() {
  const clock = createFakeClock();
  const lines: string[] = [];
  const paint = createFirstPaint(clock, { ...silentLogger, info: (event) => void lines.push(event) });
  const begun = { isOver: false };
  const wait = (async () => {
    await paint.wait();
    begun.isOver = true;
  })();
  return { clock, lines, paint, begun, wait };
}

describe('the first paint', () => {
  it('is waited for until a screen has painted', async () => {
    const { clock, paint, begun, wait } = begin();
    await clock.advance(2_999);
    expect(begun.isOver).toBe(false);
    paint.painted(true);
    await wait;
    expect(begun.isOver).toBe(true);
  });

  it('is waited for no longer than three seconds', async () => {
    const { clock, begun } = begin();
    await clock.advance(3_000);
    expect(begun.isOver).toBe(true);
  });

  it('is waited for by nobody after it was called off', async () => {
    const { paint, begun, wait } = begin();
    paint.callOff();
    await wait;
    expect(begun.isOver).toBe(true);
  });

  it('is over for whoever asks late', async () => {
    const { paint, wait } = begin();
    paint.painted(true);
    await wait;
    await expect(paint.wait()).resolves.toBeUndefined();
  });

  it('is told in the log once, and of a board alone', () => {
    const { lines, paint } = begin();
    paint.painted(false);
    expect(lines).toEqual([]);
    paint.painted(true);
    paint.painted(false);
    paint.painted(true);
    expect(lines).toEqual(['The first board was painted.']);
  });
});
