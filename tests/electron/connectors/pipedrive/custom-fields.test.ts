import { describe, expect, it } from 'vitest';
import { fieldItem, parseTime } from '../../../../electron/connectors/pipedrive/answers.ts';
import { findFields, instantIn, textIn } from '../../../../electron/connectors/pipedrive/custom-fields.ts';

const labels = new Map([
  ['12', 'Trade fair'],
  ['15', 'Webinar'],
]);

describe('the text of a field', () => {
  it.each([
    ['a text', ' Autumn ', 'Autumn'],
    ['a choice by its number', 12, 'Trade fair'],
    ['a choice by its number as a text', '15', 'Webinar'],
    ['several choices of the first version', '12,15', 'Trade fair, Webinar'],
    ['several choices of the second version', [12, 15], 'Trade fair, Webinar'],
    ['a choice with its label', { id: 99, label: 'New' }, 'New'],
    ['an amount', { value: 12.5, currency: 'EUR' }, '12.5'],
    ['a choice that is gone', 99, '99'],
    ['a text with a comma', 'Fair, autumn', 'Fair, autumn'],
    ['nothing', null, undefined],
    ['blanks', '  ', undefined],
    ['no choice', [], undefined],
  ])('%s', (_, value, text) => {
    expect(textIn({ key: value }, { key: 'key', labels })).toBe(text);
  });
});

describe('the instant of a field', () => {
  const createdAt = Date.UTC(2026, 10, 18, 9);
  it.each([
    ['a time', '2026-11-18 10:30:00', Date.UTC(2026, 10, 18, 10, 30)],
    ['a time of another zone', '2026-11-18T10:30:00+02:00', Date.UTC(2026, 10, 18, 8, 30)],
    ['a day is when it begins in Berlin', '2026-11-19', Date.UTC(2026, 10, 18, 23)],
    ['the day it was made on is not before it was made', '2026-11-18', createdAt],
    ['a day that there is not', '2026-02-31', undefined],
    ['no time at all', 'soon', undefined],
  ])('%s', (_, value, instant) => {
    const house = { zone: 'Europe/Berlin', earliest: createdAt };
    expect(instantIn({ key: value }, { key: 'key', labels: new Map() }, house)).toBe(instant);
  });
});

it('finds fields by their key, and by their name in any case', () => {
  const items = [
    { field_code: 'aa', field_name: 'Lead source', options: [{ id: 12, label: 'Fair' }] },
    { field_code: 'bb', field_name: 'LEAD SOURCE', options: null },
    { field_code: 'cc', field_name: 'aa' },
  ].map((item) => fieldItem.parse(item));
  const found = findFields({ leadSource: 'lead SOURCE', leadType: 'aa', interest: 'unknown' }, items);
  expect([...found].map(([field, { key }]) => [field, key])).toEqual([
    ['leadSource', 'aa'],
    ['leadType', 'aa'],
  ]);
  expect(found.get('leadSource')?.labels.get('12')).toBe('Fair');
});

it.each([
  ['2026-11-18 10:30:00', Date.UTC(2026, 10, 18, 10, 30)],
  ['2026-11-18T10:30:00Z', Date.UTC(2026, 10, 18, 10, 30)],
  ['2026-11-18', undefined],
  ['2026-13-18 10:30:00', undefined],
  ['', undefined],
  [1_795_000_000, undefined],
])('reads %s as Pipedrive means it: in UTC', (text, instant) => {
  expect(parseTime(text)).toBe(instant);
});
