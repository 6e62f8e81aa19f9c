import { describe, expect, it } from 'vitest';
import { createRateBudget, type RateBudgetOptions } from '../../../electron/connectors/rate-budget.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 10, 20, 22);
const midnight = Date.UTC(2026, 10, 21);
const never = new AbortController().signal;

function setUp(options: Partial<RateBudgetOptions> = {}) {
  const clock = createFakeClock(start);
  const budget = createRateBudget({
    clock,
    perDay: 100,
    share: 0.2,
    bursts: [],
    nextReset: (now) => (now < midnight ? midnight : midnight + 24 * hourMs),
    ...options,
  });
  return { clock, budget };
}

/** How many of so many requests at once have had their turn by now. */
function takeMany(budget: ReturnType<typeof setUp>['budget'], count: number) {
  const state = { taken: 0 };
  for (let index = 0; index < count; index += 1) void budget.take(1, never).then(() => (state.taken += 1));
  return state;
}

describe('the share of a day', () => {
  it('is spent once so many units were taken, until the day of the account ends', async () => {
    const { budget, clock } = setUp();
    await budget.take(20, never);
    await expect(budget.take(1, never)).rejects.toMatchObject({
      kind: 'rateLimited',
      retryAfterMs: 2 * hourMs,
      problem: { code: 'dailyShareSpent', params: { used: 20, share: 0.2 } },
    });
    await clock.advance(2 * hourMs);
    await budget.take(1, never);
    expect(budget.usage()).toEqual({ used: 1, allowed: 20, resetsAt: midnight + 24 * hourMs });
  });

  it('outlives a restart', async () => {
    const { budget } = setUp();
    await budget.take(15, never);
    const { budget: next } = setUp({ kept: budget.kept() });
    await expect(next.take(6, never)).rejects.toMatchObject({ kind: 'rateLimited' });
    expect(next.usage()).toEqual({ used: 15, allowed: 20, resetsAt: midnight });
  });

  it('ends earlier when the others of the account have used up theirs', async () => {
    const { budget } = setUp();
    budget.learn({ left: 2 });
    await budget.take(2, never);
    await expect(budget.take(1, never)).rejects.toMatchObject({ kind: 'rateLimited', retryAfterMs: 2 * hourMs });
  });

  it('is told apart from what all programs together have spent: only one of them is mended here', async () => {
    const { budget } = setUp({ vendor: 'CRM' });
    budget.learn({ left: 0 });
    const problem = { code: 'dailyLimitReached', params: { vendor: 'CRM' } };
    await expect(budget.take(1, never)).rejects.toMatchObject({ kind: 'rateLimited', problem });
    budget.learn({ left: 50 });
    await budget.take(20, never);
    budget.learn({ left: 0 });
    await expect(budget.take(1, never)).rejects.toMatchObject({ problem: { code: 'dailyShareSpent' } });
  });

  it('follows what the account turns out to have', () => {
    const { budget } = setUp();
    budget.learn({ perDay: 1000 });
    expect(budget.usage()?.allowed).toBe(200);
  });

  it('is none where the source sets no limit', async () => {
    const { budget } = setUp({ perDay: null });
    await budget.take(1_000_000, never);
    expect(budget.usage()).toBeNull();
  });
});

describe('a clock that is set back', () => {
  /** A clock that runs, and is set back by so much once it is told to. */
  const setBack = (options: Partial<RateBudgetOptions>) => {
    const running = createFakeClock(start);
    let offMs = 0;
    const clock = { now: () => running.now() - offMs, after: running.after };
    const { budget } = setUp({ clock, ...options });
    return { budget, advance: running.advance, by: (ms: number) => (offMs = ms) };
  };

  it('keeps nobody waiting for longer than the window is', async () => {
    const { budget, advance, by } = setBack({ perDay: null, bursts: [{ units: 1, withinMs: 1000 }] });
    await budget.take(1, never);
    by(3 * hourMs);
    const state = takeMany(budget, 1);
    await advance(0);
    await advance(1000);
    expect(state.taken).toBe(1);
  });

  it('does not put off the end of the day that it was ahead by', async () => {
    const { budget, advance, by } = setBack({ nextReset: (now) => now + hourMs });
    by(-400 * 24 * hourMs);
    await advance(2 * hourMs);
    await budget.take(20, never);
    by(0);
    await expect(budget.take(1, never)).resolves.toBeUndefined();
    expect(budget.usage()?.resetsAt).toBe(start + 3 * hourMs);
  });
});

describe('bursts', () => {
  it('let so many through in each window, in order', async () => {
    const { budget, clock } = setUp({ perDay: null, bursts: [{ units: 2, withinMs: 1000 }] });
    const state = takeMany(budget, 5);
    await clock.advance(0);
    expect(state.taken).toBe(2);
    await clock.advance(1000);
    expect(state.taken).toBe(4);
    await clock.advance(1000);
    expect(state.taken).toBe(5);
  });

  it('all count: the narrowest decides', async () => {
    const bursts = [
      { units: 2, withinMs: 1000 },
      { units: 3, withinMs: 10_000 },
    ];
    const { budget, clock } = setUp({ perDay: null, bursts });
    const state = takeMany(budget, 4);
    await clock.advance(0);
    await clock.advance(9_999);
    expect(state.taken).toBe(3);
    await clock.advance(1);
    expect(state.taken).toBe(4);
  });

  it('let one through that is larger than the window, alone', async () => {
    const { budget } = setUp({ perDay: null, bursts: [{ units: 2, withinMs: 1000 }] });
    await expect(budget.take(5, never)).resolves.toBeUndefined();
  });

  it('do not keep waiting what is called off', async () => {
    const { budget } = setUp({ perDay: null, bursts: [{ units: 1, withinMs: 1000 }] });
    const calledOff = new AbortController();
    await budget.take(1, never);
    const waiting = budget.take(1, calledOff.signal);
    calledOff.abort(new Error('the app closes'));
    await expect(waiting).rejects.toThrow('the app closes');
  });
});
