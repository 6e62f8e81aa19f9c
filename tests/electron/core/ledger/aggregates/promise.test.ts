import { describe, expect, it } from 'vitest';
import type { PromiseDay, PromiseStretch } from '../../../../../shared/domain/agreement-answer.ts';
import type { Lead, Person } from '../../../../../shared/domain/records.ts';
import { daysOf, questions } from '../../../../builders/questions.ts';
import { lead, person } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const from = Date.UTC(2026, 0, 5);
const until = Date.UTC(2026, 0, 12);
const on = (day: number, hour = 10): number => Date.UTC(2026, 0, 5 + day, hour);

const mqlByType = { milestone: 'mql', groupBy: 'leadType' } as const;
const always: readonly PromiseStretch[] = [{ from: 0, terms: mqlByType, owners: null }];

async function promised(
  leads: readonly Lead[],
  { stretches = always, now = until, people = [] as readonly Person[], dayStarts = daysOf(from, until) } = {},
): Promise<readonly PromiseDay[]> {
  const ledger = await ledgerWith({ lead: leads, person: people });
  const agreement = { dayStarts, until, stretches, salesPeriods: [{ from, until }] };
  return (await ledger.answer(questions({ now, agreement }))).promise;
}

let number = 0;
const mql = (mqlAt: number, fields: Partial<Lead> = {}): Lead =>
  lead(`${number++}`, { createdAt: from, mqlAt, ...fields });

describe('leads handed over', () => {
  it('are counted on the day of their milestone, day bounds half-open', async () => {
    const leads = [mql(from), mql(on(1) - 1), mql(Date.UTC(2026, 0, 6)), mql(until - 1), mql(until), mql(from - 1)];
    expect(await promised(leads)).toEqual([
      { day: 0, group: null, count: 1 },
      { day: 1, group: null, count: 2 },
      { day: 6, group: null, count: 1 },
    ]);
  });

  it('are one group in any case, in the spelling most leads have', async () => {
    const types = ['Demo', 'demo ', 'Demo', ' ', undefined, 'Trial'];
    const leads = types.map((leadType) => mql(on(0), leadType === undefined ? {} : { leadType }));
    expect(await promised(leads)).toEqual([
      { day: 0, group: 'Demo', count: 3 },
      { day: 0, group: 'Trial', count: 1 },
      { day: 0, group: null, count: 2 },
    ]);
  });

  it('have not happened after now', async () => {
    const leads = [mql(on(2)), mql(on(2) + 1), mql(on(1), { createdAt: on(3) })];
    expect(await promised(leads, { now: on(2) })).toEqual([{ day: 2, group: null, count: 1 }]);
  });
});

describe('each day', () => {
  it('counts by the terms of the stretch it lies in', async () => {
    const both = { leadType: 'Demo', leadSource: 'Fair', sqlAt: on(4) };
    const stretches: readonly PromiseStretch[] = [
      { from: Date.UTC(2026, 0, 6), terms: mqlByType, owners: null },
      { from: Date.UTC(2026, 0, 8), terms: { milestone: 'sql', groupBy: 'leadSource' }, owners: null },
      { from: Date.UTC(2026, 0, 10), terms: null, owners: null },
      { from: Date.UTC(2026, 0, 11), terms: mqlByType, owners: null },
    ];
    const leads = [0, 1, 2, 3, 5, 6].map((day) => mql(on(day), both));
    expect(await promised(leads, { stretches })).toEqual([
      { day: 1, group: 'Demo', count: 1 },
      { day: 2, group: 'Demo', count: 1 },
      { day: 4, group: 'Fair', count: 6 },
      { day: 6, group: 'Demo', count: 1 },
    ]);
  });

  it('is as long as the clock change makes it', async () => {
    const dayStarts = [Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 5, 23), Date.UTC(2026, 0, 7)];
    const leads = [mql(Date.UTC(2026, 0, 5, 22, 59)), mql(Date.UTC(2026, 0, 5, 23)), mql(Date.UTC(2026, 0, 6, 23, 59))];
    expect(await promised(leads, { dayStarts })).toEqual([
      { day: 0, group: null, count: 1 },
      { day: 1, group: null, count: 2 },
    ]);
  });
});

describe('a trial run', () => {
  const people = [person('7', { name: 'Ada Lovelace' }), person('8', { name: 'Ben' })];
  const owners = ['crm:7', 'crm:8', 'crm:ghost', undefined];
  const leads = owners.map((ownerId) => mql(on(0), ownerId === undefined ? {} : { ownerId }));
  const counted = async (...named: readonly string[]): Promise<number> => {
    const days = await promised(leads, { people, stretches: [{ from: 0, terms: mqlByType, owners: named }] });
    return days.reduce((sum, { count }) => sum + count, 0);
  };

  it.each([
    [['crm:7'], 1],
    [[' CRM:7 '], 1],
    [['7'], 1],
    [[' ada LOVELACE'], 1],
    [['7', 'Ada Lovelace', 'crm:7'], 1],
    [['Ben', '7'], 2],
    [['ghost'], 1],
    [['rm:7', 'Ada'], 0],
  ])('of %j counts the leads of these owners alone', async (named, count) => {
    expect(await counted(...named)).toBe(count);
  });

  it('ends with its stretch', async () => {
    const stretches = [
      { from: 0, terms: mqlByType, owners: ['Ben'] },
      { from: Date.UTC(2026, 0, 7), terms: mqlByType, owners: null },
    ];
    const all = [...leads, mql(on(2), { ownerId: 'crm:7' })];
    expect(await promised(all, { people, stretches })).toEqual([
      { day: 0, group: null, count: 1 },
      { day: 2, group: null, count: 1 },
    ]);
  });
});

it('nothing is promised without an agreement', async () => {
  const ledger = await ledgerWith({ lead: [mql(on(0))] });
  expect((await ledger.answer(questions({ agreement: null }))).promise).toEqual([]);
});
