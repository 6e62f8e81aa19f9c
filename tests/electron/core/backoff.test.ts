import { assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterFailure, afterSuccess, noBackoff, retryWait } from '../../../electron/core/backoff.ts';

const second = 1000;
const minute = 60 * second;
const afterFailures = (failures: number) => ({ failures, healthySince: null });

describe('the wait after a failure', () => {
  test('a missing sign-in is looked at again every half hour', () => {
    expect(retryWait({ kind: 'signInNeeded' }, afterFailures(9), 2 * second, 0)).toBe(30 * minute);
  });

  test("a rate limit obeys the source's own word", () => {
    const limited = { kind: 'rateLimited', retryAfterMs: 90 * second } as const;
    expect(retryWait(limited, afterFailures(7), minute, 0.5)).toBe(90 * second);
  });

  test('a rate limit without a word doubles from a minute to a quarter of an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((n) => retryWait({ kind: 'rateLimited' }, afterFailures(n), second, 0.5));
    expect(waits).toEqual([1, 2, 4, 8, 15, 15].map((minutes) => minutes * minute));
  });

  test('an unreachable source doubles from 15 s to a quarter of an hour, with full jitter', () => {
    const unreachable = (n: number, random: number) =>
      retryWait({ kind: 'unreachable' }, afterFailures(n), second, random);
    expect([1, 2, 3, 7, 8].map((n) => unreachable(n, 1))).toEqual([15, 30, 60, 900, 900].map((s) => s * second));
    expect(unreachable(3, 0.25)).toBe(15 * second);
    expect(unreachable(3, 0)).toBe(second);
  });

  test('what is unusable is read again at the usual pace, but not in a rush', () => {
    expect(retryWait({ kind: 'unusable' }, afterFailures(5), minute, 0.5)).toBe(minute);
    expect(retryWait({ kind: 'unusable' }, afterFailures(5), 2 * second, 0.5)).toBe(15 * second);
  });

  test('what is unusable only for a moment is looked at soon, and ever less often, up to the usual pace', () => {
    const wait = (failures: number) =>
      retryWait({ kind: 'unusable', retryAfterMs: 2 * second }, afterFailures(failures), minute, 0.5);
    expect([1, 2, 3, 5, 6, 5000].map(wait)).toEqual([2, 4, 8, 32, 60, 60].map((s) => s * second));
  });

  test('stays a number however often it failed, and whatever the source said', () => {
    const wait = retryWait({ kind: 'unusable', retryAfterMs: 0 }, afterFailures(5000), minute, 0.5);
    expect(wait).toBe(second);
  });

  test('is never nothing and never more than a day', () => {
    const kinds = constantFrom('signInNeeded', 'rateLimited', 'unreachable', 'unusable');
    const random = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(kinds, integer({ min: 1, max: 5000 }), random, integer(), (kind, failures, dice, retryAfterMs) => {
        const wait = retryWait({ kind, retryAfterMs }, afterFailures(failures), minute, dice);
        expect(wait).toBeGreaterThanOrEqual(second);
        expect(wait).toBeLessThanOrEqual(24 * 60 * minute);
      }),
    );
  });
});

describe('recovering', () => {
  test('one success does not undo a run of failures, five healthy minutes do', () => {
    const failing = afterFailure(afterFailure(noBackoff));
    const once = afterSuccess(failing, 0);
    expect(once.failures).toBe(2);
    expect(afterSuccess(once, 5 * minute - 1).failures).toBe(2);
    expect(afterSuccess(once, 5 * minute).failures).toBe(0);
    expect(afterFailure(once)).toEqual({ failures: 3, healthySince: null });
  });
});
