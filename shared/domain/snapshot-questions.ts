/** What the ledger is asked for a snapshot. */
import type { Config } from '../config/config.ts';
import type { SnapshotQuestions, Span } from './aggregates.ts';
import { versionInForce } from './agreement.ts';
import type { Calendar } from './calendar.ts';
import { dayStartsOf, periodContaining, periodSpan, weekContaining } from './period.ts';
import type { Instant } from './records.ts';
import type { PeriodView } from './snapshot.ts';

/** Wins the board has room for, and some for its list to move up. */
const recentWins = 10;
/** A lead source's first win is news for this long. */
const firstWinDays = 30;

/** The questions of a config at a moment: spans are the periods containing `now`, terms those in force then. */
export function snapshotQuestions(config: Config, calendar: Calendar, now: Instant): SnapshotQuestions {
  const today = calendar.dayOf(now);
  const version = versionInForce(config.agreement, today);
  const period = (kind: PeriodView['kind']): PeriodView => periodContaining(kind, now, calendar);
  const spanOf = (kind: PeriodView['kind']): Span => periodSpan(period(kind), calendar);
  const daily = (kind: PeriodView['kind']): { readonly span: Span; readonly dayStarts: readonly Instant[] } => ({
    span: spanOf(kind),
    dayStarts: dayStartsOf(period(kind), calendar),
  });
  return {
    now,
    currency: config.currency,
    salesLeadSources: config.salesLeadSources,
    goals: config.goals.map((goal) => ({ id: goal.id, measure: goal.measure, ...daily(goal.period) })),
    promise: version && {
      milestone: version.marketing.of,
      groupBy: version.marketing.kind === 'value' ? version.marketing.valueBy : 'leadType',
      ...daily(version.marketing.period),
    },
    responses: version && { span: spanOf(version.sales.period) },
    wins: {
      recent: recentWins,
      thisWeek: weekContaining(now, calendar),
      lastWeek: weekContaining(now, calendar, -1),
      lastWeekByNow: lastWeekByNow(now, calendar),
      quarter: spanOf('quarter'),
      firstBySourceSince: calendar.startOf(calendar.addDays(today, -firstWinDays)),
    },
    funnel: config.funnel
      ? { span: spanOf(config.funnel.period), stages: config.funnel.stages.map((stage) => stage.milestone) }
      : null,
  };
}

/**
 * Last week up to the same elapsed working time as this week. Of a stretch of closed time, in which that does not change,
 * the end counts: seen on a Saturday, last week's Saturday belongs to it.
 */
function lastWeekByNow(now: Instant, calendar: Calendar): Span {
  const lastWeek = weekContaining(now, calendar, -1);
  const worked = calendar.workingTime(weekContaining(now, calendar).from, now);
  const reached = calendar.addWorkingTime(lastWeek.from, worked);
  const nextOpening = reached === null ? null : calendar.addWorkingTime(reached, 0);
  return { from: lastWeek.from, until: Math.min(lastWeek.until, nextOpening ?? lastWeek.until) };
}
