import { describe, expect, it } from 'vitest';
import { itemReader } from '../../../../electron/connectors/json/read-item.ts';
import { jsonSchema } from '../../../../shared/config/sources/json.ts';
import { reasonWords } from '../../../../shared/domain/source-words.ts';
import { writtenTextsFor } from '../../../../shared/texts/written-texts.ts';
import type { ListInput } from '../../../fakes/json/json-source.ts';

const terms = { source: 'crm', zone: 'Europe/Berlin', currency: 'EUR' };

function readerOf(list: ListInput) {
  const config = jsonSchema.parse({ kind: 'json', id: 'crm', base: 'https://crm.test', lists: [list] });
  const [parsed] = config.lists;
  if (!parsed) throw new Error('There is no list.');
  return itemReader(parsed, terms);
}

const dealFields = { id: '/id', stage: '/stage', amount: '/amount', currency: '/currency', wonAt: '/won' };
const deal = (changes: object = {}): ListInput => ({ entity: 'deal', url: 'deals', fields: dealFields, ...changes });

describe('an entry becomes a record', () => {
  it('with ids and references of its source, days and instants of the zone, and what is not told left out', () => {
    const read = readerOf({
      entity: 'lead',
      url: 'leads',
      fields: {
        id: '/id',
        createdAt: '/dates/created',
        ownerId: '/owner/id',
        attempts: '/calls',
        leadSource: { pointer: ['/utm/source', '/channel'], rename: { adwords: 'Google Ads' }, otherwise: 'unknown' },
        rejectedAt: { pointer: '/dates/closed', when: { pointer: '/state', is: ['Lost'] } },
        leadType: { value: 'Demo' },
      },
    });
    const entry = {
      id: 7,
      dates: { created: '2026-01-15 09:00', closed: '2026-01-16T00:00:00Z' },
      owner: { id: 'u1' },
      calls: '3',
      utm: { source: 'N/A' },
      channel: 'AdWords',
      state: 'lost',
    };
    expect(read(entry)).toEqual({
      record: {
        id: 'crm:7',
        createdAt: Date.UTC(2026, 0, 15, 8),
        ownerId: 'crm:u1',
        attempts: 3,
        leadSource: 'Google Ads',
        rejectedAt: Date.UTC(2026, 0, 16),
        leadType: 'Demo',
      },
      faults: [],
    });
    expect(read({ id: 'x', dates: { created: 1_768_464_000 } }).record).toEqual({
      id: 'crm:x',
      createdAt: 1_768_464_000_000,
      attempts: 0,
      leadSource: 'unknown',
      leadType: 'Demo',
    });
  });

  it.each<[string, object, object, number | undefined]>([
    ['euros', {}, { amount: 1234.56 }, 123_456],
    ['half a cent more', {}, { amount: 1.005 }, 101],
    ['a text', {}, { amount: '1,234.56' }, 123_456],
    ['a German text', { decimal: ',' }, { amount: '1.234,56 €' }, 123_456],
    ['yen, which have no cents', {}, { amount: 500, currency: 'jpy' }, 500],
    ['dinars, which have a thousand fils', {}, { amount: 1.5, currency: 'KWD' }, 1_500],
    ['cents', { amounts: 'minor' }, { amount: 123_456 }, 123_456],
    ['yen in minor units', { amounts: 'minor' }, { amount: 500, currency: 'JPY' }, 500],
    ['the currency of the list', { currency: 'JPY' }, { amount: 500 }, 500],
    ['none', {}, { amount: null }, 0],
  ])('with an amount in %s in minor units', (_, list, entry, amount) => {
    expect(readerOf(deal(list))({ id: 1, stage: 'open', ...entry }).record).toMatchObject({ amount });
  });

  it('with an id made of what it is about, where its kind has none', () => {
    const traffic = readerOf({
      entity: 'traffic',
      url: 't',
      fields: { day: '/day', visits: '/visits', leadSource: '/source' },
    });
    expect(traffic({ day: '2026-03-05', visits: 12, source: 'Ads' }).record).toMatchObject({
      id: 'crm::Ads:2026-03-05',
      visits: 12,
      conversions: 0,
    });
    const stages = readerOf({
      entity: 'stageChange',
      url: 's',
      fields: { entity: { value: 'Deal' }, entityId: '/deal', stage: '/to', at: '/at' },
    });
    expect(stages({ deal: 5, to: 'Won', at: '2026-03-05T00:00:00Z' }).record).toEqual({
      id: `crm:deal:5:Won:${Date.UTC(2026, 2, 5)}`,
      entity: 'deal',
      entityId: 'crm:5',
      stage: 'Won',
      at: Date.UTC(2026, 2, 5),
    });
  });

  it('with words of its own kind: activities, teams, yes and no', () => {
    const activity = readerOf({
      entity: 'activity',
      url: 'a',
      fields: { id: '/id', at: '/at', kind: '/kind', outbound: '/out', automated: '/auto' },
    });
    const at = '2026-03-05T00:00:00Z';
    expect(activity({ id: 1, at, kind: 'Call', out: 'no', auto: 1 }).record).toMatchObject({
      kind: 'call',
      outbound: false,
      automated: true,
    });
    expect(activity({ id: 1, at, kind: 'fax' }).record).toMatchObject({
      kind: 'other',
      outbound: true,
      automated: false,
    });
  });
});

describe('an entry that makes no sense', () => {
  it.each<[unknown, string, string]>([
    ['text', 'noGroup', 'text'],
    [{ stage: 'open' }, 'empty "/id"', '{"stage":"open"}'],
    [{ id: 1, stage: null }, 'empty "/stage"', '1'],
    [{ id: { $oid: 'a' }, stage: 'open' }, 'notId "/id"', '{"id":{"$oid":"a"},"stage":"open"}'],
    // JSON has lost its last digits: it may be the id of another.
    [JSON.parse('{"id":12345678901234567891,"stage":"open"}'), 'notId "/id"', '12345678901234567000'],
    [{ id: 1, stage: ['open'] }, 'notText "/stage"', '1'],
  ])('is refused: %j', (entry, reason, example) => {
    expect(readerOf(deal())(entry)).toEqual({ record: null, faults: [{ reason, example }] });
  });

  it.each<[object, string, string]>([
    [{ amount: 'a lot' }, 'leftOut notNumber "/amount"', '1: a lot'],
    [{ amount: Infinity }, 'leftOut notNumber "/amount"', '1: Infinity'],
    [{ currency: 'Euro' }, 'leftOut notCurrency "/currency"', '1: Euro'],
    [{ won: 'yesterday' }, 'leftOut notDate "/won"', '1: yesterday'],
    [{ won: '0001-01-01T00:00:00Z' }, 'leftOut notDate "/won"', '1: 0001-01-01T00:00:00Z'],
  ])('only in what need not be there counts without it: %j', (changes, reason, example) => {
    const { record, faults } = readerOf(deal())({ id: 1, stage: 'open', ...changes });
    expect(faults).toEqual([{ reason, example }]);
    expect(record).toMatchObject({ id: 'crm:1', amount: 0, currency: 'EUR' });
    expect(record).not.toHaveProperty('wonAt');
  });

  it('is told why in both languages', () => {
    const words = (locale: string, why: string) => reasonWords(why, writtenTextsFor(locale).sources);
    expect(words('en', 'noGroup')).toBe('the entry is no group of values in curly brackets');
    expect(words('de', 'leftOut notDate "/won"')).toBe('"/won" ist kein Datum; nur dieser Wert bleibt weg');
  });
});
