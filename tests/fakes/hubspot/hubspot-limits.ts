/** HubSpot's three limits, on the clock it is given. */
import type { Clock } from '../../../electron/core/clock.ts';
import type { ApiReply } from '../api-server.ts';

export type PlanLimits = {
  readonly searchesPerSecond: number;
  readonly callsPerTenSeconds: number;
  readonly callsPerDay: number;
};

export const starterPlan: PlanLimits = { searchesPerSecond: 5, callsPerTenSeconds: 100, callsPerDay: 250_000 };

type Window = { readonly ms: number; readonly most: number; readonly policy: string; readonly message: string };

const dayMs = 86_400_000;

/** Null: the call may be made, and is counted. The account's day ends at midnight UTC. */
export function createLimits(clock: Clock, plan: PlanLimits): (isSearch: boolean) => ApiReply | null {
  const searches: number[] = [];
  const calls: number[] = [];
  let day = 0;
  let today = 0;
  const secondly = { ms: 1000, most: plan.searchesPerSecond, policy: 'SECONDLY', message: 'secondly' };
  const rolling = {
    ms: 10_000,
    most: plan.callsPerTenSeconds,
    policy: 'TEN_SECONDLY_ROLLING',
    message: 'ten_secondly_rolling',
  };

  const isFull = (past: number[], { ms, most }: Window, now: number): boolean => {
    while (past[0] !== undefined && past[0] <= now - ms) past.shift();
    return past.length >= most;
  };

  return (isSearch) => {
    const now = clock.now();
    if (Math.floor(now / dayMs) !== day) [day, today] = [Math.floor(now / dayMs), 0];
    if (today >= plan.callsPerDay) return tooMany({ ...rolling, policy: 'DAILY', message: 'daily' });
    const [past, window] = isSearch ? [searches, secondly] : [calls, rolling];
    if (isFull(past, window, now)) return tooMany(window);
    past.push(now);
    today += 1;
    return null;
  };
}

export function tooMany({ policy, message }: Pick<Window, 'policy' | 'message'>): ApiReply {
  const body = {
    status: 'error',
    message: `You have reached your ${message} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId: '00000000-0000-4000-8000-000000000000',
    policyName: policy,
  };
  return { status: 429, body };
}
