/** What the ledger is asked for the back-calculated chain and the trends. */
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config.ts';
import type { TrendsConfig } from '../config/insights.ts';
import type { Calendar } from './calendar.ts';
import type { ChainQuestion, DaySpan, TrendsQuestion } from './insight-answers.ts';
import { periodContaining, periodSpan, weekContaining } from './period.ts';
import type { Day, Instant } from './records.ts';
import type { Span } from './span.ts';

type Context = { readonly calendar: Calendar; readonly now: Instant };

/**
 * Null without a chain in the config. Rates are measured over full days before today; what there is so far is asked for up
 * to the end of today, since traffic is told by the day and no later day has happened.
 */
export function chainQuestion({ chain, goals }: Config, { calendar, now }: Context): ChainQuestion | null {
  const goal = goals.find(({ id }) => id === chain?.goal);
  if (!chain || !goal) return null;
  const today = calendar.dayOf(now);
  const tomorrow = calendar.addDays(today, 1);
  const period = periodContaining(goal.period, now, calendar);
  const daySpan = (fromDay: Day, untilDay: Day): DaySpan => ({
    fromDay,
    untilDay,
    from: calendar.startOf(fromDay),
    until: calendar.startOf(untilDay),
  });
  return {
    window: daySpan(calendar.addDays(today, -chain.windowDays), today),
    period: daySpan(period.from, period.until < tomorrow ? period.until : tomorrow),
  };
}

/** The last weeks and months of the calendar, the running ones included, and how far back each looks for customers. */
export function trendsQuestion(config: TrendsConfig, { calendar, now }: Context): TrendsQuestion {
  const weeks = Array.from({ length: config.weeks }, (_, index) =>
    weekContaining(now, calendar, index + 1 - config.weeks),
  );
  const months = lastMonths(config.months, { calendar, now });
  const bounds = ({ until }: Span): { readonly again: Instant; readonly before: Instant } => {
    const end = calendar.dayOf(until);
    const monthsBefore = (count: number): Instant => calendar.startOf(earlierByMonths(end, count));
    return { again: monthsBefore(config.retentionMonths), before: monthsBefore(2 * config.retentionMonths) };
  };
  return { weeks, months, retention: { weeks: weeks.map(bounds), months: months.map(bounds) } };
}

/** One by one backwards, since months of whole weeks are not of one length. */
function lastMonths(count: number, { calendar, now }: Context): readonly Span[] {
  const months: Span[] = [];
  for (let instant = now; months.length < count;) {
    const month = periodSpan(periodContaining('month', instant, calendar), calendar);
    months.unshift(month);
    instant = month.from - 1;
  }
  return months;
}

/** The same day of an earlier month; the last of it where it has no such day. */
function earlierByMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}
