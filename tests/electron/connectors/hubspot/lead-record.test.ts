import { expect, it } from 'vitest';
import { leadRecord, mergedIds } from '../../../../electron/connectors/hubspot/lead-record.ts';
import { leadRules } from '../../../../electron/connectors/hubspot/lead-rules.ts';
import { leadStages } from '../../../../electron/connectors/hubspot/stage-names.ts';
import { hubspotLeadFields } from '../../../../shared/config/sources/hubspot.ts';
import { defaultPipelines, defaultProperties } from '../../../fakes/hubspot/hubspot-setup.ts';
import { hubspotConfig } from '../../../fakes/hubspot/start-small-hubspot.ts';

const properties = defaultProperties();
const listOf = (type: 'contacts' | 'leads') =>
  new Map(properties[type].map(({ name, options }) => [name, new Map(options.map((one) => [one.value, one.label]))]));
const lists = { contacts: listOf('contacts'), leads: listOf('leads') };

function rulesOf(settings: Readonly<Record<string, unknown>> = {}, leads: typeof lists.leads | null = lists.leads) {
  const config = hubspotConfig(settings);
  const fair = { id: 'guid-1', properties: { hs_name: 'Autumn fair' } };
  const stages = leadStages(config.leadStages, lists.contacts, leads === null ? [] : defaultPipelines().leads);
  return leadRules(config, { ...lists, leads }, stages, { campaigns: [fair], zone: 'America/New_York' });
}

const contact = (fields: Readonly<Record<string, string | null>>) => {
  return { id: '7', properties: { createdate: '2026-11-02T08:00:00Z', ...fields } };
};
const read = (
  fields: Readonly<Record<string, string | null>>,
  settings: Readonly<Record<string, unknown>> = {},
  leads: Parameters<typeof leadRecord>[1] = [],
) => {
  const found = leadRecord(contact(fields), leads, rulesOf(settings));
  return 'record' in found ? found.record : found;
};

const at = (text: string): number => Date.parse(text);

it.each([
  ['ids with their prefix', { hubspot_owner_id: '501' }, { id: 'hub:7', ownerId: 'hub:501' }],
  ['instants in ISO form', { createdate: '2026-11-02T08:00:00.123Z' }, { createdAt: at('2026-11-02T08:00:00.123Z') }],
  ['instants in milliseconds', { createdate: '1793606400000' }, { createdAt: 1793606400000 }],
  ['days as their beginning in the zone', { createdate: '2026-11-02' }, { createdAt: at('2026-11-02T05:00:00Z') }],
  ['no instant from a number of a few digits', { hs_first_outreach_date: '7' }, { firstResponseAt: undefined }],
  ['names from their two parts', { firstname: 'Ada', lastname: 'Lovelace' }, { name: 'Ada Lovelace' }],
  ['half a name', { firstname: 'Ada', lastname: null }, { name: 'Ada' }],
  ['no name', { firstname: '', lastname: ' ' }, { name: undefined }],
  ['choices by their labels', { hs_analytics_source: 'PAID_SEARCH' }, { leadSource: 'Paid search' }],
  ['choices without a label as they are', { hs_analytics_source: 'NEWS' }, { leadSource: 'NEWS' }],
  ['campaigns by their id', { hs_analytics_first_touch_converting_campaign: 'guid-1' }, { campaignId: 'hub:guid-1' }],
  [
    'campaigns by their name',
    { hs_analytics_first_touch_converting_campaign: 'autumn FAIR' },
    { campaignId: 'hub:guid-1' },
  ],
  ['an instant that is none as missing', { hs_first_outreach_date: 'soon' }, { firstResponseAt: undefined }],
  [
    'when it was handed over and qualified',
    {
      hs_v2_date_entered_marketingqualifiedlead: '2026-11-03T08:00:00Z',
      hs_v2_date_entered_salesqualifiedlead: '2026-11-04T08:00:00Z',
    },
    { mqlAt: at('2026-11-03T08:00:00Z'), sqlAt: at('2026-11-04T08:00:00Z') },
  ],
])('reads %s', (_, fields, expected) => {
  expect(read(fields)).toMatchObject(expected);
});

it('refuses a contact without the time it was made', () => {
  expect(read({ createdate: '' })).toEqual({ refused: 'empty "createdate"' });
});

it('takes other properties where the config names them', () => {
  const leadFields = { interest: 'product_interest', createdAt: 'hubspot_owner_assigneddate' };
  const fields = { product_interest: 'Pumps', hubspot_owner_assigneddate: '2026-11-05T08:00:00Z' };
  expect(read(fields, { leadFields })).toMatchObject({ interest: 'Pumps', createdAt: at('2026-11-05T08:00:00Z') });
});

it.each(hubspotLeadFields)('finds %s in the property that the config names', (field) => {
  // As an instant, a count and a text it can be read as anything.
  const fields = { lifecyclestage: 'customer', product_interest: '1793692800000' };
  const leadStages = { rejected: ['customer'] };
  const without = read(fields, { leadStages });
  expect(read(fields, { leadStages, leadFields: { [field]: 'product_interest' } })).not.toEqual(without);
});

it('asks for no property that is not there, and names those the config has', () => {
  const rules = rulesOf({ leadFields: { interest: 'no_such' }, leadStages: { mql: ['Nowhere', 'customer'] } });
  expect(rules.contactProperties).not.toContain('no_such');
  expect(rules.contactProperties.filter((name) => !lists.contacts.has(name))).toEqual([]);
  expect(rules.unknown).toEqual({ fields: ['no_such'], stages: ['Nowhere'] });
});

it.each([
  ['of the day it came in as when it came in', '2026-11-02', '2026-11-02T08:00:00Z'],
  ['of another day as its beginning', '2026-11-05', '2026-11-05T05:00:00Z'],
])('takes a property %s', (_, mql_on, expected) => {
  expect(read({ product_interest: mql_on }, { leadFields: { mqlAt: 'product_interest' } })).toMatchObject({
    mqlAt: at(expected),
  });
});

it.each([[['Sales qualified lead']], [['salesqualifiedlead']], [[' SALES qualified LEAD ']]])(
  'finds a stage of the config by its id or name, as in %j',
  (mql) => {
    const fields = { hs_v2_date_entered_salesqualifiedlead: '2026-11-04T08:00:00Z' };
    expect(read(fields, { leadStages: { mql } })).toMatchObject({ mqlAt: at('2026-11-04T08:00:00Z') });
  },
);

const rejected = {
  id: '30',
  properties: {
    hs_createdate: '2026-11-03T08:00:00Z',
    hs_pipeline_stage: 'unqualified-stage-id',
    hs_v2_date_entered_connected_stage_id_1234: '2026-11-04T08:00:00Z',
    hs_v2_date_entered_unqualified_stage_id_1234: '2026-11-05T08:00:00Z',
    hs_lead_disqualification_reason: 'NO_BUDGET',
  },
};

it('takes from the leads object what sales decided', () => {
  expect(read({}, {}, [rejected])).toMatchObject({
    acceptedAt: at('2026-11-04T08:00:00Z'),
    rejectedAt: at('2026-11-05T08:00:00Z'),
    rejectReason: 'No budget',
  });
});

it('has no rejection left once the lead is taken up again', () => {
  const again = { ...rejected, properties: { ...rejected.properties, hs_pipeline_stage: 'connected-stage-id' } };
  expect(read({}, {}, [again])).toMatchObject({ rejectedAt: undefined, rejectReason: undefined });
});

it('goes by the newest lead of a contact', () => {
  const newer = { id: '31', properties: { hs_createdate: '2026-11-09T08:00:00Z', hs_pipeline_stage: 'new-stage-id' } };
  expect(read({}, {}, [newer, rejected])).toMatchObject({ acceptedAt: undefined, rejectedAt: undefined });
});

it('does without the leads object', () => {
  const found = leadRecord(contact({ firstname: 'Ada' }), [], rulesOf({}, null));
  expect(found).toMatchObject({ record: { name: 'Ada', rejectReason: undefined } });
});

it('knows who was merged into a contact', () => {
  expect(mergedIds(contact({ hs_merged_object_ids: '8;9;7; ' }))).toEqual(['8', '9']);
  expect(mergedIds(contact({ hs_merged_object_ids: '' }))).toEqual([]);
});
