import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealItem, leadItem } from '../../../../electron/connectors/pipedrive/answers.ts';
import { dealOf } from '../../../../electron/connectors/pipedrive/map-deal.ts';
import { leadOf, standInOf } from '../../../../electron/connectors/pipedrive/map-lead.ts';
import { recordFaults } from '../../../contracts/record-faults.ts';
import { heldAfter, openAccount } from './pipedrive-account.ts';

const odd = [null, 5, 'x', {}, { id: null }, { id: [] }];

it('counts what it can not tell apart, and takes the rest of the page', async () => {
  const { connect, sync, server } = await openAccount();
  const deal = { id: 1, stage_id: 11, title: {}, value: '12', currency: 5, add_time: [], custom_fields: [] };
  const page = { success: true, data: [...odd, deal], additional_data: null };
  server.fail([{ kind: 'reply', body: page }]);
  const batches = await sync(connect());
  expect((await heldAfter(batches)).get('deal crm:1')).toMatchObject({ name: '1', amount: 0, currency: 'EUR' });
  expect(batches[0]?.refusals).toEqual([{ entity: 'deal', reason: 'notId id', count: 6, example: '#1' }]);
});

it('counts a lead that nobody knows the time of', async () => {
  const { connect, sync, company } = await openAccount();
  company.putLead('a', { add_time: 'yesterday' });
  company.putLead('b');
  const batches = await sync(connect());
  expect([...(await heldAfter(batches)).keys()].filter((key) => key.startsWith('lead'))).toEqual(['lead crm:b']);
  expect(batches.findLast(({ refusals }) => refusals)?.refusals).toEqual([
    { entity: 'lead', reason: 'notDate add_time', count: 1, example: 'a' },
  ]);
});

const empty = new Map<string, string>();
const making = {
  id: (own: string) => `crm:${own}`,
  zone: 'Europe/Berlin',
  currency: 'EUR',
  names: {
    stages: new Map(),
    pipelines: empty,
    channels: empty,
    labels: empty,
    fields: new Map([
      ['mqlAt', { key: 'aa', labels: empty }],
      ['leadSource', { key: 'bb', labels: empty }],
      ['campaignId', { key: 'cc', labels: empty }],
    ] as const),
  },
  contacts: { person: () => ({}), organization: () => ({}) },
  since: () => undefined,
};

/** An item with an id whose other fields hold anything at all. */
const itemOf = (fields: readonly string[]): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      fields.map((field) => [field, fc.oneof(fc.jsonValue(), fc.date().map(String), fc.constant('2026-11-18'))]),
    ),
  );

it('makes records in their forms of whatever the fields of an item hold, or none', () => {
  const customs = fc.dictionary(fc.constantFrom('aa', 'bb', 'cc'), fc.jsonValue());
  fc.assert(
    fc.property(
      itemOf(Object.keys(dealItem.shape)),
      itemOf(Object.keys(leadItem.shape)),
      customs,
      (deal, lead, custom) => {
        const dealRead = dealItem.parse({ ...deal, id: 1, custom_fields: custom });
        const made = dealOf(dealRead, making);
        const standIn = standInOf(dealRead, making);
        const leadMade = leadOf(leadItem.parse({ ...lead, id: 'a', ...custom }), true, making);
        const records = {
          deal: typeof made === 'string' ? [] : [made],
          lead: [standIn, leadMade].filter((one) => one !== null),
        };
        expect(recordFaults({ cursor: 'x', records }, 'crm:')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
