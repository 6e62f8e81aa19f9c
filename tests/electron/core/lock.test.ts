import { describe, expect, it } from 'vitest';
import { createLock, type Lock } from '../../../electron/core/lock.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

const minute = 60_000;
/** Quick, where the one of the app is slow on purpose. */
const check = async (pin: string, hash: string) => hash === `hash of ${pin}`;
const hash = 'hash of 4711';

function locked() {
  const clock = createFakeClock();
  const told: string[] = [];
  const lock = createLock({ hash, minutes: 10 }, clock, (state) => told.push(state), check);
  return { clock, told, lock };
}

/** Wrong tries, one after the other. */
async function guess(lock: Lock, times: number) {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await lock.unlock('0000'));
  return answers;
}

describe('a lock', () => {
  it('is none without a PIN', async () => {
    const lock = createLock(undefined, createFakeClock(), () => {}, check);
    expect(lock.state()).toBe('none');
    expect(await lock.unlock('4711')).toEqual({ kind: 'noPin' });
    expect(lock.state()).toBe('none');
  });

  it('is locked at first, and opened by its PIN for as long as the config says', async () => {
    const { lock, clock, told } = locked();
    expect(lock.state()).toBe('locked');
    expect(await lock.unlock('4711')).toEqual({ kind: 'open' });
    await clock.advance(10 * minute - 1);
    expect(lock.state()).toBe('open');
    await clock.advance(1);
    expect(lock.state()).toBe('locked');
    expect(told).toEqual(['open', 'locked']);
  });

  it('stays locked for any other PIN, and says how many more may be wrong', async () => {
    const { lock, told } = locked();
    expect(await guess(lock, 4)).toEqual([4, 3, 2, 1].map((triesLeft) => ({ kind: 'wrong', triesLeft })));
    expect(lock.state()).toBe('locked');
    expect(told).toEqual([]);
  });

  it('takes no try for a minute after five wrong ones, not even the right one', async () => {
    const { lock, clock } = locked();
    expect((await guess(lock, 5)).at(-1)).toEqual({ kind: 'wait', waitMs: minute });
    await clock.advance(20_000);
    expect(await lock.unlock('4711')).toEqual({ kind: 'wait', waitMs: 40_000 });
    expect(lock.state()).toBe('locked');
    await clock.advance(40_000);
    expect(await lock.unlock('4711')).toEqual({ kind: 'open' });
  });

  it('doubles the wait with every further wrong try, up to an hour', async () => {
    const { lock, clock } = locked();
    await guess(lock, 5);
    const waits = [];
    for (let time = 0; time < 7; time += 1) {
      await clock.advance(60 * minute);
      waits.push(...(await guess(lock, 1)));
    }
    expect(waits.map((answer) => 'waitMs' in answer && answer.waitMs / minute)).toEqual([2, 4, 8, 16, 32, 60, 60]);
  });

  it('counts anew after the right one', async () => {
    const { lock } = locked();
    await guess(lock, 4);
    await lock.unlock('4711');
    expect(await guess(lock, 1)).toEqual([{ kind: 'wrong', triesLeft: 4 }]);
  });

  it('lets nobody have more tries by making them all at once', async () => {
    const { lock } = locked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => lock.unlock('0000')));
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(4);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(4);
  });

  it('is locked before its time by whoever asks for it', async () => {
    const { lock, told } = locked();
    await lock.unlock('4711');
    lock.lock();
    expect(lock.state()).toBe('locked');
    expect(told).toEqual(['open', 'locked']);
  });

  it('is locked again by another PIN in the config, and stays open under the same', async () => {
    const { lock } = locked();
    await lock.unlock('4711');
    lock.use({ hash, minutes: 20 });
    expect(lock.state()).toBe('open');
    lock.use({ hash: 'hash of 0815', minutes: 10 });
    expect(lock.state()).toBe('locked');
    expect(await lock.unlock('4711')).toMatchObject({ kind: 'wrong' });
    lock.use(undefined);
    expect(lock.state()).toBe('none');
  });

  it('is not held open by a clock that is set back', async () => {
    let now = 100 * 60 * minute;
    const lock = createLock({ hash, minutes: 10 }, { now: () => now, after: () => () => {} }, () => {}, check);
    await lock.unlock('4711');
    now -= 50 * 60 * minute;
    expect(lock.state()).toBe('open');
    now += 10 * minute;
    expect(lock.state()).toBe('locked');
  });
});
