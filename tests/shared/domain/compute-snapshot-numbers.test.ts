import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Aggregates, GoalDay, ResponseCounts, StageCounts } from '../../../shared/domain/aggregates.ts';
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
});
const responses: fc.Arbitrary<ResponseCounts> = fc.record({
  leadType: group,
  withinMs: count,
  met: count,
  late: count,
  overdue: count,
  running: count,
  p50Ms: orNull(count),
  p95Ms: orNull(count),
});
const stage: fc.Arbitrary<StageCounts> = fc.record({
  stage: fc.constantFrom('created', 'mql', 'accepted', 'sql', 'deal', 'won'),
  entered: count,
  reachedNext: count,
  medianMs: orNull(count),
  stuck: count,
  oldestStuckMs: orNull(count),
});
const anything: fc.Arbitrary<Aggregates> = fc
  .record({
    goal: fc.array(goalDay),
    promise: fc.array(fc.record({ day: fc.nat(30), group, count })),
    responses: fc.record({ byLeadType: fc.array(responses), all: orNull(responses) }),
    funnel: fc.array(stage),
    leads: count,
    leadsWon: count,
    won: fc.boolean(),
  })
  .map((given) =>
    someAggregates({
      goals: [{ id: 'revenue', days: given.goal }],
      promise: given.promise,
      responses: given.responses,
      funnel: given.funnel,
      wins: { ...someAggregates().wins, recent: given.won ? [aWinRow()] : [] },
      records: someRecords({ leads: given.leads, leadsWon: given.leadsWon }),
    }),
  );

const marketing = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), target: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) }),
  fc.record({
    kind: fc.constant('value' as const),
    target: fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
    valueBy: fc.constant('leadType' as const),
    leadValues: fc.dictionary(fc.string({ maxLength: 8 }), fc.double({ min: 0, max: 1e9, noNaN: true })),
    otherwise: fc.double({ min: 0, max: 1e9, noNaN: true }),
  }),
);

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
    fc.property(anything, marketing, moment, fc.constantFrom(...calendars), (aggregates, promise, now, calendar) => {
      const sales = { respondWithinMinutes: { otherwise: 60 } };
      const config = aConfig({ agreement: { versions: [{ from: '2026-01-01', marketing: promise, sales }] } });
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
