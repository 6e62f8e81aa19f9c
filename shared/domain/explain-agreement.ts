/** What explains marketing's promise, the streak and the incentive. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches } from './agreement.ts';
import type { AgreementView, MarketingPromiseView } from './agreement-view.ts';
import type { Aggregates, SnapshotQuestions } from './aggregates.ts';
import type { Behind, RecordBehind } from './behind.ts';
import type { Calendar } from './calendar.ts';
import { explainSales } from './explain-sales.ts';
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind, trialWords } from './explain-words.ts';
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

/** The same, and the words to say it in. */
type Explaining = ExplainContext & { readonly words: ExplainWords };

/** One for each number of the agreement that somebody could doubt; the incentive has the records of its goal. */
export function explainAgreement(
  view: AgreementView,
  { version, goals }: { readonly version: AgreementVersion; readonly goals: readonly Explained[] },
  context: Explaining,
): readonly Explained[] {
  const { words } = context;
  const trial = trialWords(view, words);
  return [
    ...explainMarketing(view.marketing, { version, trial }, context),
    ...explainSales(view.sales, { version, trial, words, answered: context.aggregates.sales.all?.answered ?? 0 }),
    streakExplanation(view, context),
    ...incentiveExplanation(view, goals, words),
  ];
}

const handOver = { lead: 'createdAt', mql: 'mqlAt', sql: 'sqlAt' } as const;

function explainMarketing(
  view: MarketingPromiseView,
  { version, trial }: { readonly version: AgreementVersion; readonly trial: readonly string[] },
  { config, calendar, questions, aggregates, now, words }: Explaining,
): readonly Explained[] {
  const { promise } = words;
  const definition =
    view.kind === 'count' ? promise.count[view.of] : promise.worth[view.of]({ group: worthBy(version, words) });
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
  const filters = [words.inPeriodOf(view.period), ...trial];
  const explained: Explained[] = [
    {
      ...common,
      id: 'promise.marketing',
      label: promise.delivered,
      definition,
      value: view.pace.actual,
      filters,
      records: view.leads,
      behind: delivered(whole),
    },
    {
      ...common,
      id: 'promise.marketing.today',
      label: promise.deliveredToday,
      definition,
      value: view.today.delivered,
      filters: [words.inStretch(promise.today, { from: day, until: tomorrow }), ...trial],
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
      label: promise.capacityLabel,
      definition: promise.capacity[view.of],
      value: view.capacity.used,
      unit: 'ratio',
      filters,
      records: view.leads,
      behind: delivered(whole, 1),
    },
  ];
}

function worthBy({ marketing }: AgreementVersion, { promise }: ExplainWords): string {
  return promise.group[marketing.kind === 'value' ? marketing.valueBy : 'leadType'];
}

/** What a lead of a group counts by the version in force on the day of its hand-over, as in `promisedPeriod`. */
function worthOf({ agreement, currency }: Config, calendar: Calendar): (at: Instant, group: string | null) => number {
  const stretches = agreementStretches(agreement).map(({ from, version }) => ({
    from: calendar.startOf(from),
    worth: version && leadWorth(version.marketing, currency),
  }));
  return (at, group) => stretches.findLast(({ from }) => from <= at)?.worth?.(group) ?? 0;
}

function streakExplanation({ streak, versionFrom }: AgreementView, { calendar, now, words }: Explaining): Explained {
  const days: RecordBehind[] = [];
  for (let day = streak.since ?? calendar.dayOf(now); days.length < streak.days; day = calendar.addDays(day, 1)) {
    if (calendar.weight(day) === 0) continue;
    days.push({ entity: 'day', id: day, name: null, at: calendar.startOf(day), value: 1, as: null });
  }
  return {
    id: 'agreement.streak',
    label: words.promise.streakLabel,
    definition: words.promise.streak,
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
  { promise }: ExplainWords,
): readonly Explained[] {
  const goal = incentive && goals.find(({ id }) => id === `goal.${incentive.goal}`);
  if (!incentive) return [];
  return [
    {
      id: 'incentive',
      label: promise.incentiveLabel({ goal: incentive.goalLabel }),
      definition: promise.incentive({ definition: goal?.definition ?? '' }).trim(),
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
