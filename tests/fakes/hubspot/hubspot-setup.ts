/** How a new account is set up: the properties, stages and people it begins with, as far as anybody here asks for them. */
import type { FakeOwner, FakePipeline, FakeProperty, FakeType } from './hubspot-account.ts';

const names: { readonly [T in FakeType]: string } = {
  contacts: `hs_object_id createdate lastmodifieddate firstname lastname company email hubspot_owner_id
    hubspot_owner_assigneddate hs_first_outreach_date hs_analytics_first_touch_converting_campaign
    hs_v2_date_entered_marketingqualifiedlead hs_v2_date_entered_salesqualifiedlead hs_merged_object_ids product_interest`,
  deals: `hs_object_id createdate hs_lastmodifieddate dealname amount deal_currency_code pipeline dealstage closedate
    hs_is_closed hs_is_closed_won closed_lost_reason hubspot_owner_id hs_v2_date_entered_current_stage
    hs_merged_object_ids signed_on`,
  leads: `hs_object_id hs_createdate hs_lastmodifieddate hs_pipeline_stage hs_pipeline hubspot_owner_id
    hs_v2_date_entered_connected_stage_id_1234 hs_v2_date_entered_unqualified_stage_id_1234`,
  calls: 'hs_object_id hs_lastmodifieddate hs_timestamp hubspot_owner_id hs_object_source hs_call_direction',
  emails:
    'hs_object_id hs_lastmodifieddate hs_timestamp hubspot_owner_id hs_object_source hs_email_direction hs_email_status',
  meetings: 'hs_object_id hs_lastmodifieddate hs_timestamp hubspot_owner_id hs_object_source hs_meeting_outcome',
};

const sources = [
  { label: 'Organic search', value: 'ORGANIC_SEARCH' },
  { label: 'Paid search', value: 'PAID_SEARCH' },
  { label: 'Direct traffic', value: 'DIRECT_TRAFFIC' },
];

export function defaultProperties(): { readonly [T in FakeType]: FakeProperty[] } {
  const of = (type: FakeType): FakeProperty[] =>
    names[type].split(/\s+/).map((name) => ({ name, label: name, options: [] }));
  return {
    contacts: [
      ...of('contacts'),
      {
        name: 'lifecyclestage',
        label: 'Lifecycle stage',
        options: [
          { label: 'Lead', value: 'lead' },
          { label: 'Marketing qualified lead', value: 'marketingqualifiedlead' },
          { label: 'Sales qualified lead', value: 'salesqualifiedlead' },
          { label: 'Customer', value: 'customer' },
        ],
      },
      { name: 'hs_analytics_source', label: 'Original source', options: sources },
    ],
    deals: [...of('deals'), { name: 'hs_analytics_source', label: 'Original source', options: sources }],
    leads: [
      ...of('leads'),
      {
        name: 'hs_lead_disqualification_reason',
        label: 'Disqualification reason',
        options: [{ label: 'No budget', value: 'NO_BUDGET' }],
      },
    ],
    calls: of('calls'),
    emails: of('emails'),
    meetings: of('meetings'),
  };
}

export function defaultPipelines(): { readonly deals: FakePipeline[]; readonly leads: FakePipeline[] } {
  const dealStage = (id: string, label: string, probability: string) => {
    const isClosed = String(probability === '0.0' || probability === '1.0');
    return { id, label, metadata: { isClosed, probability } };
  };
  return {
    deals: [
      {
        id: 'default',
        label: 'Sales pipeline',
        stages: [
          dealStage('appointmentscheduled', 'Appointment scheduled', '0.2'),
          dealStage('contractsent', 'Contract sent', '0.9'),
          dealStage('closedwon', 'Closed won', '1.0'),
          dealStage('closedlost', 'Closed lost', '0.0'),
        ],
      },
      {
        id: '77',
        label: 'Partners',
        stages: [dealStage('7701', 'Talking', '0.5'), dealStage('7702', 'Signed', '1.0')],
      },
    ],
    leads: [
      {
        id: 'lead-pipeline-id',
        label: 'Lead pipeline',
        stages: [
          { id: 'new-stage-id', label: 'New', metadata: { leadState: 'NEW' } },
          { id: 'connected-stage-id', label: 'Connected', metadata: { leadState: 'IN_PROGRESS' } },
          { id: 'unqualified-stage-id', label: 'Disqualified', metadata: { leadState: 'UNQUALIFIED' } },
        ],
      },
    ],
  };
}

export function defaultOwners(): FakeOwner[] {
  const owner = (id: string, firstName: string, lastName: string, team: string, archived = false): FakeOwner => {
    return { id, firstName, lastName, type: 'PERSON', archived, teams: [{ id: `${id}0`, name: team, primary: true }] };
  };
  return [
    owner('501', 'Ada', 'Lovelace', 'Inside sales'),
    owner('502', 'Grace', 'Hopper', 'Field sales'),
    owner('503', 'Mary', 'Kenneth', 'Demand generation'),
    owner('504', 'Jean', 'Gone', 'Field sales', true),
  ];
}
