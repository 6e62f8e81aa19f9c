/** How far the numbers can be trusted by their age, and what is withdrawn when they can't be. */
import type { Calendar } from './calendar.ts';
import { gated } from './incentive.ts';
import { judgedSalesPromise, unjudgedSalesPromise } from './response.ts';
import { marketingStatus } from './promise.ts';
import type { Day, Instant } from './records.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Snapshot } from './snapshot.ts';
import { type Freshness, type FreshnessState, freshnessStateSchema, type SourceStatus } from './source-status.ts';
import { verdict } from './verdict.ts';

const livePolls = 2;
const ageingPolls = 6;

/** Best first: what a board shows is as fresh as the last of these among its sources. */
const order: readonly FreshnessState[] = freshnessStateSchema.options;

/**
 * Freshness by age alone: `live` up to 2 poll intervals, `ageing` up to 6, `stale` beyond. Data from the future was loaded
 * before the clock was set back; its true age nobody knows, so it is trusted no further than data as far in the past.
 */
export function freshnessByAge(ageMs: number, pollEveryMs: number): 'live' | 'ageing' | 'stale' {
  const distanceMs = Math.abs(ageMs);
  if (distanceMs <= livePolls * pollEveryMs) return 'live';
  return distanceMs <= ageingPolls * pollEveryMs ? 'ageing' : 'stale';
}

/** What went wrong at the last try, and so is no question of age. */
const errors: ReadonlySet<FreshnessState> = new Set(['signInNeeded', 'rateLimited', 'unreachable']);

/** The source's state as of now: an error stays until the next success, everything else goes by age. */
export function sourceState(
  source: Pick<SourceStatus, 'state' | 'asOf' | 'pollEveryMs'>,
  now: Instant,
): FreshnessState {
  if (errors.has(source.state)) return source.state;
  return source.asOf === null ? 'neverLoaded' : freshnessByAge(now - source.asOf, source.pollEveryMs);
}

/** Whether statuses may be shown and wins celebrated: `stale` and worse withdraw them. */
export function isTrusted(state: FreshnessState): boolean {
  return state === 'live' || state === 'ageing';
}

/** The worst of the sources, the age of the oldest, and the problem of the worst that has one. Nothing loads from none. */
export function freshness(sources: readonly SourceStatus[]): Freshness {
  const worstFirst = sources.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state));
  const loaded = sources.flatMap((source) => source.asOf ?? []);
  return {
    state: worstFirst[0]?.state ?? 'neverLoaded',
    asOf: loaded.length > 0 ? Math.min(...loaded) : null,
    problem: worstFirst.find((source) => source.problem !== null)?.problem ?? null,
  };
}

/**
 * The first day of which nobody can know yet how it ended: today; where the data can't be trusted the day it is from, since
 * what happened after it has not come.
 */
export function firstUntoldDay(
  sources: readonly SourceStatus[],
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): Day {
  if (isTrusted(freshness(aged(sources, now)).state)) return calendar.dayOf(now);
  // One that never loaded tells of no day at all.
  return calendar.dayOf(Math.min(now, ...sources.map(({ asOf }) => asOf ?? 0)));
}

/**
 * The snapshot as it may be shown at `now`: every source aged, the promises and the verdict unknown once the data can't be
 * trusted, and judged again once it can. Its numbers stay as they were computed.
 */
export function withFreshness(snapshot: Snapshot, now: Instant): Snapshot {
  const sources = aged(snapshot.sources, now);
  const fresh = freshness(sources);
  return {
    ...snapshot,
    sources,
    freshness: fresh,
    agreement: snapshot.agreement && judged(snapshot.agreement, isTrusted(fresh.state)),
  };
}

function aged(sources: readonly SourceStatus[], now: Instant): readonly SourceStatus[] {
  return sources.map((source) => ({ ...source, state: sourceState(source, now) }));
}

function judged(agreement: AgreementView, trusted: boolean): AgreementView {
  const marketing = trusted ? marketingStatus(agreement.marketing.pace.status, agreement.marketing.told) : 'unknown';
  const sales = trusted ? judgedSalesPromise(agreement.sales) : unjudgedSalesPromise(agreement.sales);
  return {
    ...agreement,
    verdict: verdict(marketing, sales.status),
    marketing: { ...agreement.marketing, status: marketing },
    sales,
    incentive:
      agreement.incentive && gated(agreement.incentive, trusted ? agreement.incentive.gateByNumbers : 'unknown'),
  };
}
