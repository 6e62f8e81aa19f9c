import { describe, expect, it } from 'vitest';
import { isLead } from '../../../../electron/connectors/odoo/lead-records.ts';
import { readRow } from './reading-rows.ts';

const at = (day: number, hour = 0): number => Date.UTC(2026, 10, day, hour);

describe('a lead of Odoo', () => {
  it('has what Odoo tells of it', () => {
    const { lead } = readRow({
      contact_name: 'Cora Customer',
      partner_name: 'Azure Interior',
      email_from: 'Cora <cora@azure.example>',
      email_normalized: 'cora@azure.example',
      source_id: [1, 'Search engine'],
      medium_id: [2, 'Website'],
      campaign_id: [3, 'Spring fair'],
      user_id: [5, 'Ben'],
      date_open: '2026-11-02 10:00:00',
    });
    expect(lead).toEqual({
      id: 'crm:lead/42',
      createdAt: at(2, 9),
      name: 'Cora Customer',
      company: 'Azure Interior',
      email: 'cora@azure.example',
      leadSource: 'Search engine',
      campaignId: 'crm:campaign/3',
      ownerId: 'crm:user/5',
      assignedAt: at(2, 10),
      attempts: 0,
    });
  });

  it('leaves out what is empty, hidden, or of another type', () => {
    const { lead } = readRow({
      contact_name: false,
      email_from: true,
      source_id: 'x',
      user_id: [],
      date_open: 'today',
    });
    expect(lead).toEqual({
      id: 'crm:lead/42',
      createdAt: at(2, 9),
      name: 'Wants a quote',
      leadSource: 'x',
      attempts: 0,
    });
  });

  it('is not assigned without an owner, whatever the stamp says', () => {
    expect(readRow({ user_id: false, date_open: '2026-11-02 10:00:00' }).lead.assignedAt).toBeUndefined();
  });

  it('takes fields from where the config says', () => {
    const settings = { fields: { leadType: 'x_kind', interest: 'x_interest', leadSource: 'medium_id' } };
    const { lead } = readRow({ x_kind: 'Demo', x_interest: [1, 'Trucks'], medium_id: [2, 'Website'] }, { settings });
    expect(lead).toMatchObject({ leadType: 'Demo', interest: 'Trucks', leadSource: 'Website' });
  });

  it('is one row with the deal that became of it, and each names the other', () => {
    const { lead, deal } = readRow({ type: 'opportunity', date_conversion: '2026-11-04 08:00:00' });
    expect(lead).toMatchObject({ id: 'crm:lead/42', dealId: 'crm:deal/42', createdAt: at(2, 9), acceptedAt: at(4, 8) });
    expect(deal).toMatchObject({ id: 'crm:deal/42', leadId: 'crm:lead/42', createdAt: at(4, 8) });
  });

  it.each([
    ['all', { type: 'lead' }, true],
    ['all', { type: 'opportunity' }, true],
    ['incoming', { type: 'lead' }, true],
    ['incoming', { type: 'opportunity', date_conversion: '2026-11-04 08:00:00' }, true],
    ['incoming', { type: 'opportunity', date_conversion: false }, false],
  ] as const)('with "leads": "%s", %j counts as one: %s', (leads, fields, counts) => {
    const { row, deal } = readRow(fields, { settings: { leads } });
    expect(isLead(row, { leads })).toBe(counts);
    expect(deal.leadId).toBe(counts ? 'crm:lead/42' : undefined);
  });

  it('is rejected with its reason where it was lost before it became an opportunity', () => {
    const lost = { active: false, won_status: 'lost', date_closed: '2026-11-05 00:00:00' };
    expect(readRow({ ...lost, lost_reason_id: [1, 'No budget'] }).lead).toMatchObject({
      rejectedAt: at(5),
      rejectReason: 'No budget',
    });
    const { lead, deal } = readRow({ ...lost, type: 'opportunity', lost_reason_id: [1, 'No budget'] });
    expect([lead.rejectedAt, lead.rejectReason]).toEqual([undefined, undefined]);
    expect(deal).toMatchObject({ lostAt: at(5), lostReason: 'No budget' });
  });
});

describe('a deal of Odoo', () => {
  it('has what Odoo tells of it', () => {
    const { deal } = readRow({
      type: 'opportunity',
      partner_name: 'Azure Interior',
      email_normalized: 'cora@azure.example',
      expected_revenue: 1200.5,
      company_currency: [125, 'EUR'],
      team_id: [1, 'Direct sales'],
      stage_id: [3, 'Proposition'],
      date_last_stage_update: '2026-11-06 00:00:00',
      user_id: [5, 'Ben'],
      date_deadline: '2026-12-24',
      source_id: [1, 'Search engine'],
    });
    expect(deal).toEqual({
      id: 'crm:deal/42',
      name: 'Wants a quote',
      company: 'Azure Interior',
      email: 'cora@azure.example',
      amount: 120_050,
      currency: 'EUR',
      pipeline: 'Direct sales',
      stage: 'Proposition',
      stageEnteredAt: at(6),
      ownerId: 'crm:user/5',
      createdAt: at(2, 9),
      expectedCloseOn: '2026-12-24',
      leadId: 'crm:lead/42',
      leadSource: 'Search engine',
    });
  });

  it.each([
    [1200.5, 'EUR', 120_050],
    [5000, 'JPY', 5000],
    [12.345, 'KWD', 12_345],
    [false, 'EUR', 0],
    ['many', 'EUR', 0],
    [-10, 'EUR', -1000],
  ])('of %j %s is worth %i minor units', (expected_revenue, currency, amount) => {
    const { deal } = readRow({ type: 'opportunity', expected_revenue, company_currency: [1, currency] });
    expect(deal).toMatchObject({ amount, currency });
  });

  it('without a currency of its company has that of the config', () => {
    expect(readRow({ type: 'opportunity', company_currency: false }).deal.currency).toBe('EUR');
    expect(readRow({ type: 'opportunity', company_currency: [1, 'Euro'] }).deal.currency).toBe('EUR');
  });

  it.each([
    ['open', { stage_id: [3, 'Proposition'] }, [undefined, undefined]],
    ['won', { stage_id: [4, 'Won'], won_status: 'won', date_closed: '2026-11-08 00:00:00' }, [at(8), undefined]],
    ['won and archived', { active: false, won_status: 'won', date_closed: '2026-11-08 00:00:00' }, [at(8), undefined]],
    ['lost', { active: false, won_status: 'lost', date_closed: '2026-11-07 00:00:00' }, [undefined, at(7)]],
    [
      'archived after it was won, and pending by the word of an older version',
      { active: false, won_status: 'pending', stage_id: [4, 'Won'], probability: 100 },
      [at(2, 9), undefined],
    ],
    ['archived without a word', { active: false, won_status: 'pending' }, [undefined, at(9, 10)]],
    ['won before there was a word for it', { stage_id: [4, 'Won'], won_status: undefined }, [at(2, 9), undefined]],
    [
      'archived after it was won',
      { active: false, stage_id: [4, 'Won'], won_status: undefined, probability: 100 },
      [at(2, 9), undefined],
    ],
    [
      'lost after it was won',
      { active: false, stage_id: [4, 'Won'], won_status: undefined, probability: 0 },
      [undefined, at(9, 10)],
    ],
  ])('is %s', (_, fields, [wonAt, lostAt]) => {
    const { deal } = readRow({ type: 'opportunity', ...fields });
    expect([deal.wonAt, deal.lostAt]).toEqual([wonAt, lostAt]);
  });

  it('names its reason as older versions do', () => {
    const { deal } = readRow({
      type: 'opportunity',
      active: false,
      won_status: undefined,
      lost_reason: [1, 'Too late'],
    });
    expect(deal.lostReason).toBe('Too late');
  });
});
