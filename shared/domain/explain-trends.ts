/** What explains the trends: of each measure the week and the month that the wall shows of it. */
import { dayNumber, dayOfNumber } from './day.ts';
import type { ExplainWords } from './explain-language.ts';
import { type Explained, nothingBehind } from './explain-words.ts';
import type { TrendCounts, TrendsAnswer, TrendsQuestion } from './insight-answers.ts';
import type { TrendPoint, TrendsView } from './insight-views.ts';
import type { Calendar } from './calendar.ts';
import type { Span } from './span.ts';
import { latestFull, type TrendMeasure, trendMeasures } from './trend-direction.ts';

type In = { readonly calendar: Calendar; readonly words: ExplainWords };
type Kind = 'week' | 'month';

/** One week or month, as one measure is explained in it. */
type Place = {
  readonly id: string;
  readonly kind: Kind;
  /** The filter that says which one it is. */
  readonly inTime: string;
  readonly point: TrendPoint;
  readonly counts: TrendCounts;
  readonly span: Span;
  readonly bought: TrendsQuestion['retention']['weeks'][number];
};

export function explainTrends(
  view: TrendsView,
  { question, answer }: { readonly question: TrendsQuestion; readonly answer: TrendsAnswer },
  { calendar, words }: In,
): readonly Explained[] {
  const placeOf = (kind: Kind, measure: TrendMeasure): readonly Place[] => {
    const series = `${kind}s` as const;
    const points = view[series];
    const { index, name } = shownPoint(points, measure);
    const [point, span, counts] = [points[index], question[series][index], answer[series][index]];
    const bought = question.retention[series][index];
    if (!point || !span || !counts || !bought) return [];
    const stretch = { from: point.from, until: calendar.dayOf(span.until) };
    const inTime = words.inStretch(words.trends.stretch[name][kind], stretch);
    return [{ id: `trends.${kind}.${measure}`, kind, inTime, point, counts, span, bought }];
  };
  const explained = (measure: TrendMeasure, place: Place): Explained =>
    measure === 'retention'
      ? explainRetention(place, view.retentionMonths, { calendar, words })
      : explainDeals(measure, place, words);
  return (['week', 'month'] as const).flatMap((kind) =>
    trendMeasures.flatMap((measure) => placeOf(kind, measure).map((place) => explained(measure, place))),
  );
}

/** The one whose number is on the wall; while no full one has any, the last full one, or else the running one. */
function shownPoint(
  points: readonly TrendPoint[],
  measure: TrendMeasure,
): { readonly index: number; readonly name: 'full' | 'earlier' | 'running' } {
  const lastFull = points.findLastIndex(({ running }) => !running);
  if (lastFull === -1) return { index: points.length - 1, name: 'running' };
  const index = latestFull(points, measure) ?? lastFull;
  return { index, name: index === lastFull ? 'full' : 'earlier' };
}

function explainDeals(
  measure: Exclude<TrendMeasure, 'retention'>,
  { id, kind, inTime, point, counts, span }: Place,
  words: ExplainWords,
): Explained {
  const { trends } = words;
  const common = { id, filters: [inTime], ruleVersion: null };
  switch (measure) {
    case 'winRate':
      return {
        ...common,
        label: trends.winRateLabel[kind],
        definition: trends.winRate,
        value: point.winRate,
        unit: 'ratio',
        dateField: 'deal.wonAt, else deal.lostAt',
        records: counts.won + counts.lost,
        behind: { of: 'decided', span, value: 'isWon' },
      };
    case 'cycle':
      return {
        ...common,
        label: trends.cycleLabel[kind],
        definition: trends.cycle,
        value: point.cycleMs,
        unit: 'duration',
        dateField: 'deal.wonAt',
        filters: [inTime, trends.creationKnown],
        records: counts.timed,
        behind: { of: 'decided', span, value: 'cycle' },
      };
    case 'response':
      return {
        ...common,
        label: trends.responseLabel[kind],
        definition: trends.response,
        value: point.responseMs,
        unit: 'duration',
        dateField: 'lead.clockStart',
        records: counts.responded,
        behind: { of: 'responded', span },
      };
    case 'sourcedShare':
      return {
        ...common,
        label: trends.sourcedLabel[kind],
        definition: trends.sourced,
        value: point.sourcedShare,
        unit: 'ratio',
        dateField: 'deal.wonAt',
        filters: [inTime, trends.sourceKnown, words.rates],
        records: counts.sourced,
        behind: { of: 'decided', span, value: 'sourced' },
      };
  }
}

function explainRetention(
  { id, kind, point, counts, span, bought }: Place,
  months: number,
  { calendar, words: { trends } }: In,
): Explained {
  const [before, again] = [calendar.dayOf(bought.before), calendar.dayOf(bought.again)];
  const dayBefore = dayOfNumber(dayNumber(again) - 1);
  return {
    id,
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
