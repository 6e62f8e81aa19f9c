import { describe, expect, test } from 'vitest';
import type { JoinQuestion } from '../../../../../shared/domain/joins-view.ts';
import type { Deal, Lead } from '../../../../../shared/domain/records.ts';
import { questions } from '../../../../builders/questions.ts';
import { deal, lead } from '../../../../builders/records.ts';
import { memoryLedger } from '../../../../fakes/memory-ledger.ts';

const { now } = questions();
const day = (of: number): number => Date.UTC(2026, 0, of, 9);
const byEmail: JoinQuestion = { leads: 'mkt', deals: 'crm', by: 'email' };
const byId: JoinQuestion = { leads: 'mkt', deals: 'crm', by: 'id' };

/** A lead of marketing's own system. */
const ofMarketing = (id: string, fields: Partial<Lead> = {}): Lead => lead(id, { id: `mkt:${id}`, ...fields });
/** A deal that was won, so that its credit is seen. */
const won = (id: string, fields: Partial<Deal> = {}): Deal =>
  deal(id, { createdAt: day(10), wonAt: day(14), ...fields });

async function ledgerOf(parts: { readonly mkt: readonly Lead[]; readonly crm: readonly (Deal | Lead)[] }) {
  const ledger = await memoryLedger();
  const isDeal = (record: Deal | Lead): record is Deal => 'stage' in record;
  const leads = parts.crm.filter((record): record is Lead => !isDeal(record));
  await ledger.apply('mkt', { cursor: '1', records: { lead: parts.mkt } }, now);
  await ledger.apply('crm', { cursor: '1', records: { deal: parts.crm.filter(isDeal), lead: leads } }, now);
  return ledger;
}

/** The lead source that each win is credited to. */
async function credits(parts: Parameters<typeof ledgerOf>[0], joins: readonly JoinQuestion[]) {
  const ledger = await ledgerOf(parts);
  const { wins } = await ledger.answer(questions({ joins }));
  return Object.fromEntries(wins.recent.map(({ dealId, leadSource }) => [dealId, leadSource]));
}

describe('the lead of another source', () => {
  test('has the address of the deal, in any case and with blanks around it', async () => {
    const parts = {
      mkt: [ofMarketing('1', { email: ' Ida@Acme.Example', leadSource: 'Webinar' })],
      crm: [won('1', { email: 'ida@acme.example\t' }), won('2', { email: 'bo@acme.example' })],
    };
    expect(await credits(parts, [byEmail])).toEqual({ 'crm:1': 'Webinar', 'crm:2': null });
    expect(await credits(parts, [])).toEqual({ 'crm:1': null, 'crm:2': null });
  });

  test('has the id that the deal names, at its own source', async () => {
    const parts = {
      mkt: [ofMarketing('7', { leadSource: 'Webinar' })],
      crm: [won('1', { leadId: 'crm:7' }), won('2', { leadId: 'crm:77' })],
    };
    expect(await credits(parts, [byId])).toEqual({ 'crm:1': 'Webinar', 'crm:2': null });
  });

  test.each<[string, readonly number[], number | undefined, string]>([
    ['the newest that was there when the deal was created', [2, 8, 12], day(10), 'came on 8'],
    ['one that came in at the same moment', [2, 10], day(10), 'came on 10'],
    ['the oldest, where all came later', [12, 11], day(10), 'came on 11'],
    ['the oldest, where nobody knows when the deal was created', [8, 2], undefined, 'came on 2'],
  ])('is of several with one address %s', async (_, cameOn, createdAt, expected) => {
    const mkt = cameOn.map((on) =>
      ofMarketing(`${on}`, { email: 'ida@acme.example', createdAt: day(on), leadSource: `came on ${on}` }),
    );
    const crm = [won('1', { email: 'ida@acme.example', createdAt })];
    expect(await credits({ mkt, crm }, [byEmail])).toEqual({ 'crm:1': expected });
  });

  test('is of two that came in at once the one with the smaller id, whichever was told first', async () => {
    const twin = (id: string) => ofMarketing(id, { email: 'ida@acme.example', createdAt: day(8), leadSource: id });
    const crm = [won('1', { email: 'ida@acme.example' })];
    expect(await credits({ mkt: [twin('b'), twin('a')], crm }, [byEmail])).toEqual({ 'crm:1': 'a' });
  });

  test('is left alone by a deal that has its lead in its own source', async () => {
    const mkt = [ofMarketing('1', { email: 'ida@acme.example', leadSource: 'Webinar' })];
    const named = { mkt, crm: [won('1', { email: 'ida@acme.example', leadId: 'crm:9' }), lead('9')] };
    expect(await credits(named, [byEmail])).toEqual({ 'crm:1': null });
    const naming = { mkt, crm: [won('1', { email: 'ida@acme.example' }), lead('9', { dealId: 'crm:1' })] };
    expect(await credits(naming, [byEmail])).toEqual({ 'crm:1': null });
  });

  test('is of the first join that finds one', async () => {
    const parts = {
      mkt: [
        ofMarketing('7', { leadSource: 'By id' }),
        ofMarketing('8', { email: 'ida@acme.example', leadSource: 'By address' }),
      ],
      crm: [won('1', { leadId: 'crm:7', email: 'ida@acme.example' }), won('2', { email: 'ida@acme.example' })],
    };
    expect(await credits(parts, [byId, byEmail])).toEqual({ 'crm:1': 'By id', 'crm:2': 'By address' });
    expect(await credits(parts, [byEmail, byId])).toEqual({ 'crm:1': 'By address', 'crm:2': 'By address' });
  });

  test('is told with a win that is celebrated, and counts as a customer', async () => {
    const ledger = await ledgerOf({
      mkt: [ofMarketing('1', { email: 'a@b.example', leadSource: 'Webinar' })],
      crm: [],
    });
    await ledger.completeFirstSync('crm');
    await ledger.apply('crm', { cursor: '2', records: { deal: [won('1', { email: 'a@b.example' })] } }, now);
    const asked = questions({ joins: [byEmail] });
    expect((await ledger.takeCelebrations(day(1), now, asked)).map(({ leadSource }) => leadSource)).toEqual([
      'Webinar',
    ]);
    expect((await ledger.answer(asked)).records).toMatchObject({ leadsWon: 1, oddities: [] });
  });

  test('is another one as soon as an address changes, or the joins do', async () => {
    const ledger = await ledgerOf({ mkt: [ofMarketing('1')], crm: [won('1', { email: 'a@b.example' })] });
    const rateOf = async (joins: readonly JoinQuestion[]) =>
      (await ledger.answer(questions({ joins }))).joins.map(({ joined }) => joined);
    expect(await rateOf([byEmail])).toEqual([0]);
    const told = { lead: [ofMarketing('1', { email: 'A@b.example' })] };
    await ledger.apply('mkt', { cursor: '2', records: told }, now);
    expect(await rateOf([byEmail])).toEqual([1]);
    expect(await rateOf([])).toEqual([]);
    expect(await rateOf([byId, byEmail])).toEqual([0, 1]);
  });
});

describe('what is counted of a join', () => {
  const mkt = [
    ofMarketing('1', { email: 'ida@acme.example' }),
    ofMarketing('2', { email: 'late@acme.example', createdAt: now + 1 }),
  ];

  test('is who was joined, and why the others were not, with one of each', async () => {
    const crm = [
      deal('1', { email: 'ida@acme.example' }),
      deal('2', { name: 'Without', email: ' ' }),
      deal('3', { name: 'Also without' }),
      deal('4', { name: 'Unknown', email: 'bo@acme.example' }),
      deal('5', { name: 'Yet to come', email: 'late@acme.example' }),
      deal('6', { email: 'ida@acme.example', createdAt: now + 1 }),
      deal('7', { leadId: 'crm:9' }),
      lead('9'),
    ];
    const ledger = await ledgerOf({ mkt, crm });
    expect((await ledger.answer(questions({ joins: [byEmail] }))).joins).toEqual([
      {
        deals: 5,
        joined: 1,
        unjoined: [
          { reason: 'noKey', count: 2, example: 'Also without' },
          { reason: 'noLead', count: 2, example: 'Unknown' },
        ],
      },
    ]);
  });

  test('is of a later join what the earlier ones have left', async () => {
    const crm = [deal('1', { email: 'ida@acme.example' }), deal('2', { name: 'Named', leadId: 'crm:1' })];
    const ledger = await ledgerOf({ mkt, crm });
    expect((await ledger.answer(questions({ joins: [byId, byEmail] }))).joins).toEqual([
      { deals: 2, joined: 1, unjoined: [{ reason: 'noKey', count: 1, example: 'Deal 1' }] },
      { deals: 1, joined: 1, unjoined: [] },
    ]);
  });
});
