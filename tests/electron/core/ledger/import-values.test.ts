import { describe, expect, it } from 'vitest';
import { readCsv, sentenceOf } from '../../connectors/csv/csv-harness.ts';

/** Reads a column of texts into a field of deals; texts that come out as nothing are null. */
const readColumn = async (field: string, texts: readonly string[], more: object = {}, zone = 'UTC') => {
  const lines = texts.map((text, index) => `${index};Open;"${text.replaceAll('"', '""')}"`);
  const file = { entity: 'deal', delimiter: ';', columns: { id: 'id', stage: 'stage', [field]: 'value' }, ...more };
  const taken = await readCsv(['id;stage;value', ...lines].join('\n'), file, { zone });
  return { taken, values: (taken.records['deal'] ?? []).map((row) => row[field] ?? null) };
};
const amounts = async (texts: readonly string[], more: object = {}) => (await readColumn('amount', texts, more)).values;
const times = async (texts: readonly string[], more: object = {}, zone = 'UTC') =>
  (await readColumn('createdAt', texts, more, zone)).values.map((ms) =>
    ms === null ? null : new Date(Number(ms)).toISOString().replace('.000Z', 'Z'),
  );

describe('amounts', () => {
  it.each([
    ['$22,700.00', 2_270_000],
    ['$342.09K', 34_209_000],
    ['1.5M', 150_000_000],
    ['(12.5)', -1250],
    ['-12.50', -1250],
    ['12.50-', -1250],
    ["1'234.50", 123_450],
    ['1 234.50', 123_450],
    ['1\u00a0234.50', 123_450],
    ['USD 12.5', 1250],
    ['12.50 kr', 1250],
    ['12.5 %', 13],
    ['0.005', 1],
    ['1.00499999', 100],
    ['1e3', 100_000],
    ["'-5.5", -550],
  ])('reads %s', async (text, minor) => {
    expect(await amounts([text], { decimal: '.' })).toEqual([minor]);
  });

  it.each([
    ['1.234,56', 123_456],
    ['1 234,56', 123_456],
    ['1\u202f234,56 €', 123_456],
    ['0,5', 50],
    ['1.234.567', 123_456_700],
    ['1.234', 123_400],
  ])('reads %s with a decimal comma', async (text, minor) => {
    expect(await amounts([text], { decimal: ',' })).toEqual([minor]);
  });

  it.each(['twelve', '12,34.50', '1.2.3', '--5', '5 apples', '0x10', '12 34', '99999999999999999999'])(
    'takes %s for no number and says so',
    async (text) => {
      const { taken, values } = await readColumn('amount', [text, '5'], { decimal: '.' });
      expect(values).toEqual([0, 500]);
      expect(taken.refusals).toEqual([
        { entity: 'deal', reason: 'leftOut notNumber "value"', count: 1, example: text },
      ]);
    },
  );

  it('tells the decimal sign from any value of the column that leaves no doubt', async () => {
    expect(await amounts(['1.234', '12.5'])).toEqual([123, 1250]);
    expect(await amounts(['1.234', '12,5'])).toEqual([123_400, 1250]);
    expect(await amounts(['1,234', '1,234,567'])).toEqual([123_400, 123_456_700]);
    expect(await amounts(['12', '13'])).toEqual([1200, 1300]);
  });

  it('asks when every value could be read two ways, and when they contradict each other', async () => {
    const { taken } = await readColumn('amount', ['1.234', '5.678', '12']);
    expect(taken.error).toMatchObject({ kind: 'unusable', problem: { code: 'ambiguousNumbers' } });
    expect(sentenceOf(taken)).toMatch(/"\d\.\d{3}"\. Write "decimal": "\." or "decimal": ","/);
    const contradictory = await readColumn('amount', ['1.5', '1,5']);
    expect(contradictory.taken.error?.problem.code).toBe('contradictoryNumbers');
  });

  it('is exact to the minor unit of each currency', async () => {
    const csv = 'id,stage,v,c\n1,a,1234.5,EUR\n2,a,1234.5,jpy\n3,a,1.2345,KWD\n4,a,0.1,\n5,a,7,??\n';
    const columns = { id: 'id', stage: 'stage', amount: 'v', currency: 'c' };
    const taken = await readCsv(csv, { entity: 'deal', columns, currency: 'USD' });
    expect(taken.records['deal']?.map((deal) => [deal['amount'], deal['currency']])).toEqual([
      [123_450, 'EUR'],
      [1235, 'JPY'],
      [1235, 'KWD'],
      [10, 'USD'],
      [700, 'USD'],
    ]);
    expect(taken.refusals).toMatchObject([{ reason: 'leftOut notCurrency "c"', count: 1 }]);
  });
});

describe('dates and times', () => {
  it.each([
    ['2024-03-05', '2024-03-05T00:00:00Z'],
    ['2024-03-05 14:08:09', '2024-03-05T14:08:09Z'],
    ['2024-03-05T14:08:09.250', '2024-03-05T14:08:09.250Z'],
    ['2024-03-05T14:08:09Z', '2024-03-05T14:08:09Z'],
    ['2024-03-05T14:08:09.000+0200', '2024-03-05T12:08:09Z'],
    ['2024-03-05 14:08:09-05:00', '2024-03-05T19:08:09Z'],
    ['2024-03-05 14:08:09 UTC', '2024-03-05T14:08:09Z'],
    ['2024-03-05 02:08 PM', '2024-03-05T14:08:00Z'],
    ['2024/3/5 4:30', '2024-03-05T04:30:00Z'],
    ['15 Apr, 2021 00:03:00', '2021-04-15T00:03:00Z'],
    ['15 April 2021', '2021-04-15T00:00:00Z'],
    ['Apr 15, 2021 12:03 AM', '2021-04-15T00:03:00Z'],
    ['15-Sep-21', '2021-09-15T00:00:00Z'],
    ['5.3.2024', '2024-03-05T00:00:00Z'],
    ['05.03.2024 14:08', '2024-03-05T14:08:00Z'],
    ['05.03.24 14:08:09', '2024-03-05T14:08:09Z'],
    ['26/02/2018', '2018-02-26T00:00:00Z'],
    ['02/26/2018 11:05 PM', '2018-02-26T23:05:00Z'],
    ['02/26/18', '2018-02-26T00:00:00Z'],
    ['20240305', '2024-03-05T00:00:00Z'],
    ['1709647689', '2024-03-05T14:08:09Z'],
    ['1709647689000', '2024-03-05T14:08:09Z'],
  ])('reads %s', async (text, instant) => {
    expect(await times([text])).toEqual([instant]);
  });

  it.each([
    'soon',
    '2024-02-30',
    '31.04.2024',
    '2024-13-01',
    'infinity',
    'epoch',
    '13/13/2024',
    '12:30',
    '2024-03-05 25:00',
    '12024-01-01',
  ])('takes %s for no date and says so', async (text) => {
    const { taken, values } = await readColumn('createdAt', [text, '2024-01-01']);
    expect(values[0]).toBeNull();
    expect(taken.refusals).toMatchObject([{ reason: 'leftOut notDate "value"', count: 1, example: text }]);
  });

  it('tells day from month by the whole column', async () => {
    expect(await times(['03/04/2024', '13/04/2024'])).toEqual(['2024-04-03T00:00:00Z', '2024-04-13T00:00:00Z']);
    expect(await times(['03/04/2024', '04/13/2024'])).toEqual(['2024-03-04T00:00:00Z', '2024-04-13T00:00:00Z']);
  });

  it('lets a column without evidence follow the others of its file', async () => {
    const columns = { id: 'id', stage: 's', createdAt: 'a', wonAt: 'b' };
    const taken = await readCsv('id,s,a,b\n1,x,25/12/2024,01/02/2025\n', { entity: 'deal', columns });
    expect(taken.records['deal']?.[0]?.['wonAt']).toBe(Date.parse('2025-02-01T00:00:00Z'));
  });

  it('asks when every date could be read two ways, and does not when the config says', async () => {
    const { taken } = await readColumn('createdAt', ['03/04/2024', '05/06/2024']);
    expect(taken.error).toMatchObject({ kind: 'unusable', problem: { code: 'ambiguousDates' } });
    expect(sentenceOf(taken)).toContain('"dates": "dmy" or "dates": "mdy"');
    expect(await times(['03/04/2024'], { dates: 'mdy' })).toEqual(['2024-03-04T00:00:00Z']);
    expect(await times(['03/04/2024'], { dates: 'dmy' })).toEqual(['2024-04-03T00:00:00Z']);
    const both = await readColumn('createdAt', ['13/04/2024', '04/13/2024']);
    expect(both.taken.error?.problem.code).toBe('contradictoryDates');
  });

  it('keeps days as days, in the zone of the file where an instant is given', async () => {
    const { values } = await readColumn(
      'expectedCloseOn',
      ['2024-03-05', '05.03.2024', '2024-03-05T23:30:00Z'],
      {},
      'Europe/Berlin',
    );
    expect(values).toEqual(['2024-03-05', '2024-03-05', '2024-03-06']);
  });
});

describe('other values', () => {
  it('takes blanks, words for nothing and guarded formulas for what they are', async () => {
    const { values } = await readColumn('name', [
      '\u00a0 Acme \u202f',
      ' N/A ',
      'Select',
      '-',
      '',
      "'=SUM(1)",
      "'quoted'",
      'Nané',
    ]);
    expect(values).toEqual(['Acme', '1', '2', '3', '4', '=SUM(1)', "'quoted'", 'Nané']);
  });

  it('reads flags in several languages', async () => {
    const csv = 'id,at,o\n1,2024-01-01,ja\n2,2024-01-01,FALSE\n3,2024-01-01,perhaps\n4,2024-01-01,\n';
    const taken = await readCsv(csv, { entity: 'activity', columns: { id: 'id', at: 'at', outbound: 'o' } });
    expect(taken.records['activity']?.map((row) => [row['outbound'], row['automated'], row['kind']])).toEqual([
      [true, false, 'other'],
      [false, false, 'other'],
      [true, false, 'other'],
      [true, false, 'other'],
    ]);
    expect(taken.refusals).toMatchObject([{ reason: 'leftOut notYesNo "o"', count: 1, example: 'perhaps' }]);
  });

  it('takes only whole numbers for counts', async () => {
    const csv = 'd,v\n2024-01-01,12\n2024-01-02,1.5\n';
    const taken = await readCsv(csv, { entity: 'traffic', columns: { day: 'd', visits: 'v' } });
    expect(taken.records['traffic']).toEqual([
      { id: 'crm:::2024-01-01', day: '2024-01-01', visits: 12, conversions: 0 },
    ]);
    expect(taken.refusals).toMatchObject([{ reason: 'notWholeNumber "v"', count: 1 }]);
  });

  it('makes ids for what has none', async () => {
    const csv = 'e,k,s,t\ndeal,7,Won,2024-01-01\nperson,8,Won,2024-01-01\n';
    const columns = { entity: 'e', entityId: 'k', stage: 's', at: 't' };
    const taken = await readCsv(csv, { entity: 'stageChange', columns });
    expect(taken.records['stageChange']).toMatchObject([{ id: 'crm:deal:7:Won:1704067200000', entityId: 'crm:7' }]);
    expect(taken.refusals).toMatchObject([{ reason: 'notText "e"', count: 1 }]);
  });
});
