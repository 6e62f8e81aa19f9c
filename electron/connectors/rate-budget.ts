/**
 * How often a source may be asked: never faster than its limits allow, and never more than a share of what the account has
 * for the day, since others of the company live on the same account.
 */
import type { Problem } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import type { SourceUsage } from '../../shared/domain/source-status.ts';
import type { Clock } from '../core/clock.ts';
import { SourceError } from './source-error.ts';

/** So many units within so many ms. */
export type BurstLimit = { readonly units: number; readonly withinMs: number };

/** The day's count as it is kept over a restart. */
export type KeptUsage = { readonly used: number; readonly resetsAt: Instant };

/** No day is longer, not even one with an hour more. What ends later was counted by a clock that was wrong. */
export const longestDayMs = 25 * 3_600_000;

export type RateBudgetOptions = {
  readonly clock: Clock;
  /** Who tells what the account has left, for those who are to look which of its programs spends it. */
  readonly vendor?: string;
  /** Units an account has for a day, all its programs together. Null: the source sets no such limit. */
  readonly perDay: number | null;
  /** The share of them that is ours, 0..1. */
  readonly share: number;
  readonly bursts: readonly BurstLimit[];
  /** When the account's day ends: the first such instant after `now`. */
  readonly nextReset: (now: Instant) => Instant;
  readonly kept?: KeptUsage | undefined;
};

export type RateBudget = {
  /**
   * Waits for its turn and counts the units. Throws `rateLimited` once the day's share is spent, with the wait until the day
   * ends; throws the signal's reason when aborted while it waits.
   */
  readonly take: (units: number, signal: AbortSignal) => Promise<void>;
  /** What the source says of the account's day: units it has, and units left of them. A share of what others left is ours. */
  readonly learn: (told: { readonly perDay?: number; readonly left?: number }) => void;
  /** Null where there is no limit for the day. */
  readonly usage: () => SourceUsage | null;
  readonly kept: () => KeptUsage;
};

export function createRateBudget(options: RateBudgetOptions): RateBudget {
  const { clock, share, bursts } = options;
  let perDay = options.perDay;
  let { used, resetsAt } = options.kept ?? { used: 0, resetsAt: options.nextReset(clock.now()) };
  /** What the account has left by its own word, of which we leave the others theirs. */
  let accountLeft: number | null = null;
  let taken: { readonly at: Instant; readonly units: number }[] = [];
  const longestWindowMs = Math.max(0, ...bursts.map(({ withinMs }) => withinMs));
  let turn = Promise.resolve();

  const renewDay = (): void => {
    const leftMs = resetsAt - clock.now();
    if (leftMs > 0 && leftMs <= longestDayMs) return;
    used = 0;
    accountLeft = null;
    resetsAt = options.nextReset(clock.now());
  };

  /** Ms until so many units fit into every window. */
  const waitFor = (units: number): number => {
    const now = clock.now();
    // Where the clock was set back nobody waits until it is again where it was.
    if (taken.some(({ at }) => at > now))
      taken = taken.map(({ at, units: its }) => ({ at: Math.min(at, now), units: its }));
    while (taken[0] && taken[0].at <= now - longestWindowMs) taken.shift();
    return Math.max(0, ...bursts.map((burst) => waitWithin(burst, units, now)));
  };

  const waitWithin = ({ units: most, withinMs }: BurstLimit, units: number, now: Instant): number => {
    const inside = taken.filter(({ at }) => at > now - withinMs);
    let excess = inside.reduce((sum, one) => sum + one.units, 0) + Math.min(units, most) - most;
    for (const { at, units: freed } of inside) {
      if (excess <= 0) return 0;
      excess -= freed;
      if (excess <= 0) return at + withinMs - now;
    }
    return 0;
  };

  /** By our share, or by all programs of the account together. */
  const spent = (isShareSpent: boolean): Problem =>
    isShareSpent || options.vendor === undefined
      ? { code: 'dailyShareSpent', params: { used, share } }
      : { code: 'dailyLimitReached', params: { vendor: options.vendor } };

  const takeNow = async (units: number, signal: AbortSignal): Promise<void> => {
    for (let wait = waitFor(units); wait > 0; wait = waitFor(units)) await sleep(clock, wait, signal);
    signal.throwIfAborted();
    renewDay();
    const allowed = perDay === null ? Infinity : Math.floor(perDay * share);
    const isShareSpent = used + units > allowed;
    if (isShareSpent || (accountLeft !== null && accountLeft < units)) {
      const retryAfterMs = Math.max(0, resetsAt - clock.now());
      throw new SourceError('rateLimited', spent(isShareSpent), { retryAfterMs });
    }
    used += units;
    if (accountLeft !== null) accountLeft -= units;
    if (longestWindowMs > 0) taken.push({ at: clock.now(), units });
  };

  return {
    take: (units, signal) => {
      // One after the other, so that two that wait do not both find the same room.
      const mine = turn.then(() => takeNow(units, signal));
      turn = mine.catch(() => {});
      return mine;
    },
    learn: (told) => {
      perDay = told.perDay ?? perDay;
      accountLeft = told.left ?? accountLeft;
    },
    usage: () => {
      renewDay();
      return perDay === null ? null : { used, allowed: Math.floor(perDay * share), resetsAt };
    },
    kept: () => ({ used, resetsAt }),
  };
}

/** Resolves after the delay; rejects with the signal's reason when it is aborted first. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const giveUp = (): void => {
      callOff();
      reject(signal.reason as Error);
    };
    const callOff = clock.after(ms, () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    });
    signal.addEventListener('abort', giveUp, { once: true });
  });
}
