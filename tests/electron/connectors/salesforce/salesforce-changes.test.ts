import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { connectorTo, held, now, syncedRecord, syncOnce, type Synced, useCompany } from './salesforce-harness.ts';

const minute = 60_000;

/** As many polls as it takes for every list to have had its turn. */
async function polls(connector: ReturnType<typeof connectorTo>, from: string | undefined, after = 0): Promise<Synced> {
  const batches: Batch[] = [];
  let cursor = from;
  for (let poll = 1; poll <= 2; poll += 1) {
    const synced = await syncOnce(connector, cursor, now + (after + poll) * 30 * minute);
    expect(synced.error).toBeUndefined();
    batches.push(...synced.batches);
    cursor = synced.cursor;
  }
  return { batches, cursor, error: undefined };
}

describe('what changes in Salesforce', () => {
  it('comes page by page, also where thousands changed in the same second', async () => {
    const place = await useCompany({ pageRows: 40 });
    const { rows } = place.company;
    for (let index = 0; index < 130; index += 1) rows.add('Lead', { Name: `Lead ${index}`, Status: 'Open' });
    const { batches, error } = await syncOnce(connectorTo(place));
    expect(error).toBeUndefined();
    expect(await held(batches, 'lead')).toHaveLength(133);
    expect(place.org.calls.filter(({ path }) => path.includes('/query/01g'))).toEqual([]);
  });

  it('is found where it comes to light minutes after its own stamp', async () => {
    const place = await useCompany();
    const { rows } = place.company;
    const connector = connectorTo(place);
    rows.add('Lead', { Name: 'On time', Status: 'Open' });
    const first = await syncOnce(connector);
    const late = rows.add('Lead', {
      Name: 'Late',
      Status: 'Open',
      CreatedDate: '2026-11-20T11:57:00.000+0000',
      SystemModstamp: '2026-11-20T11:57:00.000+0000',
    });
    const { batches } = await polls(connector, first.cursor);
    expect(await syncedRecord(batches, 'lead', late)).toMatchObject({ name: 'Late' });
  });

  it('reads an import once, not again with every poll until something else changes', async () => {
    const place = await useCompany({ pageRows: 50 });
    const { rows } = place.company;
    for (let index = 0; index < 200; index += 1) rows.add('Lead', { Name: `Lead ${index}`, Status: 'Open' });
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    rows.pass(600);
    await syncOnce(connector, cursor, now + 10 * minute);
    const before = place.org.calls.length;
    await syncOnce(connector, cursor, now + 11 * minute);
    const asked = place.org.calls.slice(before).filter(({ query }) => query.get('q')?.includes('FROM Lead '));
    expect(asked).toHaveLength(1);
  });

  it('is asked for in shorter times where a query is given up as too large', async () => {
    const tooLarge = { errorCode: 'OPERATION_TOO_LARGE', message: "exceeded 100000 distinct who/what's" };
    const refuse = (text: string) => {
      const [, from = ''] = /Task WHERE \(SystemModstamp >= (\S+?)[ )]/.exec(text) ?? [];
      const [, until = new Date(now).toISOString()] = /SystemModstamp < (\S+?)\)/.exec(text) ?? [];
      const spanMs = Date.parse(until) - Math.max(Date.UTC(1999, 0, 1), Date.parse(from));
      return spanMs > 40 * 24 * 60 * minute ? tooLarge : null;
    };
    const place = await useCompany({ refuse });
    const whole = await useCompany();
    const { batches, error } = await syncOnce(connectorTo(place));
    expect(error).toBeUndefined();
    const expected = (await syncOnce(connectorTo(whole))).batches;
    expect(await held(batches, 'activity')).toEqual(await held(expected, 'activity'));
  });

  it('takes five calls a poll at most when nothing has changed', async () => {
    const place = await useCompany();
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    place.company.rows.pass(3600);
    for (let poll = 1; poll <= 4; poll += 1) {
      const before = place.org.calls.length;
      expect((await syncOnce(connector, cursor, now + poll * 30 * minute)).batches).toEqual([]);
      expect(place.org.calls.length - before).toBeLessThanOrEqual(5);
    }
  });

  it('a lead joins a campaign, a role and a stage are called something else: the records follow', async () => {
    const place = await useCompany();
    const { rows, leads, campaigns, roles, stages, deals, people } = place.company;
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    rows.pass(3600);
    rows.add('CampaignMember', { LeadId: leads.fresh, CampaignId: campaigns.fair });
    rows.change(roles.sales, { Name: 'Sales north' });
    rows.change(stages.proposal, { MasterLabel: 'Offer' });
    const { batches } = await polls(connector, cursor);
    expect(await syncedRecord(batches, 'lead', leads.fresh)).toMatchObject({ campaignId: `sf:${campaigns.fair}` });
    expect(await syncedRecord(batches, 'person', people.ada)).toMatchObject({ group: 'Sales north' });
    expect(await syncedRecord(batches, 'deal', deals.open)).toMatchObject({ stage: 'Offer' });
    expect(await held(batches, 'deal')).toHaveLength(1);
  });

  it('a deal gets a primary contact: it has the address then', async () => {
    const place = await useCompany();
    const { rows, deals } = place.company;
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    rows.pass(3600);
    const ContactId = rows.add('Contact', { Email: 'new@nord.example' });
    rows.add('OpportunityContactRole', { OpportunityId: deals.open, ContactId, IsPrimary: true });
    const { batches } = await polls(connector, cursor);
    expect((await held(batches, 'deal')).map(({ id, email }) => [id, email])).toEqual([
      [`sf:${deals.open}`, 'new@nord.example'],
    ]);
  });

  it('what goes into the bin is gone, and what came back is there again', async () => {
    const place = await useCompany();
    const { rows, leads } = place.company;
    const connector = connectorTo(place);
    const first = await syncOnce(connector);
    rows.pass(60);
    rows.remove(leads.fresh);
    const second = await polls(connector, first.cursor);
    expect(second.batches.map(({ deleted }) => deleted)).toEqual([{ lead: [`sf:${leads.fresh}`] }]);
    rows.pass(60);
    rows.change(leads.fresh, { IsDeleted: false });
    const third = await polls(connector, second.cursor, 2);
    expect(await syncedRecord(third.batches, 'lead', leads.fresh)).toMatchObject({ name: 'Ole Berg' });
  });

  it('what is gone without a word is missed within a day', async () => {
    const place = await useCompany();
    const { rows, leads, deals } = place.company;
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    rows.purge(deals.lost);
    const { batches } = await syncOnce(connector, cursor, now + 25 * 60 * minute);
    const present = batches.flatMap((batch) => (batch.present ? [batch.present] : []));
    expect(present).toEqual([
      { lead: Object.values(leads).map((id) => `sf:${id}`) },
      { deal: [deals.won, deals.open].map((id) => `sf:${id}`) },
    ]);
  });

  it('what a person did and then marked as not done after all is taken back', async () => {
    const place = await useCompany();
    const { rows, leads } = place.company;
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    rows.pass(60);
    const call = rows.add('Task', { WhoId: leads.fresh, IsClosed: true, TaskSubtype: 'Call' });
    const done = await polls(connector, cursor);
    expect(await syncedRecord(done.batches, 'activity', call)).toMatchObject({ leadId: `sf:${leads.fresh}` });
    rows.pass(60);
    rows.change(call, { IsClosed: false });
    const undone = await polls(connector, done.cursor, 2);
    expect(undone.batches.map(({ deleted }) => deleted)).toEqual([{ activity: [`sf:${call}`] }]);
  });
});
