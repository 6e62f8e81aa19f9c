/** How far back the records of a source must go before what the wall shows is true. */
import type { Config } from '../config/config.ts';
import type { PeriodConfig } from '../config/period.ts';
import type { Calendar } from './calendar.ts';
import { periodContaining } from './period.ts';
import type { Instant } from './records.ts';

/**
 * The beginning of the quarter before the running one, or of any running period that a goal, a promise or a board counts in,
 * whichever is the earliest. What looks further back (trends, rates of the chain, streaks) is of history.
 */
export function neededSince(config: Config, calendar: Calendar, now: Instant): Instant {
  const running = periodContaining('quarter', now, calendar);
  const quarterBefore = periodContaining('quarter', calendar.startOf(calendar.addDays(running.from, -1)), calendar);
  const starts = countedPeriods(config).map((period) => periodContaining(period, now, calendar).from);
  return Math.min(...[quarterBefore.from, ...starts].map((day) => calendar.startOf(day)));
}

function countedPeriods({ goals, agreement, funnel, closedLoop, boards }: Config): readonly PeriodConfig[] {
  return [
    ...goals.map(({ period }) => period),
    ...(agreement?.versions ?? []).flatMap(({ marketing, sales }) => [marketing.period, sales.period]),
    ...[funnel, closedLoop].flatMap((one) => (one ? [one.period] : [])),
    ...boards.flatMap((board) => (board.kind === 'campaigns' ? [board.period] : [])),
  ];
}
