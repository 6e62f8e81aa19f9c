/** What explains the trends: the week and the month that are running, each as all before it are counted. */
import { dayNumber, dayOfNumber } from './day.ts';
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind } from './explain-words.ts';
import type { TrendCounts, TrendsAnswer, TrendsQuestion } from './insight-answers.ts';
import type { TrendPoint, TrendsView } from './insight-views.ts';
import type { Calendar } from './calendar.ts';
import type { Span } from './span.ts';

type In = { readonly calendar: Calendar; readonly words: ExplainWords };

export function explainTrends(
  view: TrendsView,
  { question, answer }: { readonly question: TrendsQuestion; readonly answer: TrendsAnswer },
  { calendar, words }: In,
): readonly Explained[] {
  const runningOf = (kind: 'week' | 'month'): readonly Explained[] => {
    const series = `${kind}s` as const;
    const [point, span, counts] = [view[series].at(-1), question[series].at(-1), answer[series].at(-1)];
    const bought = question.retention[series].at(-1);
    if (!point || !span || !counts || !bought) return [];
    const stretch = { from: point.from, until: calendar.dayOf(span.until) };
    const inTime = words.inStretch(words.trends.running[kind], stretch);
    const id = `trends.${kind}`;
    return [
      ...explainDeals({ id, kind, inTime, span, words }, point, counts),
      explainRetention(
        { id, kind },
        { point, counts, span, bought, months: view.retentionMonths },
        { calendar, words },
      ),
    ];
  };
  return [...runningOf('week'), ...runningOf('month')];
}

type Of = {
  readonly id: string;
  readonly kind: 'week' | 'month';
  readonly inTime: string;
  readonly span: Span;
  readonly words: ExplainWords;
};

function explainDeals(
  { id, kind, inTime, span, words }: Of,
  point: TrendPoint,
  counts: TrendCounts,
): readonly Explained[] {
  const { trends } = words;
  const common = { filters: [inTime], ruleVersion: null };
  return [
    {
      ...common,
      id: `${id}.winRate`,
      label: trends.winRateLabel[kind],
      definition: trends.winRate,
      value: point.winRate,
      unit: 'ratio',
      dateField: 'deal.wonAt, else deal.lostAt',
      records: counts.won + counts.lost,
      behind: { of: 'decided', span, value: 'isWon' },
    },
    {
      ...common,
      id: `${id}.cycle`,
      label: trends.cycleLabel[kind],
      definition: trends.cycle,
      value: point.cycleMs,
      unit: 'duration',
      dateField: 'deal.wonAt',
      filters: [inTime, trends.creationKnown],
      records: counts.timed,
      behind: { of: 'decided', span, value: 'cycle' },
    },
    {
      ...common,
      id: `${id}.response`,
      label: trends.responseLabel[kind],
      definition: trends.response,
      value: point.responseMs,
      unit: 'duration',
      dateField: 'lead.clockStart',
      records: counts.responded,
      behind: { of: 'responded', span },
    },
    {
      ...common,
      id: `${id}.sourcedShare`,
      label: trends.sourcedLabel[kind],
      definition: trends.sourced,
      value: point.sourcedShare,
      unit: 'ratio',
      dateField: 'deal.wonAt',
      filters: [inTime, trends.sourceKnown, words.rates],
      records: counts.sourced,
      behind: { of: 'decided', span, value: 'sourced' },
    },
  ];
}

type Retention = {
  readonly point: TrendPoint;
  readonly counts: TrendCounts;
  readonly span: Span;
  readonly bought: TrendsQuestion['retention']['weeks'][number];
  readonly months: number;
};

function explainRetention(
  { id, kind }: Pick<Of, 'id' | 'kind'>,
  { point, counts, span, bought, months }: Retention,
  { calendar, words: { trends } }: In,
): Explained {
  const [before, again] = [calendar.dayOf(bought.before), calendar.dayOf(bought.again)];
  const dayBefore = dayOfNumber(dayNumber(again) - 1);
  return {
    id: `${id}.retention`,
    label: trends.retentionLabel[kind],
    definition: trends.retention,
    value: point.retention,
    unit: 'ratio',
    dateField: 'deal.wonAt',
    filters: [trends.bought({ from: before, to: dayBefore }), trends.again({ months }), trends.companyKnown],
    ruleVersion: null,
    records: counts.customers?.before ?? 0,
    behind: counts.customers ? { of: 'retained', ...bought, until: span.until } : nothingBehind,
  };
}
