/** What explains the trends: the week and the month that are running, each as all before it are counted. */
import { dayNumber, dayOfNumber } from './day.ts';
import { type Explained, nothingBehind, periodWords, ratesWords } from './explain-words.ts';
import type { TrendCounts, TrendsAnswer, TrendsQuestion } from './insight-answers.ts';
import type { TrendPoint, TrendsView } from './insight-views.ts';
import type { Calendar } from './calendar.ts';
import type { Span } from './span.ts';

export function explainTrends(
  view: TrendsView,
  { question, answer }: { readonly question: TrendsQuestion; readonly answer: TrendsAnswer },
  calendar: Calendar,
): readonly Explained[] {
  const runningOf = (kind: 'week' | 'month'): readonly Explained[] => {
    const series = `${kind}s` as const;
    const [point, span, counts] = [view[series].at(-1), question[series].at(-1), answer[series].at(-1)];
    const bought = question.retention[series].at(-1);
    if (!point || !span || !counts || !bought) return [];
    const period = { label: `the running ${kind}`, from: point.from, until: calendar.dayOf(span.until) };
    const id = `trends.${kind}`;
    return [
      ...explainDeals({ id, kind, words: periodWords(period), span }, point, counts),
      explainRetention({ id, kind }, { point, counts, span, bought, months: view.retentionMonths }, calendar),
    ];
  };
  return [...runningOf('week'), ...runningOf('month')];
}

type Of = { readonly id: string; readonly kind: 'week' | 'month'; readonly words: string; readonly span: Span };

function explainDeals({ id, kind, words, span }: Of, point: TrendPoint, counts: TrendCounts): readonly Explained[] {
  const common = { filters: [words], ruleVersion: null };
  return [
    {
      ...common,
      id: `${id}.winRate`,
      label: `Win rate of the ${kind}`,
      definition: 'Deals won in the time, out of those won or lost in it.',
      value: point.winRate,
      unit: 'ratio',
      dateField: 'deal.wonAt, else deal.lostAt',
      records: counts.won + counts.lost,
      behind: { of: 'decided', span, value: 'isWon' },
    },
    {
      ...common,
      id: `${id}.cycle`,
      label: `Sales cycle of the ${kind}`,
      definition:
        'Half of the deals won in the time took no longer than this from their creation, as the clock on the wall goes.',
      value: point.cycleMs,
      unit: 'duration',
      dateField: 'deal.wonAt',
      filters: [words, 'its creation is known'],
      records: counts.timed,
      behind: { of: 'decided', span, value: 'cycle' },
    },
    {
      ...common,
      id: `${id}.response`,
      label: `First response of the ${kind}`,
      definition:
        'Half of the answered leads whose clock started in the time waited no longer than this, in working time from the start of their clock.',
      value: point.responseMs,
      unit: 'duration',
      dateField: 'lead.clockStart',
      records: counts.responded,
      behind: { of: 'responded', span },
    },
    {
      ...common,
      id: `${id}.sourcedShare`,
      label: `Share sourced by marketing of the ${kind}`,
      definition:
        'Of the amounts of the deals won in the time, the share that marketing brought by lead source or campaign.',
      value: point.sourcedShare,
      unit: 'ratio',
      dateField: 'deal.wonAt',
      filters: [words, 'it is known who brought it', ratesWords],
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
  calendar: Calendar,
): Explained {
  const [before, again] = [calendar.dayOf(bought.before), calendar.dayOf(bought.again)];
  const dayBefore = dayOfNumber(dayNumber(again) - 1);
  return {
    id: `${id}.retention`,
    label: `Customers who bought again by the end of the ${kind}`,
    definition:
      'Of the companies that bought in the months before, those that bought again in the months up to its end; each company is listed by its first deal of the months before.',
    value: point.retention,
    unit: 'ratio',
    dateField: 'deal.wonAt',
    filters: [`bought from ${before} to ${dayBefore}`, `again within ${months} months`, 'its company is known'],
    ruleVersion: null,
    records: counts.customers?.before ?? 0,
    behind: counts.customers ? { of: 'retained', ...bought, until: span.until } : nothingBehind,
  };
}
