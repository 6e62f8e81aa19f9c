import { describe, expect, it } from 'vitest';
import { connectorTo, held, now, syncedRecord, syncOnce, useCompany } from './salesforce-harness.ts';

const day = 86_400_000;

describe('what a small company in Salesforce becomes', () => {
  const synced = async () => {
    const place = await useCompany();
    const { batches, error } = await syncOnce(connectorTo(place));
    expect(error).toBeUndefined();
    return { batches, company: place.company };
  };

  it('a converted lead, with the steps of its history, its first campaign, its owner and its deal', async () => {
    const { batches, company } = await synced();
    expect(await syncedRecord(batches, 'lead', company.leads.converted)).toEqual({
      id: `sf:${company.leads.converted}`,
      createdAt: now - 25 * day,
      name: 'Una Dahl',
      company: 'Nord Freight',
      email: 'someone@nord.example',
      leadSource: 'Web',
      campaignId: `sf:${company.campaigns.webinar}`,
      leadType: 'Demo request',
      ownerId: `sf:${company.people.ada}`,
      assignedAt: now - 24 * day,
      attempts: 0,
      mqlAt: now - 24 * day,
      acceptedAt: now - 23 * day,
      sqlAt: now - 20 * day,
      dealId: `sf:${company.deals.won}`,
    });
  });

  it('a rejected lead, with its reason from the field of the org', async () => {
    const { batches, company } = await synced();
    expect(await syncedRecord(batches, 'lead', company.leads.rejected)).toMatchObject({
      mqlAt: now - 29 * day,
      rejectedAt: now - 28 * day,
      rejectReason: 'No budget',
    });
  });

  it('a fresh lead is where it began since it began, in an org that writes down what changes', async () => {
    const { batches, company } = await synced();
    const fresh = await syncedRecord(batches, 'lead', company.leads.fresh);
    expect(fresh).toMatchObject({ assignedAt: now - day, ownerId: `sf:${company.people.ben}` });
    expect(fresh).not.toHaveProperty('mqlAt');
  });

  it('a won deal: its day is the close date, its time that of the last stage on that day', async () => {
    const { batches, company } = await synced();
    expect(await syncedRecord(batches, 'deal', company.deals.won)).toEqual({
      id: `sf:${company.deals.won}`,
      name: 'Nord Freight: 40 trucks',
      company: 'Nord Freight',
      email: 'una@nord.example',
      amount: 1_250_050,
      currency: 'EUR',
      pipeline: 'New business',
      stage: 'Closed Won',
      stageEnteredAt: Date.UTC(2026, 10, 15, 14),
      ownerId: `sf:${company.people.ada}`,
      createdAt: now - 20 * day,
      wonAt: Date.UTC(2026, 10, 15, 14),
      leadSource: 'Web',
      campaignId: `sf:${company.campaigns.webinar}`,
    });
  });

  it('a lost and an open deal', async () => {
    const { batches, company } = await synced();
    const lost = await syncedRecord(batches, 'deal', company.deals.lost);
    expect(lost).toMatchObject({ lostAt: Date.UTC(2026, 10, 1, 12), lostReason: 'Price' });
    expect(lost).not.toHaveProperty('expectedCloseOn');
    const open = await syncedRecord(batches, 'deal', company.deals.open);
    expect(open).toMatchObject({ expectedCloseOn: '2026-12-20', stage: 'Proposal' });
    expect(open).not.toHaveProperty('wonAt');
  });

  it('changes of a stage, and no change of an amount', async () => {
    const { batches, company } = await synced();
    const steps = (await held(batches, 'stageChange')).filter(({ entityId }) => entityId === `sf:${company.deals.won}`);
    expect(steps.map(({ stage }) => stage)).toEqual(['Discovery', 'Proposal', 'Closed Won']);
  });

  it('what was done with leads and deals; what was done with a lead before it became a deal stays with the lead', async () => {
    const { batches, company } = await synced();
    const activities = (await held(batches, 'activity')).toSorted((a, b) => a.at - b.at);
    const { leads, deals } = company;
    expect(activities.map(({ kind, leadId, dealId, at, outbound }) => [kind, leadId, dealId, at, outbound])).toEqual([
      ['call', `sf:${leads.rejected}`, undefined, now - 27 * day, true],
      ['email', `sf:${leads.converted}`, `sf:${deals.won}`, now - 23 * day, true],
      ['call', undefined, `sf:${deals.open}`, now - 9 * day, false],
      ['meeting', undefined, `sf:${deals.won}`, now - 6 * day, true],
    ]);
  });

  it('of a lead that became a contact alone, what was done until then, and nothing that was done after', async () => {
    const place = await useCompany();
    const { rows, deals } = place.company;
    const ConvertedContactId = '0035g0000000009AAA';
    const converted = { IsConverted: true, ConvertedDate: '2026-11-10', ConvertedContactId };
    const lead = rows.add('Lead', {
      Name: 'Alone',
      Status: 'Qualified',
      CreatedDate: '2026-11-08T08:00:00Z',
      ...converted,
    });
    const call = (at: string, more: Readonly<Record<string, string>> = {}) =>
      rows.add('Task', {
        WhoId: ConvertedContactId,
        IsClosed: true,
        TaskSubtype: 'Call',
        CompletedDateTime: at,
        ...more,
      });
    const first = call('2026-11-08T09:00:00Z');
    const later = call('2026-11-12T09:00:00Z');
    const ofDeal = call('2026-11-08T10:00:00Z', { WhatId: deals.open });
    const { batches, error } = await syncOnce(connectorTo(place));
    expect(error).toBeUndefined();
    expect(await syncedRecord(batches, 'activity', first)).toMatchObject({ leadId: `sf:${lead}`, kind: 'call' });
    expect(await syncedRecord(batches, 'activity', later)).toBeUndefined();
    expect(await syncedRecord(batches, 'activity', ofDeal)).not.toHaveProperty('leadId');
  });

  it('campaigns, with what they cost', async () => {
    const { batches, company } = await synced();
    expect(await syncedRecord(batches, 'campaign', company.campaigns.webinar)).toEqual({
      id: `sf:${company.campaigns.webinar}`,
      name: 'Autumn webinar',
      channel: 'Webinar',
      startsOn: '2026-10-01',
      cost: 90_000,
      currency: 'EUR',
    });
    expect(await held(batches, 'campaign')).toHaveLength(2);
  });

  it('people of the company with their roles, and no guests', async () => {
    const { batches } = await synced();
    const people = await held(batches, 'person');
    expect(people.map(({ name, team, group }) => [name, team, group])).toEqual([
      ['Ada Ray', 'sales', 'Field sales'],
      ['Ben Lind', 'sales', 'Field sales'],
      ['Mia Holt', 'marketing', 'Growth'],
    ]);
  });
});
