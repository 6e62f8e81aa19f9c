/**
 * The config that holds when nothing is configured: the demo company, so that the first start shows every board at work.
 * The company works round the clock and its targets are fitted to what it does, so that at any hour of any day there is
 * something to see and nothing is "too early to say".
 */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/records.ts';
import type { ConfigDocument } from './config.ts';
import {
  demoAmountSpread,
  type DemoChannel,
  demoChannels,
  demoCompany,
  type DemoLeadType,
  demoLeadTypes,
} from './demo-company.ts';

/** The pace each target is fitted to: the goal on track, marketing ahead of its promise, and never too fast. */
const revenuePace = 1;
const winsPace = 1.01;
const marketingPace = 1.05;

const roundTheClock = ['00:00-24:00'];

/**
 * @param now decides where fiscal quarters begin: always so that it lies in the second month of one.
 * @param systemZone the zone the calendar goes by, as the system names it; UTC where it names none that there is.
 * @param locale BCP 47; how numbers and dates are written.
 */
export function demoConfig(now: Instant, systemZone: string | undefined, locale = 'en'): ConfigDocument {
  const zone = knownZone(systemZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const quarterStart = today.with({ day: 1 }).subtract({ months: 1 });
  const quarterDays = quarterStart.until(quarterStart.add({ months: 3 }), { largestUnit: 'day' }).days;
  return {
    version: 1,
    company: demoCompany.name,
    locale,
    currency: demoCompany.currency,
    calendar: {
      zone,
      week: {
        mon: roundTheClock,
        tue: roundTheClock,
        wed: roundTheClock,
        thu: roundTheClock,
        fri: roundTheClock,
        sat: roundTheClock,
        sun: roundTheClock,
      },
      fiscalYearStartsIn: ((quarterStart.month - 1) % 3) + 1,
    },
    sources: [{ kind: 'demo', id: 'demo', label: 'Demo company' }],
    goals: [
      {
        id: 'revenue',
        label: 'Revenue this quarter',
        measure: 'wonValue',
        period: 'quarter',
        target: rounded((perDay(wonValue) * quarterDays) / revenuePace),
      },
      {
        id: 'deals',
        label: 'Deals won this quarter',
        measure: 'wonCount',
        period: 'quarter',
        target: rounded((perDay(wonCount) * quarterDays) / winsPace),
      },
    ],
    agreement: {
      versions: [
        {
          // Older than the company's records, so that every lead came in under it.
          from: quarterStart.subtract({ months: 6 }).toString(),
          marketing: {
            kind: 'value',
            of: 'mql',
            period: 'quarter',
            target: rounded(
              (perDay((type) => demoLeadTypes[type].mql * leadValue(type)) * quarterDays) / marketingPace,
            ),
            valueBy: 'leadType',
            leadValues: Object.fromEntries(handedOver.map((type) => [type, leadValue(type)])),
          },
          sales: {
            period: 'quarter',
            // What sales finds by itself is assigned by nobody: no clock runs for it.
            clockStart: ['assigned'],
            respondWithinMinutes: { otherwise: 1_440, byLeadType: responseTerms },
            target: 0.9,
          },
        },
      ],
    },
    funnel: {
      period: 'quarter',
      stages: [
        { milestone: 'created', label: 'Leads', owner: 'marketing', goal: 0.65 },
        { milestone: 'mql', label: 'Handed over', owner: 'marketing', goal: 0.75 },
        { milestone: 'accepted', label: 'Accepted', owner: 'sales', goal: 0.65 },
        { milestone: 'sql', label: 'Qualified', owner: 'sales', goal: 0.85 },
        { milestone: 'deal', label: 'Deals', owner: 'sales', goal: 0.33 },
        { milestone: 'won', label: 'Won', owner: 'sales' },
      ],
    },
    boards: [
      { kind: 'shared-goal', goal: 'revenue' },
      { kind: 'agreement-status' },
      { kind: 'wins' },
      { kind: 'funnel' },
      { kind: 'shared-goal', goal: 'deals' },
    ],
  };
}

/** With some values of TZ ('', ':/etc/localtime') there is no zone, or one called `Etc/Unknown` that nobody takes. */
function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

const leadTypes: readonly DemoLeadType[] = ['Demo request', 'Trial', 'Event scan', 'Content download', 'Prospecting'];
const handedOver = leadTypes.filter((type) => demoLeadTypes[type].respondWithinMinutes !== null);

const responseTerms = Object.fromEntries(
  handedOver.flatMap((type) => {
    const minutes = demoLeadTypes[type].respondWithinMinutes;
    return minutes === null ? [] : [[type, minutes]];
  }),
);

/** Mean of a log-normal variable from its median. */
const averageDeal = (type: DemoLeadType): number =>
  demoLeadTypes[type].medianDeal * Math.exp(demoAmountSpread ** 2 / 2);

/** Share of handed-over leads that become customers. */
function closeRate(type: DemoLeadType): number {
  const { accepted, sql, deal, won } = demoLeadTypes[type];
  return accepted * sql * deal * won;
}

/** closeRate * averageRevenue (Roberge, ch. 12), in whole major units as people write it. Sales' own leads: none. */
function leadValue(type: DemoLeadType): number {
  return demoLeadTypes[type].respondWithinMinutes === null ? 0 : Math.round(closeRate(type) * averageDeal(type));
}

const wonCount = (type: DemoLeadType): number => demoLeadTypes[type].mql * closeRate(type);
const wonValue = (type: DemoLeadType): number => wonCount(type) * averageDeal(type);

/** Expected over an average day, given what one lead of each type brings on average. */
function perDay(ofOne: (type: DemoLeadType) => number): number {
  return demoChannels.reduce(
    (sum, channel) =>
      sum +
      channel.leadsPerDay *
        runningShare(channel) *
        channel.leadTypes.reduce((part, [type, share]) => part + share * ofOne(type), 0),
    0,
  );
}

function runningShare({ rhythm }: DemoChannel): number {
  return rhythm.kind === 'always' ? 1 : rhythm.forDays / rhythm.everyDays;
}

/** Targets are round numbers: two or three digits that count. */
function rounded(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2) * 2;
  return Math.round(value / step) * step;
}
