import { describe, expect, it } from 'vitest';
import { dealRecord } from '../../../../electron/connectors/hubspot/deal-record.ts';
import { dealRules } from '../../../../electron/connectors/hubspot/deal-rules.ts';
import { hubspotDealFields } from '../../../../shared/config/sources/hubspot.ts';
import { defaultPipelines, defaultProperties } from '../../../fakes/hubspot/hubspot-setup.ts';
import { hubspotConfig } from '../../../fakes/hubspot/start-small-hubspot.ts';

const names = defaultProperties().deals.map(({ name }) => name);
const listOf = (without: readonly string[] = []) =>
  new Map(names.filter((name) => !without.includes(name)).map((name) => [name, new Map<string, string>()]));

const rulesOf = (settings: Readonly<Record<string, unknown>> = {}, without: readonly string[] = []) =>
  dealRules(hubspotConfig(settings), listOf(without), defaultPipelines().deals, {
    zone: 'America/New_York',
    currency: 'EUR',
  });

type Fields = Readonly<Record<string, string | null>>;
const open: Fields = {
  pipeline: 'default',
  dealstage: 'contractsent',
  hs_is_closed: 'false',
  hs_is_closed_won: 'false',
};
const won: Fields = { pipeline: 'default', dealstage: 'closedwon', hs_is_closed: 'true', hs_is_closed_won: 'true' };
const lost: Fields = { pipeline: 'default', dealstage: 'closedlost', hs_is_closed: 'true', hs_is_closed_won: 'false' };

function read(fields: Fields, settings: Readonly<Record<string, unknown>> = {}, without: readonly string[] = []) {
  const found = dealRecord({ id: '9', properties: fields }, {}, rulesOf(settings, without));
  return found.kind === 'deal' ? found.record : found;
}

const at = (text: string): number => Date.parse(text);
const closing = { closedate: '2026-11-20T02:30:00Z' };

describe('money', () => {
  it.each([
    ['1200.50', null, { amount: 120_050, currency: 'EUR' }],
    ['1200.5', 'usd', { amount: 120_050, currency: 'USD' }],
    ['98000', 'JPY', { amount: 98_000, currency: 'JPY' }],
    ['1.234', 'KWD', { amount: 1234, currency: 'KWD' }],
    ['1.005', null, { amount: 101, currency: 'EUR' }],
    ['-50', null, { amount: -5000, currency: 'EUR' }],
    ['', '', { amount: 0, currency: 'EUR' }],
    [null, null, { amount: 0, currency: 'EUR' }],
  ])('reads %j in %j', (amount, deal_currency_code, expected) => {
    expect(read({ ...open, amount, deal_currency_code })).toMatchObject(expected);
  });

  it.each(['eur', '€', 'EURO'])('takes no currency of the config that is none: %s', (currency) => {
    expect(() => hubspotConfig({ currency })).toThrow('currency');
  });

  it.each([
    ['an amount that is none', { amount: 'a lot' }, 'leftOut notNumber "amount"'],
    ['a currency that is none', { amount: '5', deal_currency_code: '€' }, 'leftOut notCurrency "deal_currency_code"'],
  ])('leaves out %s, and counts it', (_, fields, reason) => {
    const found = dealRecord({ id: '9', properties: { ...open, ...fields } }, {}, rulesOf());
    expect(found).toMatchObject({ kind: 'deal', record: { amount: 0, currency: 'EUR' }, leftOut: [reason] });
  });
});

describe('what became of it', () => {
  it.each([
    ['open: the close date is a guess, a day by the zone', { ...open, ...closing }, { expectedCloseOn: '2026-11-19' }],
    ['won', { ...won, ...closing }, { wonAt: at('2026-11-20T02:30:00Z'), expectedCloseOn: undefined }],
    [
      'lost',
      { ...lost, ...closing, closed_lost_reason: 'Dear' },
      { lostAt: at(closing.closedate), lostReason: 'Dear' },
    ],
    [
      'won without a close date: when it entered its stage',
      { ...won, hs_v2_date_entered_current_stage: '2026-11-18T00:00:00Z' },
      { wonAt: at('2026-11-18T00:00:00Z') },
    ],
    ['taken up again: no reason is left', { ...open, closed_lost_reason: 'Dear' }, { lostReason: undefined }],
  ])('%s', (_, fields, expected) => {
    expect(read(fields)).toMatchObject(expected);
  });

  it.each([
    ['closedwon', { wonAt: at(closing.closedate), lostAt: undefined }],
    ['closedlost', { wonAt: undefined, lostAt: at(closing.closedate) }],
    ['contractsent', { wonAt: undefined, lostAt: undefined }],
  ])('goes by its stage %s where the deal does not say', (dealstage, expected) => {
    const fields = { pipeline: 'default', dealstage, ...closing };
    expect(read(fields, {}, ['hs_is_closed', 'hs_is_closed_won'])).toMatchObject(expected);
  });

  it('refuses one that was won nobody knows when', () => {
    expect(read(won)).toEqual({ kind: 'refused', reason: 'empty "closedate"' });
  });

  it('takes the day it was signed where the config says so', () => {
    const fields = { ...won, ...closing, signed_on: '2026-11-15' };
    // That day began in New York at five o'clock by UTC; by midnight of UTC it would have been won the day before.
    expect(read(fields, { dealFields: { wonAt: 'signed_on' } })).toMatchObject({ wonAt: at('2026-11-15T05:00:00Z') });
  });
});

it.each(hubspotDealFields)('finds %s in the property that the config names', (field) => {
  // As an instant, an amount and a text it can be read as anything but a currency.
  const own = { signed_on: field === 'currency' ? 'USD' : '1793606400000' };
  const all = (settings: Readonly<Record<string, unknown>>) =>
    [open, won, lost].map((fields) => read({ ...fields, ...closing, ...own }, settings));
  expect(all({ dealFields: { [field]: 'signed_on' } })).not.toEqual(all({}));
});

describe('stages and pipelines', () => {
  it('are told by their names, those that are gone by their ids', () => {
    expect(read(open)).toMatchObject({ stage: 'Contract sent', pipeline: 'Sales pipeline' });
    expect(read({ ...open, dealstage: '99', pipeline: '88' })).toMatchObject({ stage: '99', pipeline: '88' });
  });

  it.each([[['Partners']], [['77']], [['partners ']]])(
    'count only where the config names them, as in %j',
    (pipelines) => {
      expect(read(open, { pipelines })).toEqual({ kind: 'elsewhere' });
      expect(read({ ...open, pipeline: '77', dealstage: '7701' }, { pipelines })).toMatchObject({ stage: 'Talking' });
    },
  );

  it('refuses a deal without a stage', () => {
    expect(read({ ...open, dealstage: '' })).toEqual({ kind: 'refused', reason: 'empty "dealstage"' });
  });

  it('names what the config names and the account does not have', () => {
    expect(rulesOf({ pipelines: ['Nowhere'], dealFields: { amount: 'no_such' } }).unknown).toEqual({
      fields: ['no_such'],
      pipelines: ['Nowhere'],
    });
  });
});
