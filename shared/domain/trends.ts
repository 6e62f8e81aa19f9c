/** Trends: whether it gets better, week by week and month by month. */
import type { TrendsConfig } from '../config/insights.ts';
import type { Calendar } from './calendar.ts';
import type { TrendCounts, TrendsAnswer, TrendsQuestion } from './insight-answers.ts';
import type { TrendPoint, TrendsView } from './insight-views.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

/** Averages and ratios as they are: nothing is prorated to the end of a span that is still running. */
export function trends(
  config: TrendsConfig,
  { question, answer }: { readonly question: TrendsQuestion; readonly answer: TrendsAnswer },
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): TrendsView {
  const points = (spans: readonly Span[], counts: readonly TrendCounts[]): readonly TrendPoint[] =>
    spans.flatMap((span, index): readonly TrendPoint[] => {
      const counted = counts[index];
      return counted ? [{ from: calendar.dayOf(span.from), running: span.until > now, ...trendNumbers(counted) }] : [];
    });
  return {
    retentionMonths: config.retentionMonths,
    weeks: points(question.weeks, answer.weeks),
    months: points(question.months, answer.months),
  };
}

/**
 * winRate = won / (won + lost); sourcedShare = marketing / (marketing + sales) of the won value; retention = customers who
 * bought again / customers before.
 */
function trendNumbers(counts: TrendCounts): Omit<TrendPoint, 'from' | 'running'> {
  const { won, lost, cycleMs, timed, responseMs, responded, sourced, customers } = counts;
  return {
    won,
    lost,
    winRate: ratio(won, won + lost),
    cycleMs,
    timed,
    responseMs,
    responded,
    sourcedShare: ratio(counts.marketingValue, counts.marketingValue + counts.salesValue),
    sourced,
    retention: customers && ratio(customers.again, customers.before),
    boughtBefore: customers?.before ?? 0,
  };
}
