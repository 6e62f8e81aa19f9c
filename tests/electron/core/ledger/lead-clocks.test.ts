import { describe, expect, it } from 'vitest';
import type { SalesCounts } from '../../../../shared/domain/agreement-answer.ts';
import type { Ledger } from '../../../../electron/core/ledger/ledger.ts';
import { instant, minute } from '../../../builders/instant.ts';
import { questions } from '../../../builders/questions.ts';
import { activity, lead } from '../../../builders/records.ts';
import { laidDown, ruleOf, salesQuestion } from '../../../builders/sales-rule.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';

const monday = instant('2026-01-12T10:00');
const waiting = lead('1', { createdAt: monday });
const call = (id: string, minutes: number, leadId = 'crm:1') => activity(id, { leadId, at: monday + minutes * minute });
const agreement = salesQuestion(ruleOf(), { from: '2026-01-01', until: '2026-02-01' });

async function aLedger(): Promise<Ledger> {
  const ledger = await memoryLedger();
  await ledger.setResponseRule(ruleOf(), laidDown());
  return ledger;
}

async function counts(ledger: Ledger): Promise<SalesCounts | null> {
  return (await ledger.answer(questions({ now: instant('2026-01-13T10:00'), agreement }))).sales.all;
}

describe('the first response of a lead', () => {
  it('is its first outbound activity by a person since it came in, where the source tells no other', async () => {
    const ledger = await aLedger();
    const automatic = { ...call('2', 5), automated: true };
    const incoming = { ...call('3', 10), outbound: false };
    const activities = [call('1', -30), automatic, incoming, call('4', 50), call('5', 55)];
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting], activity: activities } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 1, p50Ms: 50 * minute });
    const told = { ...waiting, firstResponseAt: monday + 90 * minute };
    await ledger.apply('crm', { cursor: '2', records: { lead: [told] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 0, late: 1, p50Ms: 90 * minute });
  });

  it('is found when the activity comes after the lead, and when it comes before', async () => {
    const [after, before] = [await aLedger(), await aLedger()];
    await after.apply('crm', { cursor: '1', records: { lead: [waiting] } }, 0);
    await after.apply('crm', { cursor: '2', records: { activity: [call('1', 20)] } }, 0);
    await before.apply('crm', { cursor: '1', records: { activity: [call('1', 20)] } }, 0);
    await before.apply('crm', { cursor: '2', records: { lead: [waiting] } }, 0);
    expect(await counts(after)).toMatchObject({ met: 1, worked: 1, p50Ms: 20 * minute });
    expect(await counts(before)).toEqual(await counts(after));
  });

  it('is found again when the rule changes', async () => {
    const ledger = await aLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting], activity: [call('1', 20)] } }, 0);
    await ledger.setResponseRule(null, laidDown());
    await ledger.setResponseRule(ruleOf(), laidDown());
    expect(await counts(ledger)).toMatchObject({ met: 1, p50Ms: 20 * minute });
  });
});

describe('an activity that changes', () => {
  it('answers neither the lead it was moved from, nor the one it was moved to later than it did', async () => {
    const ledger = await aLedger();
    const other = lead('2', { createdAt: monday });
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting, other], activity: [call('1', 20)] } }, 0);
    await ledger.apply('crm', { cursor: '2', records: { activity: [call('1', 40, 'crm:2')] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 1, overdue: 1, worked: 1, p50Ms: 40 * minute });
  });

  it('no longer answers when it turns out to have been automatic', async () => {
    const ledger = await aLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting], activity: [call('1', 20)] } }, 0);
    await ledger.apply('crm', { cursor: '2', records: { activity: [{ ...call('1', 20), automated: true }] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 0, overdue: 1, worked: 0 });
  });

  it('no longer answers once it is deleted', async () => {
    const ledger = await aLedger();
    const activities = [call('1', 20), call('2', 30)];
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting], activity: activities } }, 0);
    await ledger.apply('crm', { cursor: '2', deleted: { activity: ['crm:1'] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 1, p50Ms: 30 * minute });
    await ledger.apply('crm', { cursor: '3', deleted: { activity: ['crm:2'] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 0, overdue: 1 });
  });

  it('no longer answers once its source has left the config', async () => {
    const ledger = await aLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting] } }, 0);
    const dialled = { ...call('1', 20), id: 'phone:1' };
    await ledger.apply('phone', { cursor: '1', records: { activity: [dialled] } }, 0);
    expect(await counts(ledger)).toMatchObject({ met: 1 });
    await ledger.keepOnly(['crm']);
    expect(await counts(ledger)).toMatchObject({ met: 0, overdue: 1 });
  });
});

describe('an answer asked again', () => {
  it('changes with every instant that a lead waits for, forwards and backwards', async () => {
    const ledger = await aLedger();
    const answered = lead('2', { createdAt: monday, firstResponseAt: monday + 30 * minute });
    const later = monday + 50 * minute;
    const handedOver = lead('3', { createdAt: later, assignedAt: later });
    await ledger.apply('crm', { cursor: '1', records: { lead: [waiting, answered, handedOver] } }, 0);
    const at = async (minutes: number, ms = 0) => {
      const now = monday + minutes * minute + ms;
      const { all } = (await ledger.answer(questions({ now, agreement }))).sales;
      return [all?.handedOver, all?.met, all?.running, all?.overdue];
    };
    expect(await at(30, -1)).toEqual([2, 0, 2, 0]);
    expect(await at(30)).toEqual([2, 1, 1, 0]);
    expect(await at(49)).toEqual([2, 1, 1, 0]);
    expect(await at(50)).toEqual([3, 1, 2, 0]);
    expect(await at(60)).toEqual([3, 1, 2, 0]);
    expect(await at(60, 1)).toEqual([3, 1, 1, 1]);
    expect(await at(29)).toEqual([2, 0, 2, 0]);
  });
});
