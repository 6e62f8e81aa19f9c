import { describe, expect, test } from 'vitest';
import { deal, lead, person } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';

const now = questions().now;

describe('taking in a batch', () => {
  test('replaces a record that arrives again', async () => {
    const ledger = await memoryLedger();
    await ledger.apply('crm', { cursor: '1', records: { deal: [deal('1', { stage: 'Offer' })] } }, now);
    await ledger.apply('crm', { cursor: '2', records: { deal: [deal('1', { stage: 'Closing' })] } }, now);
    const { records } = await ledger.answer(questions());
    expect(records.dealStages).toEqual([{ stage: 'Closing', deals: 1, value: 100_00 }]);
  });

  test('keeps the last of a record that comes twice in one batch', async () => {
    const ledger = await memoryLedger();
    const twice = [deal('1', { stage: 'Offer' }), deal('2'), deal('1', { stage: 'Closing' })];
    await ledger.apply('crm', { cursor: '1', records: { deal: twice } }, now);
    const { records } = await ledger.answer(questions());
    expect(records.dealStages.map(({ stage }) => stage).sort()).toEqual(['Closing', 'Proposal']);
    expect(records.deals).toBe(2);
  });

  test('forgets a value that the record no longer has', async () => {
    const ledger = await memoryLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1', { leadSource: 'Google' })] } }, now);
    await ledger.apply('crm', { cursor: '2', records: { lead: [lead('1')] } }, now);
    const { records } = await ledger.answer(questions());
    expect(records.leadSources).toEqual([{ leadSource: null, leads: 1, won: 0 }]);
  });

  test('removes what was deleted at the source', async () => {
    const ledger = await memoryLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1'), lead('2')] } }, now);
    const { changed } = await ledger.apply('crm', { cursor: '2', deleted: { lead: ['crm:1', 'crm:unheard'] } }, now);
    expect(changed).toBe(true);
    expect((await ledger.summary('crm')).accepted).toEqual({ lead: 1 });
  });

  describe('of a stand-in', () => {
    const day = 86_400_000;
    const [cameIn, converted] = [now - 9 * day, now - day];
    const standIn = (fields: object) => ({ lead: [lead('1', { createdAt: converted, ...fields })] });
    const sources = async (...batches: readonly object[]) => {
      const ledger = await memoryLedger();
      for (const [index, batch] of batches.entries()) await ledger.apply('crm', { cursor: `${index}`, ...batch }, now);
      return (await ledger.answer(questions())).records.leadSources;
    };

    test('takes nothing that the record itself knows, and what it does not know', async () => {
      const itself = lead('1', { createdAt: cameIn, leadSource: 'Google' });
      const told = { standIns: standIn({ leadSource: 'Fair' }) };
      expect(await sources({ records: { lead: [itself] } }, told)).toEqual([
        { leadSource: 'Google', leads: 1, won: 0 },
      ]);
      expect(await sources({ records: { lead: [lead('1', { createdAt: cameIn })] } }, told)).toEqual([
        { leadSource: 'Fair', leads: 1, won: 0 },
      ]);
    });

    test('replaces one that was told before, and gives way to the record itself', async () => {
      const before = { standIns: standIn({ leadSource: 'Webinar' }) };
      const after = { standIns: standIn({ leadSource: 'Fair' }) };
      expect(await sources(before, after)).toEqual([{ leadSource: 'Fair', leads: 1, won: 0 }]);
      expect(await sources(before, { standIns: standIn({}) })).toEqual([{ leadSource: null, leads: 1, won: 0 }]);
      expect(await sources(before, { records: { lead: [lead('1', { createdAt: cameIn })] } })).toEqual([
        { leadSource: null, leads: 1, won: 0 },
      ]);
    });
  });

  test('says whether anything is different now', async () => {
    const ledger = await memoryLedger();
    const records = { lead: [lead('1')], person: [person('7')] };
    expect(await ledger.apply('crm', { cursor: '1', records }, now)).toEqual({ changed: true });
    expect(await ledger.apply('crm', { cursor: '2', records }, now)).toEqual({ changed: false });
    expect(await ledger.apply('crm', { cursor: '3' }, now)).toEqual({ changed: false });
    expect(await ledger.loadCursor('crm')).toBe('3');
  });

  test('takes nothing of a batch that can not be taken whole, and goes on afterwards', async () => {
    const ledger = await memoryLedger();
    await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1')] } }, now);
    const broken = { cursor: '2', records: { lead: [lead('2')], deal: [deal('1', { amount: Number.NaN })] } };
    await expect(ledger.apply('crm', broken, now)).rejects.toThrow('amount');
    expect(await ledger.loadCursor('crm')).toBe('1');
    expect((await ledger.summary('crm')).accepted).toEqual({ lead: 1 });
    await ledger.apply('crm', { cursor: '3', records: { lead: [lead('2')] } }, now);
    expect((await ledger.summary('crm')).accepted).toEqual({ lead: 2 });
  });

  test('takes in more records than fit into one slice', async () => {
    const ledger = await memoryLedger();
    const many = Array.from({ length: 5000 }, (_, index) => lead(`${index}`));
    await ledger.apply('crm', { cursor: '1', records: { lead: many } }, now);
    expect((await ledger.summary('crm')).accepted).toEqual({ lead: 5000 });
  });

  test('keeps what a source would not yield until it is told anew', async () => {
    const ledger = await memoryLedger();
    const refusal = { entity: 'lead', reason: 'no date', count: 3, example: 'crm:9' };
    await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1')] }, refusals: [refusal] }, now);
    await ledger.apply('crm', { cursor: '2', records: { deal: [deal('1')] }, refusals: [] }, now);
    expect((await ledger.summary('crm')).refusals).toEqual([refusal]);
    await ledger.apply('crm', { cursor: '3', records: { lead: [lead('9')] }, refusals: [] }, now);
    expect((await ledger.summary('crm')).refusals).toEqual([]);
  });
});

describe('sources', () => {
  test('are kept apart and forgotten when they leave the config', async () => {
    const ledger = await memoryLedger();
    await ledger.apply('crm', { cursor: 'a', records: { lead: [lead('1')] } }, now);
    await ledger.apply('sheet', { cursor: 'b', records: { lead: [lead('1', { id: 'sheet:1' })] } }, now);
    await ledger.noteSuccess('crm', now);
    await ledger.keepOnly(['sheet']);
    expect((await ledger.summary('crm')).accepted).toEqual({});
    expect((await ledger.summary('sheet')).accepted).toEqual({ lead: 1 });
    expect(await ledger.loadCursor('crm')).toBeUndefined();
    expect(await ledger.loadLastSuccess('crm')).toBeUndefined();
    expect(await ledger.loadCursor('sheet')).toBe('b');
  });

  test('keep their last success and their cursor side by side', async () => {
    const ledger = await memoryLedger();
    await ledger.noteSuccess('crm', now);
    await ledger.apply('crm', { cursor: 'a' }, now);
    expect(await ledger.loadLastSuccess('crm')).toBe(now);
    expect(await ledger.loadCursor('crm')).toBe('a');
  });
});
