import { expect, it } from 'vitest';
import { activityRecord } from '../../../../electron/connectors/hubspot/activity-record.ts';
import { campaignRecord } from '../../../../electron/connectors/hubspot/campaign-record.ts';
import { personOf } from '../../../../electron/connectors/hubspot/people.ts';

const nothing = { leadId: undefined, dealId: undefined };
const when = { hs_timestamp: '2026-11-20T09:00:00Z' };

it.each([
  ['calls', { hs_call_direction: 'OUTBOUND' }, { id: 'hub:call-1', kind: 'call', outbound: true, automated: false }],
  ['calls', { hs_call_direction: 'INBOUND' }, { outbound: false }],
  ['calls', { hs_call_direction: null }, { outbound: true }],
  ['emails', { hs_email_direction: 'EMAIL' }, { id: 'hub:email-1', kind: 'email', outbound: true }],
  ['emails', { hs_email_direction: 'INCOMING_EMAIL' }, { outbound: false }],
  ['emails', { hs_email_direction: 'FORWARDED_EMAIL' }, { outbound: false }],
  ['emails', { hs_email_direction: 'EMAIL', hs_email_status: 'SCHEDULED' }, { outbound: false }],
  ['emails', { hs_email_direction: 'EMAIL', hs_email_status: 'FAILED' }, { outbound: false }],
  ['emails', { hs_email_direction: 'EMAIL', hs_email_status: 'BOUNCED' }, { outbound: true }],
  ['emails', { hs_email_direction: 'EMAIL', hs_object_source: 'SEQUENCES' }, { automated: true }],
  ['emails', { hs_email_direction: 'EMAIL', hs_object_source: 'CRM_UI' }, { automated: false }],
  ['meetings', { hs_meeting_outcome: 'COMPLETED' }, { id: 'hub:meeting-1', kind: 'meeting', outbound: true }],
  ['meetings', { hs_meeting_outcome: 'NO_SHOW' }, { outbound: false }],
  ['meetings', { hubspot_owner_id: '501' }, { personId: 'hub:501', at: Date.parse(when.hs_timestamp) }],
] as const)('%s with %j', (type, fields, expected) => {
  const read = activityRecord(type, { id: '1', properties: { ...when, ...fields } }, nothing, 'hub:');
  expect(read).toMatchObject({ record: expected });
});

it('an activity without a time is refused', () => {
  expect(activityRecord('calls', { id: '1', properties: {} }, nothing, 'hub:')).toEqual({
    refused: 'empty "hs_timestamp"',
  });
});

const owner = { id: '5', firstName: 'Ada', lastName: 'Lovelace', type: 'PERSON' };
const inTeams = (...names: readonly string[]) => names.map((name, index) => ({ name, primary: index === 1 }));

it.each([
  ['sales, as most are', { ...owner, teams: [] }, { team: 'sales', name: 'Ada Lovelace' }],
  ['marketing by the team', { ...owner, teams: inTeams('Demand', 'North') }, { team: 'marketing', group: 'North' }],
  ['other by the name', { ...owner, firstName: 'Test', lastName: 'User', teams: [] }, { team: 'other' }],
  ['a queue', { ...owner, type: 'QUEUE', teams: [] }, { team: 'other' }],
  ['without a name', { ...owner, firstName: '', lastName: null, teams: [] }, { name: '#5' }],
])('an owner: %s', (_, one, expected) => {
  expect(personOf(one, 'hub:', { marketing: ['demand '], other: ['TEST USER'] })).toMatchObject(expected);
});

it.each([
  [
    { hs_start_date: '2026-11-10', hs_end_date: '1796169600000' },
    { startsOn: '2026-11-10', endsOn: '2026-12-02' },
  ],
  [
    { hs_spend_items_sum_amount: '1500.5', hs_currency_code: 'JPY' },
    { cost: 1501, currency: 'JPY' },
  ],
  [{ hs_spend_items_sum_amount: '10' }, { cost: 1000, currency: 'EUR' }],
  [{ hs_spend_items_sum_amount: '' }, { cost: undefined, currency: undefined }],
  [{ hs_name: '' }, { name: '#g' }],
])('a campaign with %j', (properties, expected) => {
  const record = campaignRecord({ id: 'g', properties }, 'hub:', 'EUR');
  expect({ cost: undefined, currency: undefined, ...record }).toMatchObject(expected);
});
