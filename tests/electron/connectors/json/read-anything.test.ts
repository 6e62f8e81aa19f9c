import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printOfAll } from '../../../../electron/connectors/print.ts';
import { itemReader } from '../../../../electron/connectors/json/read-item.ts';
import { readMoment } from '../../../../electron/connectors/json/read-moment.ts';
import { readNumber } from '../../../../electron/connectors/json/read-number.ts';
import { jsonSchema } from '../../../../shared/config/sources/json.ts';
import { recordFields } from '../../../../shared/config/sources/record-fields.ts';
import type { EntityName } from '../../../../shared/domain/records.ts';
import { recordFaults } from '../../../contracts/record-faults.ts';

const entities: readonly EntityName[] = ['lead', 'deal', 'activity', 'campaign', 'traffic', 'person', 'stageChange'];

it.each(entities)('whatever an entry holds, it is a sound %s or counted', (entity) => {
  const names = [recordFields[entity].needed, recordFields[entity].more].flat();
  const fields = Object.fromEntries(names.map((name) => [name, `/${name}`]));
  const list = { entity, url: '', fields };
  const [parsed] = jsonSchema.parse({ kind: 'json', id: 'crm', base: 'https://crm.test', lists: [list] }).lists;
  if (!parsed) throw new Error('There is no list.');
  const read = itemReader(parsed, { source: 'crm', zone: 'Europe/Berlin', currency: 'EUR' });
  const likely = fc.constantFrom(
    '1',
    'EUR',
    'lead',
    '2026-03-29T02:30:00',
    '1.234,5',
    1_772_700_600,
    true,
    'no',
    -1,
    0.5,
  );
  const value = fc.oneof(likely, fc.jsonValue());
  const entry = fc.oneof(fc.record(Object.fromEntries(names.map((name) => [name, value]))), fc.jsonValue());
  fc.assert(
    fc.property(entry, (one) => {
      const { record, faults } = read(one);
      expect(record ? recordFaults({ cursor: '', records: { [entity]: [record] } }, 'crm:') : []).toEqual([]);
      expect(record !== null || faults.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('no text is more than a date or a number, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+(\d.,:TZ/ )€$]{0,30}$/)), (text) => {
      const [number, moment] = [readNumber(text, ','), readMoment(text, 'dmy')];
      expect(number === null || Number.isFinite(number)).toBe(true);
      expect(moment?.kind !== 'instant' || Number.isSafeInteger(moment.at)).toBe(true);
    }),
  );
});

it('the print of entries is that of any order of them, and of no other entries', async () => {
  const [a, b] = [{ id: 1 }, { id: 2 }];
  expect(await printOfAll([a, b])).toBe(await printOfAll([b, a]));
  const others = await Promise.all([[a], [a, a], [b, b], [a, b, b], []].map(printOfAll));
  expect(new Set([...others, await printOfAll([a, b])]).size).toBe(6);
});
