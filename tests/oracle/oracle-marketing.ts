/** Marketing's promise once more: leads handed over, each by the terms of its own day. */
import type { AgreementVersion } from '../../shared/config/agreement.ts';
import type { Day, Lead } from '../../shared/domain/records.ts';
import { isAboutAnybody, isInSample, promisePeriod, versionOn } from './oracle-agreement.ts';
import { daysFrom, sum } from './oracle-calendar.ts';
import { oraclePace, straightLine } from './oracle-pace.ts';
import { oraclePeriod } from './oracle-period.ts';
import { minor, rememberedByConfig, sameText, textKey, type World } from './oracle-world.ts';

const handedOverAt = { lead: 'createdAt', mql: 'mqlAt', sql: 'sqlAt' } as const;

type Handover = { readonly lead: Lead; readonly day: Day; readonly group: string; readonly value: number };

/** What is promised for one day: its share of what its version promises for a whole period. */
function promisedOn(day: Day, world: World): number {
  const version = versionOn(day, world);
  if (!version) return 0;
  const whole = oraclePeriod(version.marketing.period, day, world.calendar);
  const { kind, target } = version.marketing;
  const amount = kind === 'value' ? minor(target, world.config.currency) : target;
  const line = lines(world.config, `${amount} ${whole.from} ${whole.until}`, () =>
    straightLine(amount, whole, world.calendar),
  );
  return line.get(day) ?? 0;
}

const lines = rememberedByConfig<ReadonlyMap<Day, number>>();

function valueOf(lead: Lead, { marketing }: AgreementVersion, { config }: World): number {
  if (marketing.kind === 'count') return 1;
  const own = Object.entries(marketing.leadValues).find(([name]) => sameText(name, lead[marketing.valueBy]));
  const isNamed = textKey(lead[marketing.valueBy]) !== '';
  return minor(isNamed && own ? own[1] : marketing.otherwise, config.currency);
}

function handovers(world: World): readonly Handover[] {
  const { calendar } = world;
  return world.company.lead.flatMap((lead) =>
    (['lead', 'mql', 'sql'] as const).flatMap((milestone) => {
      const moment = lead[handedOverAt[milestone]];
      const day = moment === undefined ? undefined : calendar.dayOf(moment);
      const version = day === undefined ? undefined : versionOn(day, world);
      if (day === undefined || version?.marketing.of !== milestone || !isInSample(lead, version, world)) return [];
      const groupBy = version.marketing.kind === 'value' ? version.marketing.valueBy : 'leadType';
      return [{ lead, day, group: textKey(lead[groupBy]), value: valueOf(lead, version, world) }];
    }),
  );
}

/** All that is promised for the period that contains `day`, and all that was handed over in it by now. */
export function promisedPeriod(day: Day, world: World) {
  const version = versionOn(day, world);
  const period = promisePeriod('marketing', day, world);
  if (!version || !period) return undefined;
  const days = daysFrom(period.from, period.until);
  const target = sum(days.map((each) => promisedOn(each, world)));
  const isMoney = version.marketing.kind === 'value';
  // A whole number of cents; where every day promises alike, the straight line to it.
  const isEven = new Set(days.map((each) => versionOn(each, world)?.marketing.target)).size === 1;
  const scale = isMoney && isEven && target > 0 ? Math.round(target) / target : 1;
  return {
    version,
    period,
    target: isMoney ? Math.round(target) : target,
    promised: new Map(days.map((each) => [each, promisedOn(each, world) * scale])),
    handovers: handovers(world).filter((one) => one.day >= period.from && one.day < period.until),
  };
}

/** How the promise stands at `world.now`, over the period that contains `day`. */
export function oracleMarketing(day: Day, world: World) {
  const { calendar, config, now } = world;
  const all = promisedPeriod(day, world);
  if (!all) return undefined;
  const { version, period, target, promised, handovers: inPeriod } = all;
  const line = oraclePace({
    period,
    now,
    calendar,
    target,
    promised,
    additions: inPeriod,
    status: config.status,
    warnsOfFlood: true,
  });
  const capacity = version.capacity && version.capacity.reps * version.capacity.leadsPerRep;
  // More than sales can work is too fast, unless even that is less than was promised by now.
  const isFlood = capacity !== undefined && inPeriod.length > capacity;
  const isEnough = ['onTrack', 'ahead', 'met'].includes(line.pace.status);
  const pace = { ...line.pace, status: isFlood && isEnough ? 'tooFast' : line.pace.status };
  const today = calendar.dayOf(now);
  const groups = [...new Set(inPeriod.map(({ group }) => group))];
  return {
    kind: version.marketing.kind,
    of: version.marketing.of,
    period,
    pace,
    series: line.series,
    status: isAboutAnybody(version, world) ? promiseStatus(pace.status) : 'unknown',
    leads: inPeriod.length,
    today: {
      promised: promisedOn(today, world),
      delivered: sum(inPeriod.filter((one) => one.day === today).map(({ value }) => value)),
    },
    groups: groups.map((group) => {
      const own = inPeriod.filter((one) => one.group === group);
      return { group, leads: own.length, value: sum(own.map(({ value }) => value)) };
    }),
    capacity: capacity === undefined ? null : { leads: capacity, used: inPeriod.length / capacity, exceeded: isFlood },
  };
}

export function promiseStatus(pace: string): string {
  if (['onTrack', 'ahead', 'tooFast', 'met'].includes(pace)) return 'kept';
  if (['notStarted', 'early'].includes(pace)) return 'early';
  return pace === 'atRisk' ? 'atRisk' : 'broken';
}
