import { describe, expect, it } from 'vitest';
import { dealItem } from '../../../../electron/connectors/pipedrive/answers.ts';
import { dealOf } from '../../../../electron/connectors/pipedrive/map-deal.ts';

const made = '2026-11-02T09:15:00Z';
const madeAt = Date.UTC(2026, 10, 2, 9, 15);

const making = {
  id: (own: string) => `crm:${own}`,
  zone: 'Europe/Berlin',
  currency: 'EUR',
  names: {
    stages: new Map([['12', { name: 'Proposal', pipeline: '1' }]]),
    pipelines: new Map([['1', 'New business']]),
    channels: new Map([['51', 'Webinar']]),
    labels: new Map<string, string>(),
    fields: new Map([
      ['leadSource', { key: 'aa', labels: new Map([['4', 'Trade fair']]) }],
      ['campaignId', { key: 'bb', labels: new Map<string, string>() }],
    ] as const),
  },
  contacts: {
    person: (id: string | undefined) => (id === '5' ? { name: 'Ada Lovell', email: 'ada@example.org' } : {}),
    organization: (id: string | undefined) => (id === '6' ? { name: 'Acme' } : {}),
  },
};

const usual = {
  id: 3,
  title: 'Forty seats',
  stage_id: 12,
  value: 1200,
  currency: 'EUR',
  add_time: made,
  status: 'open',
};
const deal = (fields: object): unknown => dealOf(dealItem.parse({ ...usual, ...fields }), making);

it('is a deal of ours', () => {
  const all = {
    owner_id: 7,
    org_id: 6,
    person_id: 5,
    pipeline_id: 1,
    stage_change_time: '2026-11-03 10:00:00',
    expected_close_date: '2026-12-24',
    source_lead_id: 'a-b',
    channel: 51,
    custom_fields: { aa: 4, bb: 'Autumn' },
  };
  expect(deal(all)).toEqual({
    id: 'crm:3',
    name: 'Forty seats',
    company: 'Acme',
    email: 'ada@example.org',
    amount: 120_000,
    currency: 'EUR',
    pipeline: 'New business',
    stage: 'Proposal',
    stageEnteredAt: Date.UTC(2026, 10, 3, 10),
    ownerId: 'crm:7',
    createdAt: madeAt,
    expectedCloseOn: '2026-12-24',
    leadId: 'crm:a-b',
    leadSource: 'Trade fair',
    campaignId: 'crm:Autumn',
  });
});

describe('its amount is in minor units of its own currency', () => {
  it.each([
    [1.005, 'EUR', 101, 'EUR'],
    [1234.5, 'jpy', 1235, 'JPY'],
    [2.5, 'KWD', 2500, 'KWD'],
    [0, 'EUR', 0, 'EUR'],
    [null, null, 0, 'EUR'],
    ['12', 'USD', 0, 'USD'],
  ])('%s %s is %i %s', (value, currency, amount, code) => {
    expect(deal({ value, currency })).toMatchObject({ amount, currency: code });
  });

  it('is refused where it is worth something in no currency', () => {
    expect(deal({ currency: 'euros' })).toBe('notCurrency currency');
    expect(deal({ currency: null })).toBe('notCurrency currency');
  });
});

describe('what became of it goes by its status', () => {
  const won = '2026-11-05T08:00:00Z';
  it.each([
    ['open', {}],
    ['won', { wonAt: Date.UTC(2026, 10, 5, 8) }],
    ['lost', { lostAt: Date.UTC(2026, 10, 6, 8), lostReason: 'Price' }],
  ])('%s', (status, told) => {
    const times = { won_time: won, lost_time: '2026-11-06T08:00:00Z', lost_reason: 'Price' };
    const { wonAt, lostAt, lostReason } = deal({ ...times, status }) as Record<string, unknown>;
    expect({ wonAt, lostAt, lostReason }).toEqual({
      wonAt: undefined,
      lostAt: undefined,
      lostReason: undefined,
      ...told,
    });
  });

  it('is known by when it was closed where nothing better is told', () => {
    expect(deal({ status: 'won', won_time: null, close_time: won })).toMatchObject({ wonAt: Date.UTC(2026, 10, 5, 8) });
  });
});

describe('what is hidden, empty or odd', () => {
  it.each([
    ['a deal that never moved is in its stage since it was made', {}, { stageEnteredAt: madeAt }],
    ['an organisation that is hidden gives way to the person', { org_id: 99, person_id: 5 }, { company: 'Ada Lovell' }],
    ['a stage without a name is its number', { stage_id: 77 }, { stage: '77', pipeline: undefined }],
    ['a title that is blank is its number', { title: '  ' }, { name: '3' }],
    ['times that are none are left out', { add_time: 'soon', stage_change_time: 12 }, { createdAt: undefined }],
    ['days that are none are left out', { expected_close_date: '24.12.2026' }, { expectedCloseOn: undefined }],
    ['fields of odd types are left out', { owner_id: {}, custom_fields: 'none' }, { ownerId: undefined }],
    ['no choice is no source', { custom_fields: { aa: null } }, { leadSource: undefined }],
  ])('%s', (_, fields, told) => {
    expect(deal(fields)).toMatchObject({ id: 'crm:3', ...told });
  });

  it.each([
    ['won', 'empty won_time'],
    ['lost', 'empty lost_time'],
  ])('is refused where it is %s and nobody knows since when: it would look open', (status, why) => {
    expect(deal({ status })).toBe(why);
  });

  it('is refused without a stage', () => {
    expect(deal({ stage_id: null })).toBe('empty stage_id');
  });
});
