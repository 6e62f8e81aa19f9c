/** What explains marketing's promise, the streak and the incentive. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches } from './agreement.ts';
import type { AgreementView, MarketingPromiseView } from './agreement-view.ts';
import type { Aggregates, SnapshotQuestions } from './aggregates.ts';
import type { Behind, RecordBehind } from './behind.ts';
import type { Calendar } from './calendar.ts';
import { explainSales } from './explain-sales.ts';
import { type Explained, nothingBehind, periodWords, trialWords } from './explain-words.ts';
import { leadWorth } from './lead-worth.ts';
import { periodSpan } from './period.ts';
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

export type ExplainContext = {
  readonly config: Config;
  readonly calendar: Calendar;
  readonly questions: SnapshotQuestions;
  readonly aggregates: Aggregates;
  readonly now: Instant;
};

/** One for each number of the agreement that somebody could doubt; the incentive has the records of its goal. */
export function explainAgreement(
  view: AgreementView,
  { version, goals }: { readonly version: AgreementVersion; readonly goals: readonly Explained[] },
  context: ExplainContext,
): readonly Explained[] {
  const trial = trialWords(view);
  return [
    ...explainMarketing(view.marketing, { version, trial }, context),
    ...explainSales(view.sales, { version, trial, answered: context.aggregates.sales.all?.answered ?? 0 }),
    streakExplanation(view, context),
    ...incentiveExplanation(view, goals),
  ];
}

const handOver = { lead: 'createdAt', mql: 'mqlAt', sql: 'sqlAt' } as const;
const handedOverAs = { lead: 'that came in', mql: 'handed over as qualified', sql: 'that sales qualified' } as const;

function explainMarketing(
  view: MarketingPromiseView,
  { version, trial }: { readonly version: AgreementVersion; readonly trial: readonly string[] },
  { config, calendar, questions, aggregates, now }: ExplainContext,
): readonly Explained[] {
  const leads = `leads ${handedOverAs[view.of]}`;
  const definition =
    view.kind === 'count'
      ? `The number of ${leads}.`
      : `What the ${leads} are worth, each by the value agreed for its ${worthBy(version)} when it was handed over (close rate times average revenue).`;
  const worth = worthOf(config, calendar);
  const whole = periodSpan(view.period, calendar);
  const delivered = (span: Span, one?: 1): Behind => ({
    of: 'delivered',
    span,
    worth: one === undefined ? worth : () => one,
  });
  const today = questions.agreement?.dayStarts.findLastIndex((start) => start <= now) ?? -1;
  const [day, tomorrow] = [calendar.dayOf(now), calendar.addDays(calendar.dayOf(now), 1)];
  const common = {
    unit: view.kind === 'value' ? 'money' : view.kind,
    dateField: `lead.${handOver[view.of]}`,
    ruleVersion: version.from,
  } as const;
  const filters = [periodWords(view.period), ...trial];
  const explained: Explained[] = [
    {
      ...common,
      id: 'promise.marketing',
      label: 'Delivered by marketing',
      definition,
      value: view.pace.actual,
      filters,
      records: view.leads,
      behind: delivered(whole),
    },
    {
      ...common,
      id: 'promise.marketing.today',
      label: 'Delivered by marketing today',
      definition,
      value: view.today.delivered,
      filters: [periodWords({ label: 'today', from: day, until: tomorrow }), ...trial],
      records: aggregates.promise.reduce((sum, row) => (row.day === today ? sum + row.count : sum), 0),
      behind: delivered({ from: calendar.startOf(day), until: calendar.startOf(tomorrow) }),
    },
  ];
  if (!view.capacity) return explained;
  return [
    ...explained,
    {
      ...common,
      id: 'promise.marketing.capacity',
      label: 'Share of what sales can work',
      definition: `The number of ${leads}, against the leads that the people of sales can work in the period.`,
      value: view.capacity.used,
      unit: 'ratio',
      filters,
      records: view.leads,
      behind: delivered(whole, 1),
    },
  ];
}

function worthBy({ marketing }: AgreementVersion): string {
  return marketing.kind === 'value' && marketing.valueBy === 'leadSource' ? 'lead source' : 'lead type';
}

/** What a lead of a group counts by the version in force on the day of its hand-over, as in `promisedPeriod`. */
function worthOf({ agreement, currency }: Config, calendar: Calendar): (at: Instant, group: string | null) => number {
  const stretches = agreementStretches(agreement).map(({ from, version }) => ({
    from: calendar.startOf(from),
    worth: version && leadWorth(version.marketing, currency),
  }));
  return (at, group) => stretches.findLast(({ from }) => from <= at)?.worth?.(group) ?? 0;
}

function streakExplanation({ streak, versionFrom }: AgreementView, { calendar, now }: ExplainContext): Explained {
  const days: RecordBehind[] = [];
  for (let day = streak.since ?? calendar.dayOf(now); days.length < streak.days; day = calendar.addDays(day, 1)) {
    if (calendar.weight(day) === 0) continue;
    days.push({ entity: 'day', id: day, name: null, at: calendar.startOf(day), value: 1, as: null });
  }
  return {
    id: 'agreement.streak',
    label: 'Working days in a row with both promises kept',
    definition:
      'Full working days in a row, up to yesterday or the last day the data tells of, that ended with both promises kept or too early to judge.',
    value: streak.days,
    unit: 'days',
    dateField: null,
    filters: [],
    ruleVersion: versionFrom,
    records: streak.days,
    behind: { of: 'listed', records: days },
  };
}

function incentiveExplanation(
  { incentive, versionFrom }: AgreementView,
  goals: readonly Explained[],
): readonly Explained[] {
  const goal = incentive && goals.find(({ id }) => id === `goal.${incentive.goal}`);
  if (!incentive) return [];
  return [
    {
      id: 'incentive',
      label: `Incentive: ${incentive.goalLabel}`,
      definition: `${goal?.definition ?? ''} Of that, the share of the target that is reached.`.trim(),
      value: incentive.attainment,
      unit: 'ratio',
      dateField: goal?.dateField ?? null,
      filters: goal?.filters ?? [],
      ruleVersion: versionFrom,
      records: goal?.records ?? 0,
      behind: goal?.behind ?? nothingBehind,
    },
  ];
}
