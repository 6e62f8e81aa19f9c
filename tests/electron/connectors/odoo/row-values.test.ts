import { expect, it } from 'vitest';
import {
  dayOf,
  instantOf,
  linkOf,
  numberOf,
  textOf,
  writtenInstant,
} from '../../../../electron/connectors/odoo/row-values.ts';

it.each([
  ['2026-11-20 10:30:15', Date.UTC(2026, 10, 20, 10, 30, 15)],
  ['2026-11-20 10:30:15.123456', Date.UTC(2026, 10, 20, 10, 30, 15)],
  ['2026-11-20T10:30:15', Date.UTC(2026, 10, 20, 10, 30, 15)],
  ['2026-02-31 10:30:15', undefined],
  ['2026-11-20', undefined],
  ['soon', undefined],
  ['', undefined],
  [false, undefined],
  [null, undefined],
  [1795170615000, undefined],
])('reads %j as the instant %s, in UTC whatever zone this is', (value, instant) => {
  expect(instantOf(value)).toBe(instant);
});

it('writes an instant as Odoo does', () => {
  expect(writtenInstant(Date.UTC(2026, 0, 2, 3, 4, 5, 678))).toBe('2026-01-02 03:04:05');
});

it.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20 23:30:00', '2026-11-20'],
  ['2026-02-30', undefined],
  [false, undefined],
  [20_261_120, undefined],
])('reads %j as the day %s', (value, day) => {
  expect(dayOf(value)).toBe(day);
});

it.each([
  [' Azure Interior ', 'Azure Interior'],
  [[21, 'Azure Interior'], 'Azure Interior'],
  [7, '7'],
  ['  ', undefined],
  [[21, false], undefined],
  [false, undefined],
  [true, undefined],
  [{ name: 'Azure' }, undefined],
])('reads %j as the text %s', (value, text) => {
  expect(textOf(value)).toBe(text);
});

it.each([
  [[3, 'Won'], { id: 3, label: 'Won' }],
  [[3], { id: 3, label: '' }],
  [[], undefined],
  [false, undefined],
  ['3', undefined],
])('reads %j as the link %j', (value, link) => {
  expect(linkOf(value)).toEqual(link);
});

it.each([
  [0, 0],
  [12.5, 12.5],
  ['12.5', undefined],
  [Number.NaN, undefined],
  [false, undefined],
])('reads %j as the number %s', (value, number) => {
  expect(numberOf(value)).toBe(number);
});
