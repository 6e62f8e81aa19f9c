/** Trends once more: the same numbers for each of the last weeks and months, and who bought again. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../shared/domain/records.ts';
import { clocked } from './oracle-clocks.ts';
import { plusDays, sum } from './oracle-calendar.ts';
import { quantile } from './oracle-funnel.ts';
import { type OraclePeriod, oraclePeriod } from './oracle-period.ts';
import { creditOf, sideOf, textKey, type World, worthOf } from './oracle-world.ts';

/** The last periods of a kind, the running one among them. */
function lastPeriods(kind: 'week' | 'month', count: number, { calendar, now }: World): readonly OraclePeriod[] {
  const periods = [oraclePeriod(kind, calendar.dayOf(now), calendar)];
  while (periods.length < count) {
    const [first] = periods;
    periods.unshift(oraclePeriod(kind, plusDays(first?.from ?? '', -1), calendar));
  }
  return periods;
}

function monthsBefore(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}

/** Of the companies that are known by name; the first win of all tells how far back the records reach. */
function retention({ until }: OraclePeriod, months: number, world: World): number | null {
  const { calendar, company } = world;
  const [before, again] = [2 * months, months].map((count) => calendar.startOf(monthsBefore(until, count)));
  const wins = company.deal.flatMap((deal) =>
    deal.wonAt === undefined ? [] : [{ at: deal.wonAt, of: textKey(deal.company) }],
  );
  const isKnown = wins.some(({ at }) => at <= (before ?? 0));
  const buyers = (from = 0, end = 0) =>
    new Set(wins.filter(({ at, of }) => of !== '' && at >= from && at < end).map(({ of }) => of));
  const [former, later] = [buyers(before, again), buyers(again, calendar.startOf(until))];
  return isKnown && former.size > 0 ? [...former].filter((one) => later.has(one)).length / former.size : null;
}

export function oracleTrends(world: World) {
  const { config, calendar, now, company } = world;
  if (!config.trends) return null;
  const { weeks, months, retentionMonths } = config.trends;
  const clocks = clocked(world).filter(({ start, lead }) => start <= now && lead.createdAt <= now);
  const point = (period: OraclePeriod) => {
    const isIn = (at: Instant | undefined): boolean =>
      at !== undefined && at >= calendar.startOf(period.from) && at < calendar.startOf(period.until);
    const won = company.deal.filter(({ wonAt }) => isIn(wonAt));
    const lost = company.deal.filter(({ wonAt, lostAt }) => wonAt === undefined && isIn(lostAt)).length;
    const valueOf = (side: string): number =>
      sum(won.filter((deal) => sideOf(creditOf(deal, world), world) === side).map((deal) => worthOf(deal, world) ?? 0));
    const [marketing, known] = [valueOf('marketing'), valueOf('marketing') + valueOf('sales')];
    const cycles = won.flatMap(({ wonAt, createdAt }) =>
      wonAt === undefined || createdAt === undefined ? [] : [Math.max(0, wonAt - createdAt)],
    );
    return {
      from: period.from,
      running: calendar.startOf(period.until) > now,
      won: won.length,
      lost,
      winRate: won.length + lost === 0 ? null : won.length / (won.length + lost),
      cycleMs: quantile(cycles, 0.5),
      responseMs: quantile(
        clocks.filter(({ start }) => isIn(start)).flatMap(({ slaMs }) => slaMs ?? []),
        0.5,
      ),
      sourcedShare: known === 0 ? null : marketing / known,
      retention: retention(period, retentionMonths, world),
    };
  };
  return {
    retentionMonths,
    weeks: lastPeriods('week', weeks, world).map(point),
    months: lastPeriods('month', months, world).map(point),
  };
}
