/** A company of a few records, with the oddities that real ones have. */
import type { FakeAccount } from './hubspot-account.ts';

const day = 86_400_000;

export function foundSmallCompany(account: FakeAccount, now: number): void {
  const { tables, link } = account;
  const ago = (days: number): string => new Date(now - days * day).toISOString();

  tables.contacts.put(
    '1001',
    {
      createdate: ago(40),
      firstname: 'Lin',
      lastname: 'Chen',
      company: 'Chen GmbH',
      email: 'lin@example.com',
      hubspot_owner_id: '501',
      hubspot_owner_assigneddate: ago(39),
      hs_analytics_source: 'PAID_SEARCH',
      lifecyclestage: 'salesqualifiedlead',
      hs_v2_date_entered_marketingqualifiedlead: ago(39),
      hs_v2_date_entered_salesqualifiedlead: ago(35),
      hs_first_outreach_date: ago(38.9),
    },
    now - 30 * day,
  );
  tables.contacts.put(
    '1002',
    {
      createdate: ago(3),
      firstname: '',
      lastname: null,
      email: 'info@example.com',
      lifecyclestage: 'marketingqualifiedlead',
      hs_v2_date_entered_marketingqualifiedlead: ago(2),
      hs_analytics_source: 'ORGANIC_SEARCH',
    },
    now - 2 * day,
  );
  // Old, and waiting still.
  tables.contacts.put(
    '1003',
    { createdate: ago(500), firstname: 'Old', lifecyclestage: 'marketingqualifiedlead', hubspot_owner_id: '504' },
    now - 400 * day,
  );
  tables.contacts.put('1004', { createdate: ago(700), firstname: 'Long', lastname: 'Gone' }, now - 600 * day);
  // Without the one thing a lead must have.
  tables.contacts.put('1005', { createdate: '', firstname: 'Nobody' }, now - day);

  const open = { hs_is_closed: 'false', hs_is_closed_won: 'false' };
  tables.deals.put(
    '2001',
    {
      ...open,
      dealname: 'Chen: machines',
      amount: '1200.50',
      pipeline: 'default',
      dealstage: 'contractsent',
      createdate: ago(34),
      closedate: ago(-20),
      hubspot_owner_id: '501',
      hs_v2_date_entered_current_stage: ago(5),
    },
    now - 5 * day,
  );
  tables.deals.put(
    '2002',
    {
      dealname: 'Yen',
      amount: '98000',
      deal_currency_code: 'JPY',
      pipeline: 'default',
      dealstage: 'closedwon',
      createdate: ago(30),
      closedate: ago(1),
      hs_is_closed: 'true',
      hs_is_closed_won: 'true',
      hubspot_owner_id: '502',
    },
    now - day,
  );
  tables.deals.put(
    '2003',
    {
      dealname: 'Lost',
      amount: '10',
      pipeline: 'default',
      dealstage: 'closedlost',
      createdate: ago(300),
      closedate: ago(250),
      hs_is_closed: 'true',
      hs_is_closed_won: 'false',
      closed_lost_reason: 'Too dear',
    },
    now - 250 * day,
  );
  tables.deals.put(
    '2004',
    { ...open, dealname: '', amount: 'a lot', pipeline: '77', dealstage: '7701', createdate: ago(2) },
    now - 2 * day,
  );

  tables.leads.put(
    '3001',
    {
      hs_createdate: ago(2),
      hs_pipeline_stage: 'unqualified-stage-id',
      hs_v2_date_entered_unqualified_stage_id_1234: ago(1),
      hs_v2_date_entered_connected_stage_id_1234: ago(1.5),
      hs_lead_disqualification_reason: 'NO_BUDGET',
    },
    now - day,
  );
  tables.calls.put(
    '4001',
    { hs_timestamp: ago(1.8), hubspot_owner_id: '502', hs_call_direction: 'OUTBOUND' },
    now - 1.8 * day,
  );
  tables.emails.put(
    '4001',
    { hs_timestamp: ago(1.7), hs_email_direction: 'EMAIL', hs_object_source: 'SEQUENCES' },
    now - 1.7 * day,
  );
  tables.meetings.put(
    '5001',
    { hs_timestamp: ago(4), hubspot_owner_id: '501', hs_meeting_outcome: 'COMPLETED' },
    now - 4 * day,
  );

  account.campaigns.push({
    id: 'c0ffee00-0000-4000-8000-000000000001',
    properties: {
      hs_name: 'Autumn fair',
      hs_start_date: '2026-11-18',
      hs_campaign_status: 'in_progress',
      hs_currency_code: 'EUR',
      hs_spend_items_sum_amount: '1500',
    },
    days: { '2026-11-18': [40, 3], '2026-11-19': [20, 1], '2026-11-20': [5, 0] },
  });

  link('deals', '2001', 'contacts', '1001');
  link('leads', '3001', 'contacts', '1002');
  link('calls', '4001', 'contacts', '1002');
  link('emails', '4001', 'contacts', '1002');
  link('meetings', '5001', 'deals', '2001');
}
