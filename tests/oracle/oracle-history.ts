/** How past days ended once more: both promises as they stood at the end of every day. */
import type { Day } from '../../shared/domain/records.ts';
import { isAboutAnybody, promisePeriod, versionOn } from './oracle-agreement.ts';
import { clocked } from './oracle-clocks.ts';
import { daysFrom, plusDays, sum } from './oracle-calendar.ts';
import { promisedPeriod, promiseStatus } from './oracle-marketing.ts';
import { statusOf } from './oracle-pace.ts';
import { inPeriodBy, partsBy } from './oracle-sales.ts';
import type { World } from './oracle-world.ts';

export type Closes = {
  /** Undefined on days without an agreement. */
  readonly marketing: (day: Day) => string | undefined;
  readonly sales: (day: Day) => string | undefined;
};

/** The status of both promises at the end of days that are over: by what was agreed by then, whatever came after. */
export function closes(world: World): Closes {
  const known = closesOf.get(world) ?? closesIn(world);
  closesOf.set(world, known);
  return known;
}

const closesOf = new WeakMap<World, Closes>();

function closesIn(world: World): Closes {
  const { calendar, config } = world;
  const clocks = clocked(world);
  const remembered = new Map<string, ReturnType<typeof promisedPeriod>>();
  const promisedBy = (day: Day, then: World) => {
    const period = promisePeriod('marketing', day, then);
    const what = `${period?.from} ${period?.until} ${versionOn(day, then)?.from}`;
    if (!remembered.has(what)) remembered.set(what, promisedPeriod(day, then));
    return remembered.get(what);
  };
  const rememberedDays = (close: (day: Day) => string | undefined) => {
    const days = new Map<Day, string | undefined>();
    return (day: Day): string | undefined => {
      if (!days.has(day)) days.set(day, close(day));
      return days.get(day);
    };
  };
  return {
    marketing: rememberedDays((day) => {
      const all = promisedBy(day, { ...world, now: calendar.endOf(day) - 1 });
      if (!all) return undefined;
      if (!isAboutAnybody(versionOn(day, world) ?? all.version, world)) return 'unknown';
      const { period, target, promised, handovers } = all;
      const past = daysFrom(period.from, plusDays(day, 1));
      const [worked, whole] = [past, daysFrom(period.from, period.until)].map((days) => sum(days.map(calendar.weight)));
      const moment = {
        target,
        actual: sum(handovers.filter((one) => one.day <= day).map(({ value }) => value)),
        elapsed: !whole ? 0 : (worked ?? 0) / whole,
        expected: sum(past.map((each) => promised.get(each) ?? 0)),
        isOver: daysFrom(plusDays(day, 1), period.until).every((each) => calendar.weight(each) === 0),
      };
      return promiseStatus(statusOf(moment, { status: config.status, warnsOfFlood: true }));
    }),
    sales: rememberedDays((day) => {
      const then = { ...world, now: calendar.endOf(day) - 1 };
      const version = versionOn(day, then);
      const period = promisePeriod('sales', day, then);
      return version && period && partsBy(inPeriodBy(clocks, period, then.now, world), version, then).status;
    }),
  };
}

export function isGood(status: string | undefined): boolean {
  return status === 'kept' || status === 'early';
}

function verdictOf(marketing: string, sales: string): string {
  if (marketing === 'unknown' || sales === 'unknown') return 'unknown';
  if (isGood(marketing) && isGood(sales)) return 'kept';
  if (isGood(marketing)) return 'salesBehind';
  return isGood(sales) ? 'marketingBehind' : 'bothBehind';
}

/** So far back days are looked at: to the beginning of the later of the two periods that contain the day. */
const lookBackDays = 370;
const shownDays = 20;

export function oracleHistory(world: World) {
  const { calendar, now } = world;
  const today = calendar.dayOf(now);
  const { marketing, sales } = closes(world);
  const first = plusDays(today, -lookBackDays);
  const from = (['marketing', 'sales'] as const)
    .map((side) => promisePeriod(side, first, world)?.from ?? first)
    .sort()[1];
  const workingDays = daysFrom(from ?? first, today).filter((day) => calendar.weight(day) > 0);
  const days = workingDays
    .filter((day) => versionOn(day, world))
    .slice(-shownDays)
    .map((day) => {
      const [a, b] = [marketing(day) ?? '', sales(day) ?? ''];
      return { day, marketing: a, sales: b, verdict: verdictOf(a, b) };
    });
  const breach = workingDays.findLastIndex((day) => !isGood(marketing(day)) || !isGood(sales(day)));
  const streak = workingDays.slice(breach + 1);
  const isWhole = breach < 0 && versionOn(plusDays(from ?? first, -1), world) !== undefined;
  return { days, streak: { days: streak.length, since: streak[0] ?? null, openEnded: isWhole && streak.length > 0 } };
}
