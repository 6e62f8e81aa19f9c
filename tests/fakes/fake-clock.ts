import type { Clock } from '../../electron/core/clock.ts';

type Waiting = { readonly at: number; readonly callback: () => void };

/** A clock that stands still until a test moves it. */
export type FakeClock = Clock & {
  /** Moves on, calling what falls due on the way in order, and lets promises settle after each. */
  readonly advance: (ms: number) => Promise<void>;
};

export function createFakeClock(start = Date.UTC(2026, 0, 5, 9)): FakeClock {
  let now = start;
  const waiting = new Set<Waiting>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    after: (delayMs, callback) => {
      const entry = { at: now + delayMs, callback };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance: async (ms) => {
      const until = now + ms;
      for (;;) {
        const due = [...waiting].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.callback();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
