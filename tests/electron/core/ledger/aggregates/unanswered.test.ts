import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../../electron/core/ledger/ledger.ts';
import type { ResponseRule } from '../../../../../shared/domain/agreement-answer.ts';
import type { Lead, RecordBatch } from '../../../../../shared/domain/records.ts';
import type { WaitingAnswer } from '../../../../../shared/domain/waiting-answer.ts';
import { hour, instant } from '../../../../builders/instant.ts';
import { questions } from '../../../../builders/questions.ts';
import { activity, lead, person } from '../../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion, termsOf } from '../../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

/** A Friday noon in the period of January: an hour is promised, for trials four. */
const now = instant('2026-01-16T12:00');
const terms = [termsOf(), termsOf({ leadType: 'Trial', withinMs: 4 * hour })];
const at = (wallClock: string): number => instant(`2026-01-16T${wallClock}`);
const cameIn = (id: string, wallClock: string, fields: Partial<Lead> = {}): Lead =>
  lead(id, { createdAt: at(wallClock), ...fields });

type Asked = {
  readonly rule?: ResponseRule;
  readonly leadTypes?: readonly (string | null)[];
  readonly minGroup?: number;
};

function askedOf({ rule = ruleOf({ terms }), leadTypes = [null], minGroup = 2 }: Asked) {
  const agreement = salesQuestion(rule, { from: '2026-01-01', until: '2026-02-01' });
  return questions({ now, agreement, waiting: { leadTypes }, minGroup });
}

async function filled(records: RecordBatch, rule: ResponseRule = ruleOf({ terms })): Promise<Ledger> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(rule, laidDown());
  await ledger.apply('crm', { cursor: '1', records }, now);
  return ledger;
}

async function waitingOf(records: RecordBatch, asked: Asked = {}): Promise<WaitingAnswer> {
  const answer = await (await filled(records, asked.rule)).answer(askedOf(asked));
  const [first] = answer.waiting;
  if (!first) throw new Error('There is no answer.');
  return first;
}
const idsOf = ({ leads }: WaitingAnswer): readonly string[] => leads.map(({ id }) => id);

describe('who waits', () => {
  it.each<[string, Partial<Lead>, RecordBatch, 'overdue' | 'running' | 'nobody']>([
    ['an hour and a millisecond ago', { createdAt: at('11:00') - 1 }, {}, 'overdue'],
    ['an hour ago', { createdAt: at('11:00') }, {}, 'running'],
    ['answered', { firstResponseAt: at('11:30') }, {}, 'nobody'],
    ['called', {}, { activity: [activity('c', { leadId: 'crm:a', at: at('11:30') })] }, 'nobody'],
    [
      'written to by a machine',
      {},
      { activity: [activity('m', { leadId: 'crm:a', at: at('11:30'), automated: true })] },
      'running',
    ],
    ['answered later', { firstResponseAt: at('12:30') }, {}, 'running'],
    ['accepted', { acceptedAt: at('11:30') }, {}, 'running'],
    ['qualified', { sqlAt: at('11:30') }, {}, 'nobody'],
    ['rejected', { rejectedAt: at('11:30') }, {}, 'nobody'],
    ['rejected later', { rejectedAt: at('12:30') }, {}, 'running'],
    ['rejected, then accepted after all', { rejectedAt: at('11:20'), acceptedAt: at('11:30') }, {}, 'running'],
    ['accepted, then rejected', { acceptedAt: at('11:20'), rejectedAt: at('11:30') }, {}, 'nobody'],
    ['to come in yet', { createdAt: at('12:01') }, {}, 'nobody'],
    ['of a type with terms of its own', { createdAt: at('09:00'), leadType: ' TRIAL' }, {}, 'running'],
    ['of the last period, due in it', { createdAt: instant('2025-12-31T15:00') }, {}, 'nobody'],
    // At 09:30 on New Year's Day, a Thursday that this calendar does not close.
    ['of the last period, due in this one', { createdAt: instant('2025-12-31T16:30') }, {}, 'overdue'],
  ])('a lead that is %s', async (_, fields, records, part) => {
    const { waiting, overdue } = await waitingOf({ lead: [cameIn('a', '11:10', fields)], ...records });
    const expected = {
      overdue: { waiting: 1, overdue: 1 },
      running: { waiting: 1, overdue: 0 },
      nobody: { waiting: 0, overdue: 0 },
    };
    expect({ waiting, overdue }).toEqual(expected[part]);
  });

  it('of a trial run only leads of its owners', async () => {
    const rule = ruleOf({ terms, owners: ['Ida'] });
    const leads = [cameIn('a', '11:10', { ownerId: 'crm:i' }), cameIn('b', '11:10', { ownerId: 'crm:o' })];
    const answer = await waitingOf({ lead: leads, person: [person('i', { name: 'Ida' }), person('o')] }, { rule });
    expect(idsOf(answer)).toEqual(['crm:a']);
  });

  it('nobody without an agreement, nor where no board asks', async () => {
    const ledger = await filled({ lead: [cameIn('a', '11:10')] });
    expect((await ledger.answer(questions({ now, waiting: { leadTypes: [null] } }))).waiting).toEqual([]);
    expect((await ledger.answer(askedOf({ leadTypes: [] }))).waiting).toEqual([]);
  });
});

it('is in the order of deadlines, then of ids, and tells of twenty at most', async () => {
  const leads = Array.from({ length: 30 }, (_, n) => cameIn(String(n).padStart(2, '0'), n < 29 ? '11:10' : '08:00'));
  const trial = cameIn('x', '07:30', { leadType: 'Trial' });
  const answer = await waitingOf({ lead: [...leads, trial] });
  const numbers = Array.from({ length: 19 }, (_, n) => `crm:${String(n).padStart(2, '0')}`);
  expect(idsOf(answer)).toEqual(['crm:29', ...numbers]);
  expect(answer).toMatchObject({ waiting: 31, overdue: 1, oldest: at('07:30') });
});

it('is of one lead type in any case where a board asks for one', async () => {
  const lead = [cameIn('a', '08:00'), cameIn('b', '08:00', { leadType: 'trial ' }), cameIn('c', '11:10')];
  const { waiting } = await (await filled({ lead })).answer(askedOf({ leadTypes: ['Trial', null, 'Webinar'] }));
  expect(waiting.map(({ leadType, waiting: all, overdue, oldest }) => [leadType, all, overdue, oldest])).toEqual([
    ['Trial', 1, 0, at('08:00')],
    [null, 3, 1, at('08:00')],
    ['Webinar', 0, 0, null],
  ]);
});

it('names who waits and for whom, by a group that gives nobody away', async () => {
  const people = [person('i', { name: 'Ida', group: 'North' }), person('o', { name: 'Ola', group: ' north ' })];
  const alone = person('m', { name: 'Mia', team: 'marketing', group: 'Events' });
  const fields = { name: ' Maria Olsen', company: ' ', leadSource: 'Webinar', leadType: 'Demo ' };
  const { leads } = await waitingOf({
    lead: [
      cameIn('a', '11:00', { ...fields, ownerId: 'crm:i' }),
      cameIn('b', '11:01', { ownerId: 'crm:m' }),
      cameIn('c', '11:02', { ownerId: 'crm:gone' }),
      cameIn('d', '11:03'),
    ],
    person: [...people, alone],
  });
  expect(leads[0]).toEqual({
    id: 'crm:a',
    name: 'Maria Olsen',
    company: null,
    leadType: 'Demo',
    leadSource: 'Webinar',
    owner: 'Ida',
    ownerGroup: 'North',
    since: at('11:00'),
    dueAt: at('12:00'),
  });
  expect(leads.map(({ owner, ownerGroup }) => [owner, ownerGroup])).toEqual([
    ['Ida', 'North'],
    ['Mia', 'others'],
    ['gone', null],
    [null, null],
  ]);
});

it("agrees with sales' promise, and the records behind both are the same", async () => {
  const lead = Array.from({ length: 40 }, (_, n) =>
    cameIn(String(n).padStart(2, '0'), `${String(8 + (n % 4)).padStart(2, '0')}:${10 + n}`, {
      ...(n % 3 === 0 && { firstResponseAt: at('11:55') }),
      ...(n % 2 === 0 && { leadType: 'Trial' }),
    }),
  );
  const ledger = await filled({ lead });
  const asked = askedOf({});
  const { sales, waiting } = await ledger.answer(asked);
  const [all] = waiting;
  expect(all).toMatchObject({
    overdue: sales.all?.overdue,
    waiting: (sales.all?.overdue ?? 0) + (sales.all?.running ?? 0),
  });
  expect(all?.overdue).toBeGreaterThan(5);
  for (const part of ['overdue', 'running'] as const) {
    const ids = (records: readonly { readonly id: string }[] | null) => records?.map(({ id }) => id).toSorted();
    const behindBoard = await ledger.behind(asked, { of: 'unanswered', part, leadType: null }, 100);
    const behindPromise = await ledger.behind(asked, { of: 'sales', part, terms: 'all' }, 100);
    expect(ids(behindBoard)).toEqual(ids(behindPromise));
    expect(behindBoard?.map(({ at: due }) => due)).toEqual(behindBoard?.map(({ at: due }) => due).toSorted());
  }
});

it('counts deadlines that pass without any record changing', async () => {
  const ledger = await filled({ lead: [cameIn('a', '11:10'), cameIn('b', '11:30')] });
  const asked = askedOf({});
  const overdueAt = async (wallClock: string) =>
    (await ledger.answer({ ...asked, now: at(wallClock) })).waiting[0]?.overdue;
  expect([await overdueAt('12:00'), await overdueAt('12:11'), await overdueAt('12:31')]).toEqual([0, 1, 2]);
  expect(await overdueAt('12:00')).toBe(0);
});
