/** Marketing's promise to sales: a number of leads, or what they are worth. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import type { PromiseDay } from './agreement-answer.ts';
import type { Calendar } from './calendar.ts';
import { groupKey } from './lead-value.ts';
import { toMinor } from './money.ts';
import { periodContaining } from './period.ts';
import { progress } from './progress.ts';
import type { Instant } from './records.ts';
import type { MarketingPromiseView, PromiseStatus } from './agreement-view.ts';
import type { PaceStatus } from './pace-view.ts';

type MarketingTerms = AgreementVersion['marketing'];

/**
 * The promise over its period containing `now`. The value form: delivered = sum over groups of count * leadValue, in minor
 * units (Roberge, ch. 12); groups are matched in any case. The count form counts leads.
 */
export function marketingPromise(
  terms: MarketingTerms,
  days: readonly PromiseDay[],
  context: { readonly config: Config; readonly calendar: Calendar; readonly now: Instant },
): MarketingPromiseView {
  const { config, calendar, now } = context;
  const period = periodContaining(terms.period, now, calendar);
  const worth = worthOf(terms, config.currency);
  const delivered = progress({
    period,
    target: terms.kind === 'value' ? toMinor(terms.target, config.currency) : terms.target,
    additions: days.map(({ day, group, count }) => ({ day, value: count * worth(group) })),
    calendar,
    now,
    bounds: config.status,
    warnsOfFlood: true,
  });
  return {
    kind: terms.kind,
    of: terms.of,
    period,
    ...delivered,
    status: marketingStatus(delivered.pace.status),
    leads: days.reduce((sum, day) => sum + day.count, 0),
    today: { promised: 0, delivered: 0 },
    byGroup: [],
    capacity: null,
  };
}

/** What one lead of a group counts: 1, or its worth in minor units. */
function worthOf(terms: MarketingTerms, currency: string): (group: string | null) => number {
  if (terms.kind === 'count') return () => 1;
  const otherwise = toMinor(terms.otherwise, currency);
  const values = new Map(
    Object.entries(terms.leadValues).map(([group, value]) => [groupKey(group), toMinor(value, currency)]),
  );
  return (group) => (group === null ? otherwise : (values.get(groupKey(group)) ?? otherwise));
}

const statusByPace: Readonly<Record<PaceStatus, PromiseStatus>> = {
  notStarted: 'early',
  early: 'early',
  ahead: 'kept',
  onTrack: 'kept',
  met: 'kept',
  tooFast: 'kept',
  atRisk: 'atRisk',
  behind: 'broken',
  missed: 'broken',
};

/** The promise by its pace. Too fast is kept: more came than was promised, and the pace itself carries the warning. */
export function marketingStatus(status: PaceStatus): PromiseStatus {
  return statusByPace[status];
}
