/** What an account is set up like changes rarely: it is read once, and again every hour, one thing at a time. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';

export type Remembered<T> = {
  readonly read: (signal: AbortSignal) => Promise<T>;
  /** The next `read` asks anew. */
  readonly forget: () => void;
};

export type Memory = {
  readonly remember: <T>(load: (signal: AbortSignal) => Promise<T>) => Remembered<T>;
  /** Reads anew what was read longest ago, where that is due. So it costs a poll one call and never ten. */
  readonly renewOldest: (signal: AbortSignal) => Promise<void>;
  /** All of it is read anew. */
  readonly forgetAll: () => void;
};

type Entry = {
  at: Instant | null;
  readonly renew: (signal: AbortSignal) => Promise<void>;
  readonly forget: () => void;
};

const renewAfterMs = 3_600_000;

export function createMemory(clock: Clock): Memory {
  const entries: Entry[] = [];

  return {
    remember: <T>(load: (signal: AbortSignal) => Promise<T>): Remembered<T> => {
      let held: { readonly value: T } | undefined;
      const entry: Entry = {
        at: null,
        renew: async (signal) => {
          held = { value: await load(signal) };
          entry.at = clock.now();
        },
        forget: () => {
          held = undefined;
          entry.at = null;
        },
      };
      entries.push(entry);
      return {
        read: async (signal) => {
          if (held) return held.value;
          const value = await load(signal);
          held = { value };
          entry.at = clock.now();
          return value;
        },
        forget: entry.forget,
      };
    },
    renewOldest: async (signal) => {
      const now = clock.now();
      const due = entries.filter(({ at }) => at !== null && Math.abs(now - at) >= renewAfterMs);
      const [oldest] = due.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
      await oldest?.renew(signal);
    },
    forgetAll: () => {
      for (const { forget } of entries) forget();
    },
  };
}

/** The same function, that makes its result anew only when it is given other things. */
export function whenChanged<I extends readonly unknown[], T>(make: (...inputs: I) => T): (...inputs: I) => T {
  let last: { readonly inputs: I; readonly result: T } | undefined;
  return (...inputs) => {
    if (last?.inputs.every((input, index) => input === inputs[index]) !== true)
      last = { inputs, result: make(...inputs) };
    return last.result;
  };
}
