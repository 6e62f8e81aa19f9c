import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../../shared/domain/records.ts';
import type { Ledger } from '../../../../electron/core/ledger/ledger.ts';
import { campaign, deal, lead, person } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';

const now = questions().now;
const hour = 3_600_000;
const dayAgo = now - 24 * hour;

let cursor = 0;
async function take(ledger: Ledger, deals: readonly Deal[], seenAt = now): Promise<void> {
  cursor += 1;
  await ledger.apply('crm', { cursor: `${cursor}`, records: { deal: deals } }, seenAt);
}

async function ledgerAfterFirstSync(deals: readonly Deal[] = []): Promise<Ledger> {
  const ledger = await memoryLedger();
  await take(ledger, deals);
  await ledger.completeFirstSync('crm');
  return ledger;
}

const celebrated = async (ledger: Ledger, at = now): Promise<readonly string[]> =>
  (await ledger.takeCelebrations(at - 24 * hour, at, questions())).map(({ dealId }) => dealId);

describe('celebrations', () => {
  test('no win of the first sync is celebrated', async () => {
    const ledger = await ledgerAfterFirstSync([deal('1', { wonAt: now - hour })]);
    expect(await celebrated(ledger)).toEqual([]);
  });

  test('a win seen later is celebrated once', async () => {
    const ledger = await ledgerAfterFirstSync([deal('1')]);
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    expect(await celebrated(ledger)).toEqual(['crm:1']);
    expect(await celebrated(ledger)).toEqual([]);
    await take(ledger, [deal('1', { wonAt: now - hour, stage: 'Won' })]);
    expect(await celebrated(ledger)).toEqual([]);
  });

  test('a win that was old when it was seen is never celebrated', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: dayAgo - 1 })]);
    expect(await celebrated(ledger)).toEqual([]);
    expect(await ledger.takeCelebrations(0, now, questions())).toEqual([]);
  });

  test('a win dated in the future waits for its day', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now + hour })]);
    expect(await celebrated(ledger)).toEqual([]);
    expect(await celebrated(ledger, now + 2 * hour)).toEqual(['crm:1']);
  });

  test('a win taken back before it was celebrated is not celebrated', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    await take(ledger, [deal('1')]);
    expect(await celebrated(ledger)).toEqual([]);
    expect((await ledger.answer(questions())).wins.corrected).toEqual([]);
  });

  test('a deal won again later is a new win', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - 3 * hour })]);
    expect(await celebrated(ledger)).toEqual(['crm:1']);
    await take(ledger, [deal('1')]);
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    expect(await celebrated(ledger)).toEqual(['crm:1']);
  });

  test('a deal won again at the very same moment is the same win', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    expect(await celebrated(ledger)).toEqual(['crm:1']);
    await take(ledger, [deal('1')]);
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    expect(await celebrated(ledger)).toEqual([]);
  });

  test('the first sync of another source celebrates nothing either', async () => {
    const ledger = await ledgerAfterFirstSync();
    const sheetDeal = deal('1', { id: 'sheet:1', wonAt: now - hour });
    await ledger.apply('sheet', { cursor: '1', records: { deal: [sheetDeal] } }, now);
    expect(await celebrated(ledger)).toEqual([]);
  });

  test('the rows say who closed it and who brought it', async () => {
    const ledger = await ledgerAfterFirstSync();
    const records = {
      lead: [lead('9', { leadSource: ' Google', campaignId: 'crm:c', ownerId: 'crm:mia', dealId: 'crm:1' })],
      deal: [deal('1', { name: 'Big one', company: 'Acme', ownerId: 'crm:unknown', wonAt: now - hour })],
      person: [person('mia', { name: 'Mia', photo: 'mia.jpg' })],
      campaign: [campaign('c', { name: 'Spring' })],
    };
    await ledger.apply('crm', { cursor: 'x', records }, now);
    expect(await ledger.takeCelebrations(dayAgo, now, questions())).toEqual([
      {
        dealId: 'crm:1',
        name: 'Big one',
        company: 'Acme',
        amount: 100_00,
        wonAt: now - hour,
        closedBy: 'unknown',
        closedByGroup: null,
        closedByPhoto: null,
        campaign: 'Spring',
        leadSource: 'Google',
        sourcedBy: 'Mia',
        sourcedByGroup: 'sales',
        sourcedByPhoto: 'mia.jpg',
      },
    ]);
  });
});

describe('corrections', () => {
  test('a celebrated win that is won no more is on the list for a week', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    await celebrated(ledger);
    await take(ledger, [deal('1')], now + hour);
    const corrected = async (at: number): Promise<unknown> =>
      (await ledger.answer(questions({ now: at }))).wins.corrected;
    expect(await corrected(now + 2 * hour)).toEqual([{ name: 'Deal 1', at: now + hour }]);
    expect(await corrected(now + 8 * 24 * hour)).toEqual([]);
  });

  test('a celebrated deal that is deleted is corrected too', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    await celebrated(ledger);
    await ledger.apply('crm', { cursor: 'gone', deleted: { deal: ['crm:1'] } }, now);
    expect((await ledger.answer(questions())).wins.corrected).toHaveLength(1);
  });

  test('a win that only moved to another day is not on the list', async () => {
    const ledger = await ledgerAfterFirstSync();
    await take(ledger, [deal('1', { wonAt: now - hour })]);
    await celebrated(ledger);
    await take(ledger, [deal('1', { wonAt: now - 2 * hour })]);
    expect((await ledger.answer(questions())).wins.corrected).toEqual([]);
  });
});
