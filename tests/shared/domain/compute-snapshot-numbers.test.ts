import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Aggregates } from '../../../shared/domain/aggregates.ts';
import type { SalesCounts, SalesDay } from '../../../shared/domain/agreement-answer.ts';
import type { GoalDay } from '../../../shared/domain/goal-answer.ts';
import type { StageCounts } from '../../../shared/domain/insight-answers.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { aSource, aWinRow, someAggregates, someRecords } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';

const count = fc.nat(1_000_000);
const money = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const group = orNull(fc.string({ maxLength: 8 }));

const goalDay: fc.Arbitrary<GoalDay> = fc.record({
  day: fc.nat(30),
  side: fc.constantFrom('marketing', 'sales', 'unknown'),
  value: money,
  records: count,
});
const percentiles = { p50Ms: orNull(count), p95Ms: orNull(count) };
const kept = fc.record({ kept: count, missed: count, open: count });
const salesCounts: fc.Arbitrary<SalesCounts> = fc.record({
  leadType: group,
  withinMs: count,
  met: count,
  late: count,
  overdue: count,
  running: count,
  answered: count,
  ...percentiles,
  speedToLead: fc.record(percentiles),
  attempts: kept,
  disposition: kept,
  handedOver: count,
  worked: count,
  accepted: count,
  rejected: count,
});
const salesDay: fc.Arbitrary<SalesDay> = fc.record({
  period: fc.nat(15),
  day: fc.nat(500),
  responseMet: count,
  responseMissed: count,
  attemptsKept: count,
  attemptsMissed: count,
  dispositionKept: count,
  dispositionMissed: count,
  handedOver: count,
  worked: count,
});
const stage: fc.Arbitrary<StageCounts> = fc.record({
  stage: fc.constantFrom('created', 'mql', 'accepted', 'sql', 'deal', 'won'),
  entered: count,
  reachedNext: count,
  medianMs: orNull(count),
  timed: count,
  stuck: count,
  oldestStuckMs: orNull(count),
});
const anything: fc.Arbitrary<Aggregates> = fc
  .record({
    goal: fc.array(goalDay),
    promise: fc.array(fc.record({ day: fc.nat(500), group, count })),
    sales: fc.record({
      byLeadType: fc.array(salesCounts),
      all: orNull(salesCounts),
      history: fc.array(salesDay),
    }),
    funnel: fc.array(stage),
    leads: count,
    leadsWon: count,
    won: fc.boolean(),
  })
  .map((given) =>
    someAggregates({
      goals: [{ id: 'revenue', days: given.goal, influenced: null }],
      promise: given.promise,
      sales: given.sales,
      funnel: given.funnel,
      wins: { ...someAggregates().wins, recent: given.won ? [aWinRow()] : [] },
      records: someRecords({ leads: given.leads, leadsWon: given.leadsWon }),
    }),
  );

const marketing = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), target: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) }),
  fc.record({
    kind: fc.constant('value' as const),
    // Amounts too small to be counted are refused with the config.
    target: fc.double({ min: 0.5, max: 1e15, noNaN: true }),
    valueBy: fc.constant('leadType' as const),
    leadValues: fc
      .uniqueArray(fc.tuple(fc.string({ maxLength: 8 }), fc.double({ min: 0, max: 1e9, noNaN: true })), {
        selector: ([name]) => name.trim().toLowerCase(),
      })
      .map((values) => Object.fromEntries(values)),
    otherwise: fc.double({ min: 0.5, max: 1e9, noNaN: true }),
  }),
);

/** Two versions, the second in the middle of a period, and perhaps a trial of a few days between them. */
const versions = fc
  .record({ first: marketing, second: marketing, trial: fc.boolean() })
  .map(({ first, second, trial }) => {
    const sales = {
      respondWithinMinutes: { otherwise: 60 },
      attempts: { otherwise: { count: 2, withinDays: 3 } },
      disposition: { otherwise: 3 },
      workedTarget: 0.9,
    };
    const version = (from: string, promise: typeof first) => ({
      from,
      marketing: promise,
      sales,
      capacity: { reps: 2, leadsPerRep: 10 },
      incentive: { goal: 'revenue', tiers: [{ label: 'Base', at: 1 }] },
    });
    const whole = [version('2025-06-01', first), version('2026-08-12', second)];
    const trialRun = { ...version('2026-05-06', second), trial: { owners: ['Ada'], until: '2026-05-20' } };
    return trial ? whole.concat(trialRun) : whole;
  });

/** Every number in the value that is not one, by where it stands. */
function unsound(value: unknown, where = 'snapshot'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${where} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unsound(inner, `${where}.${key}`));
}

it('a snapshot of whatever the ledger answers is whole, and every number in it is one', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  const calendars = [aCalendar(), aCalendar({ week: {} }), aCalendar({ fiscalYearStartsIn: 7 })];
  fc.assert(
    fc.property(anything, versions, moment, fc.constantFrom(...calendars), (aggregates, promised, now, calendar) => {
      const config = aConfig({ agreement: { versions: promised } });
      const questions = snapshotQuestions(config, calendar, now);
      const snapshot = computeSnapshot({ config, calendar, questions, aggregates, sources: [aSource(now)], now });
      expect(unsound(snapshot)).toEqual([]);
      expect(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
      const [revenue] = snapshot.goals;
      const { marketing, sales: ours, unknown } = revenue?.contribution ?? { marketing: 0, sales: 0, unknown: 0 };
      expect(marketing + ours + unknown).toBe(revenue?.pace.actual);
    }),
  );
});
