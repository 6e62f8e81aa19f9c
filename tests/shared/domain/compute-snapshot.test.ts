import { describe, expect, it } from 'vitest';
import type { Config } from '../../../shared/config/config.ts';
import type { Aggregates } from '../../../shared/domain/aggregates.ts';
import { agreementHistory } from '../../../shared/domain/agreement-question.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { aSource, goalDay, salesCounts, someAggregates, someRecords } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const now = instant('2026-10-15T17:00');
const calendar = aCalendar();

function snapshotOf(aggregates: Aggregates, config: Config = aConfig(), sources = [aSource(now)]) {
  const questions = snapshotQuestions(config, calendar, now);
  return computeSnapshot({ config, calendar, questions, aggregates, sources, now });
}

describe('the snapshot', () => {
  it('says for whom, in what and as of when', () => {
    expect(snapshotOf(someAggregates(), aConfig({ company: 'Alder & Sons', locale: 'de' }))).toMatchObject({
      format: 3,
      asOf: now,
      company: 'Alder & Sons',
      currency: 'EUR',
      locale: 'de',
      zone: 'Europe/Berlin',
      freshness: { state: 'live', asOf: now - 1000 },
    });
  });

  it('answers each goal by its id', () => {
    const config = aConfig({
      goals: [
        { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 },
        { id: 'customers', label: 'Customers', measure: 'customers', period: 'quarter', target: 12 },
      ],
    });
    const aggregates = someAggregates({
      goals: [
        { id: 'customers', days: [goalDay({ side: 'sales', value: 3 })], influenced: null },
        { id: 'revenue', days: [goalDay({ value: 40_000 })], influenced: null },
      ],
    });
    expect(snapshotOf(aggregates, config).goals).toMatchObject([
      { id: 'revenue', pace: { actual: 40_000, status: 'atRisk' } },
      { id: 'customers', pace: { actual: 3, target: 12, status: 'early' } },
    ]);
  });

  it('judges both promises of the version in force', () => {
    const october = agreementHistory(aConfig().agreement, { calendar, now })?.days.indexOf('2026-10-01') ?? -1;
    const aggregates = someAggregates({
      promise: [
        { day: october - 1, group: null, count: 500 },
        { day: october, group: null, count: 20 },
      ],
      sales: { byLeadType: [], all: salesCounts({ met: 19, late: 1 }), history: [] },
    });
    expect(snapshotOf(aggregates).agreement).toMatchObject({
      versionFrom: '2026-01-01',
      verdict: 'marketingBehind',
      marketing: { status: 'broken', leads: 20 },
      sales: { status: 'kept', compliance: 0.95 },
    });
  });

  it('has no agreement before the first version begins, and none without one', () => {
    const later = aConfig({
      agreement: {
        versions: [
          {
            from: '2026-12-01',
            marketing: { kind: 'count', target: 110 },
            sales: { respondWithinMinutes: { otherwise: 60 } },
          },
        ],
      },
    });
    expect(snapshotOf(someAggregates(), later).agreement).toBeNull();
    expect(snapshotOf(someAggregates(), aConfig({ agreement: undefined })).agreement).toBeNull();
  });

  it('never calls an agreement kept on data that are stale or missing', () => {
    const stale = aSource(now, { asOf: now - 3_600_000 });
    const missing = aSource(now, { id: 'crm', asOf: null, state: 'neverLoaded' });
    for (const sources of [[stale], [aSource(now), missing], []]) {
      expect(snapshotOf(someAggregates(), aConfig(), sources).agreement?.verdict).toBe('unknown');
    }
  });

  it('says that deals in other currencies are not added up', () => {
    const { problems } = snapshotOf(someAggregates({ records: someRecords({ otherCurrencies: ['CHF', 'USD'] }) }));
    expect(problems).toEqual([{ code: 'mixedCurrencies', params: { currencies: 'CHF, USD', currency: 'EUR' } }]);
    expect(problems.map((problem) => problemSentence(problem))[0]).toContain(
      'Deals won in CHF, USD are left out of every sum: the config has no rate to EUR',
    );
    expect(snapshotOf(someAggregates()).problems).toEqual([]);
  });

  it('says whom a trial run names that nobody is, once everything has come', () => {
    const trial = { owners: ['Ada', 'Gohst'], until: '2026-12-31' };
    const terms = {
      marketing: { kind: 'count', target: 110 },
      sales: { respondWithinMinutes: { otherwise: 60 } },
    } as const;
    const config = aConfig({ agreement: { versions: [{ from: '2026-10-01', trial, ...terms }] } });
    const aggregates = someAggregates({ trialOwners: [{ owner: 'Ada', id: 'crm:7' }] });
    const unknown = { code: 'trialOwnersUnknown', params: { owners: '"Gohst"' } };
    expect(snapshotOf(aggregates, config)).toMatchObject({ problems: [unknown], agreement: { trial: { known: 1 } } });
    const missing = aSource(now, { id: 'crm', asOf: null, state: 'neverLoaded' });
    expect(snapshotOf(aggregates, config, [aSource(now), missing]).problems).toEqual([]);
  });

  it('knows the share of leads that became customers, if there are leads', () => {
    const { records } = snapshotOf(someAggregates({ records: someRecords({ leads: 8000, leadsWon: 842 }) }));
    expect(records.leadToCustomer).toBeCloseTo(0.10525, 12);
    expect(snapshotOf(someAggregates()).records.leadToCustomer).toBeNull();
  });

  it('of an empty ledger is whole', () => {
    const snapshot = snapshotOf(someAggregates());
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(snapshot.goals[0]?.pace).toMatchObject({ actual: 0, status: 'behind' });
  });
});
