import { describe, expect, it } from 'vitest';
import { connectorTo, held, now, never, syncedRecord, syncOnce, useCompany } from './salesforce-harness.ts';

const day = 86_400_000;

async function checked(connector: ReturnType<typeof connectorTo>): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = {};
  for await (const { test, problem } of connector.check?.(never) ?? []) told[test] = problem;
  return told;
}

describe('what the user of the sign-in does not see', () => {
  it('a hidden field is left out, and all else is read', async () => {
    const place = await useCompany();
    place.org.hide('Lead.Email', 'Opportunity.Amount', 'LeadHistory', 'CampaignMember', 'UserRole', 'Account');
    const { batches, error } = await syncOnce(connectorTo(place));
    expect(error).toBeUndefined();
    const lead = await syncedRecord(batches, 'lead', place.company.leads.converted);
    expect(lead).not.toHaveProperty('email');
    expect(lead).not.toHaveProperty('campaignId');
    const deal = await syncedRecord(batches, 'deal', place.company.deals.won);
    expect(deal).toMatchObject({ amount: 0 });
    expect(deal).not.toHaveProperty('company');
  });

  it.each(['OpportunityContactRole', 'Contact', 'Contact.Email'])(
    'without %s deals have no address, and all else is read',
    async (hidden) => {
      const place = await useCompany();
      place.org.hide(hidden);
      const { batches, error } = await syncOnce(connectorTo(place));
      expect(error).toBeUndefined();
      const deal = await syncedRecord(batches, 'deal', place.company.deals.won);
      expect(deal).toMatchObject({ stage: 'Closed Won' });
      expect(deal).not.toHaveProperty('email');
    },
  );

  it('without a history only the day of a conversion is known, and the deal of that day tells its time', async () => {
    const place = await useCompany();
    place.org.hide('LeadHistory');
    const { leads, deals, rows } = place.company;
    const told = async () => syncedRecord((await syncOnce(connectorTo(place))).batches, 'lead', leads.converted);
    expect(await told()).toMatchObject({ sqlAt: now - 20 * day });
    expect(await told()).not.toHaveProperty('mqlAt');
    expect(await told()).not.toHaveProperty('assignedAt');
    rows.change(deals.won, { CreatedDate: '2026-11-02T09:00:00.000+0000' });
    // The 31st of October began in Berlin at 22:00 by UTC.
    expect(await told()).toMatchObject({ sqlAt: Date.UTC(2026, 9, 30, 23) });
  });

  it('an e-mail that came in is told from one that was sent only where e-mails can be seen', async () => {
    const place = await useCompany();
    const { rows, leads } = place.company;
    const mail = rows.add('Task', { WhoId: leads.fresh, IsClosed: true, TaskSubtype: 'Email' });
    rows.add('EmailMessage', { ActivityId: mail, Incoming: true });
    const told = async () => syncedRecord((await syncOnce(connectorTo(place))).batches, 'activity', mail);
    expect(await told()).toMatchObject({ kind: 'email', outbound: false });
    place.org.hide('EmailMessage');
    expect(await told()).toMatchObject({ kind: 'email', outbound: true });
  });

  it('a field that is hidden while it runs is missed, and not asked for again', async () => {
    const place = await useCompany();
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    place.org.hide('Lead.Company');
    place.company.rows.pass(60);
    place.company.rows.change(place.company.leads.fresh);
    const { batches, error } = await syncOnce(connector, cursor, now + 600_000);
    expect(error).toBeUndefined();
    expect(await syncedRecord(batches, 'lead', place.company.leads.fresh)).not.toHaveProperty('company');
  });

  it('an object it is told to read and may not is named, and one it is not told to read is not missed', async () => {
    const place = await useCompany();
    place.org.hide('Campaign');
    expect((await syncOnce(connectorTo(place))).error).toMatchObject({
      kind: 'signInNeeded',
      problem: {
        code: 'scopeMissing',
        params: { vendor: 'Salesforce', name: 'salesforce', what: 'Campaign', scope: 'Read (Campaign)' },
      },
    });
    const { batches, error } = await syncOnce(connectorTo(place, { reads: ['leads', 'deals'] }));
    expect(error).toBeUndefined();
    expect(await held(batches, 'activity')).toEqual([]);
    expect(await held(batches, 'deal')).toHaveLength(3);
  });

  it('what is not taken of it is not read, and needs no permission', async () => {
    const place = await useCompany();
    place.org.hide('Lead', 'Task', 'Campaign', 'User');
    const connector = connectorTo(place, { take: ['deal'], leadFields: { leadType: 'Lead_Type__c' } });
    const { batches, error } = await syncOnce(connector);
    expect(error).toBeUndefined();
    expect(await held(batches, 'deal')).toHaveLength(3);
    const about = place.org.calls.map(({ path, query }) => query.get('q') ?? path);
    expect(
      about.filter((text) => /FROM (Lead|Task|Event|User|Campaign) |describe.*(Task|Event|User)/.test(text)),
    ).toEqual([]);
    expect(Object.values(await checked(connector)).filter((problem) => problem !== null)).toEqual([]);
  });

  it('an object that was missed is read with the next look after it is shown', async () => {
    const place = await useCompany();
    const connector = connectorTo(place);
    place.org.hide('Campaign');
    const first = await syncOnce(connector);
    expect(first.error).toMatchObject({ problem: { code: 'scopeMissing' } });
    place.org.show('Campaign');
    const { batches, error } = await syncOnce(connector, first.cursor, now + 1_800_000);
    expect(error).toBeUndefined();
    expect(await held(batches, 'campaign')).toHaveLength(2);
  });

  it('a row without what it needs is refused and counted, and the others are taken', async () => {
    const place = await useCompany();
    place.company.rows.change(place.company.deals.lost, { StageName: null });
    const { batches } = await syncOnce(connectorTo(place));
    expect(await held(batches, 'deal')).toHaveLength(2);
    expect(batches.flatMap(({ refusals }) => refusals ?? [])).toEqual([
      { entity: 'deal', reason: 'empty "StageName"', count: 1, example: place.company.deals.lost },
    ]);
  });
});

describe('trying the settings', () => {
  it('finds nothing wrong with a config that is well', async () => {
    const place = await useCompany();
    expect(await checked(connectorTo(place))).toEqual({
      address: null,
      key: null,
      leads: null,
      deals: null,
      activities: null,
      campaigns: null,
      people: null,
      mapping: null,
    });
  });

  it('names the object that is not seen, the field and the stage that are not there', async () => {
    const place = await useCompany();
    place.org.hide('Event');
    const unknown = (what: string, name: string) => ({
      code: 'nameUnknown',
      params: { vendor: 'Salesforce', what, name },
    });
    const fields = await checked(connectorTo(place, { leadFields: { rejectReason: 'Why__c' } }));
    expect(fields['activities']).toMatchObject({ code: 'scopeMissing', params: { what: 'Event' } });
    expect(fields['mapping']).toEqual(unknown('field', 'Lead.Why__c'));
    const stages = await checked(connectorTo(place, { leadStages: { mql: ['handed OVER', 'Warm'] } }));
    expect(stages['mapping']).toEqual(unknown('stage', 'Warm'));
  });

  it('looks at what can be seen anew with every check', async () => {
    const place = await useCompany();
    const connector = connectorTo(place);
    place.org.hide('Lead.Rejection_Reason__c');
    expect((await checked(connector))['mapping']).toMatchObject({ code: 'nameUnknown' });
    place.org.show('Lead.Rejection_Reason__c');
    expect((await checked(connector))['mapping']).toBeNull();
  });

  it('does not miss what it is not told to read', async () => {
    const place = await useCompany();
    place.org.hide('Lead');
    const checking = await checked(connectorTo(place, { reads: ['deals'] }));
    expect(Object.values(checking).filter((problem) => problem !== null)).toEqual([]);
  });

  it('stops where the version or the key is refused', async () => {
    const place = await useCompany();
    const version = await checked(connectorTo(place, { apiVersion: '99.0' }));
    expect(version).toMatchObject({ address: { code: 'nameUnknown', params: { what: 'version', name: '99.0' } } });
    const key = await checked(connectorTo(place, {}, { secret: async () => 'wrong' }));
    expect(key).toMatchObject({ address: null, key: { code: 'keyRefused' } });
    expect(Object.keys(key)).toEqual(['address', 'key']);
  });
});
