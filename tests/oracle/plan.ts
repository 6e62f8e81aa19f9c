/** Random configs: calendar, goals, agreement, and everything else that is computed. */
import { type Arbitrary, constant, constantFrom, integer, option, record, subarray, tuple } from 'fast-check';
import type { CalendarConfig } from '../../shared/config/calendar.ts';
import { type Config, type ConfigDocument, configSchema } from '../../shared/config/config.ts';
import type { Day } from '../../shared/domain/records.ts';
import { aGoal } from './plan-goals.ts';
import { anAgreement } from './plan-agreement.ts';

const nine = ['09:00-17:00'];
const split = ['08:30-12:00', '13:00-16:30'];
const weeks: readonly CalendarConfig['week'][] = [
  { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] },
  { mon: split, tue: split, wed: nine, thu: split, fri: ['08:00-12:00'], sat: [], sun: [] },
  { mon: [], tue: nine, wed: nine, thu: nine, fri: nine, sat: ['10:00-14:00'], sun: ['01:30-03:30', '03:00-05:00'] },
  ...[['00:00-24:00']].map((all) => ({ mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all })),
];

const kinds = constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);

/** `near` gives days around the moment the wall is looked at. */
export function calendarOf(zone: string, near: Arbitrary<Day>): Arbitrary<ConfigDocument['calendar']> {
  const closure = record({
    day: near,
    weight: constantFrom(0, 0, 0.5, 1),
    open: constantFrom<string[]>([], ['09:00-12:00']),
  });
  return record({
    zone: constant(zone),
    week: constantFrom(...weeks),
    closures: tuple(option(closure, { nil: undefined }), option(closure, { nil: undefined })).map(([first, second]) =>
      [first, second?.day === first?.day ? undefined : second].filter((one) => one !== undefined),
    ),
    fiscalYearStartsIn: constantFrom(1, 1, 2, 4, 10),
    fiscalWeeks: option(
      record({
        pattern: constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
        yearEnds: constantFrom('lastInMonth' as const, 'nearestToMonthEnd' as const),
      }),
      { nil: undefined, freq: 1 },
    ),
    weekStartsOn: constantFrom('mon' as const, 'sun' as const, 'sat' as const),
  });
}

const stages = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;
const aFunnel = record({
  period: kinds,
  counting: constantFrom('allInOrder' as const, 'anyInRange' as const),
  stages: tuple(
    subarray([...stages], { minLength: 2 }),
    constantFrom(undefined, 0.1, 0.5, 1),
    constantFrom(undefined, 0.3),
  ).map(([some, goal, otherGoal]) =>
    some.map((milestone, index) => ({
      milestone,
      label: milestone,
      owner: index % 2 === 0 ? ('marketing' as const) : ('sales' as const),
      goal: index % 2 === 0 ? goal : otherGoal,
    })),
  ),
});

const byId = { leads: 'mkt', deals: 'crm', by: 'id' as const };
const byAddress = { leads: 'mkt', deals: 'crm', by: 'email' as const };

const pipelineBoards = [{ kind: 'pipeline' as const }, { kind: 'pipeline' as const, pipeline: ' NEW' }];

/** A config whose terms, targets and rates change around the days of `near`. */
export function configOf(calendar: ConfigDocument['calendar'], near: Arbitrary<Day>): Arbitrary<Config> {
  const rates = tuple(near, constantFrom(0.5, 0.925, 1.1)).map(([day, dollar]) => [
    { from: '2020-01-01', rates: { USD: 0.9, JPY: 0.0061 } },
    { from: day, rates: { USD: dollar } },
  ]);
  const goal = aGoal(near, kinds);
  return record({
    joins: constantFrom<ConfigDocument['joins']>([], [byId], [byAddress], [byId, byAddress], [byAddress, byId]),
    exchangeRates: option(rates, { nil: undefined, freq: 3 }),
    goals: tuple(goal, goal, goal, goal).map((all) => all.map((one, index) => ({ ...one, id: `goal-${index}` }))),
    agreement: option(anAgreement(near, kinds), { nil: undefined, freq: 9 }),
    funnel: option(aFunnel, { nil: undefined, freq: 9 }),
    chainDays: integer({ min: 7, max: 400 }),
    closedLoop: option(record({ period: kinds }), { nil: undefined }),
    trends: option(
      record({ weeks: constantFrom(2, 5), months: constantFrom(2, 4), retentionMonths: constantFrom(1, 3) }),
      {
        nil: undefined,
      },
    ),
    campaigns: constantFrom('month' as const, 'quarter' as const, 'year' as const).map((period) => [
      { kind: 'campaigns' as const, period },
      { kind: 'campaigns' as const, period: 'year' as const, channel: 'Event' },
    ]),
  }).map(({ goals, chainDays, campaigns, ...rest }) => {
    const quota = { label: 'Quota', measure: 'wonValue' as const, period: 'quarter' as const, target: 50_000 };
    return configSchema.parse({
      version: 1,
      calendar,
      sources: [
        { kind: 'demo', id: 'crm' },
        { kind: 'demo', id: 'mkt' },
      ],
      chain: { goal: 'quota', windowDays: chainDays },
      ...rest,
      goals: [{ id: 'quota', ...quota }, ...goals],
      boards: [...campaigns, { kind: 'leads-waiting' }, { kind: 'leads-waiting', leadType: 'Demo' }, ...pipelineBoards],
    } satisfies ConfigDocument);
  });
}
