import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../../electron/connectors/json/json-pointer.ts';
import { nextLink } from '../../../../electron/connectors/json/link-header.ts';
import { dayOfMoment, instantOf, readMoment } from '../../../../electron/connectors/json/read-moment.ts';
import { readNumber } from '../../../../electron/connectors/json/read-number.ts';

describe('a JSON pointer', () => {
  const document = { a: { 'b/c': [10, { d: null }], 'm~n': 1, '~1': 2, '': 3 } };

  it.each<[string, unknown]>([
    ['', document],
    ['/a/b~1c/0', 10],
    ['/a/b~1c/1/d', null],
    ['/a/m~0n', 1],
    ['/a/~01', 2],
    ['/a/', 3],
    ['/a/b~1c/2', undefined],
    ['/a/b~1c/00', undefined],
    ['/a/b~1c/length', undefined],
    ['/a/toString', undefined],
    ['/a/m~0n/deeper', undefined],
    ['/nothing/at/all', undefined],
  ])('%j finds what stands there', (pointer, found) => {
    expect(finderOf(pointer)(document)).toEqual(found);
  });

  it('finds nothing in what is no group', () => {
    for (const one of [null, undefined, 'text', 5, true]) expect(finderOf('/a')(one)).toBeUndefined();
  });
});

describe('the next page in the header Link', () => {
  it.each<[string, string | undefined]>([
    ['<https://a.test/x?page=2>; rel="next"', 'https://a.test/x?page=2'],
    ['</x?page=1>; rel="first", </x?page=3>; rel="next", </x?page=9>; rel="last"', '/x?page=3'],
    ['</x?q=a,b;c>; title="a, \\"b\\" <c>; rel=next"; rel=next', '/x?q=a,b;c'],
    ['</x>;rel="last  Next"', '/x'],
    ['</x?page=1>; rel="prev"', undefined],
    ['</x>; rel="nextish"', undefined],
    ['nonsense', undefined],
    ['', undefined],
  ])('of %s', (header, address) => {
    expect(nextLink(header)).toBe(address);
  });

  it('may come in several headers, or in none', () => {
    expect(nextLink(['</a>; rel="prev"', '</b>; rel="next"'])).toBe('/b');
    expect(nextLink(undefined)).toBeUndefined();
  });
});

describe('a date', () => {
  const noon = Date.UTC(2026, 2, 5, 12);

  it.each<[unknown, number]>([
    ['2026-03-05T12:00:00Z', noon],
    ['2026-03-05T13:00:00+01:00', noon],
    ['2026-03-05T07:00:00.000-0500', noon],
    ['2026-03-05 12:00 UTC', noon],
    ['2026-03-05T12:00:00.123456Z', noon + 123],
    [noon, noon],
    [noon / 1000, noon],
    [String(noon / 1000), noon],
    // 12:00 in Berlin is 11:00 in UTC in winter.
    ['2026-03-05 12:00', noon - 3_600_000],
    ['20260305', noon - 13 * 3_600_000],
    // The hour from two to three is skipped on 29 March; the one on 25 October comes twice.
    ['2026-03-29T02:30:00', Date.UTC(2026, 2, 29, 1, 30)],
    ['2026-10-25T02:30:00', Date.UTC(2026, 9, 25, 0, 30)],
  ])('%j is an instant, in the zone it is in or in Berlin', (text, at) => {
    const moment = readMoment(text);
    expect(moment && instantOf(moment, 'Europe/Berlin')).toBe(at);
  });

  it.each<[unknown, string]>([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T23:59:00', '2026-03-05'],
    ['2026-03-05T23:30:00Z', '2026-03-06'],
    [Date.UTC(2026, 2, 5, 23, 30), '2026-03-06'],
  ])('%j is a day as it is written, or the one it falls on in Berlin', (text, day) => {
    const moment = readMoment(text);
    expect(moment && dayOfMoment(moment, 'Europe/Berlin')).toBe(day);
  });

  it('is read in another order where that is told, and in ISO form all the same', () => {
    const dayIn = (text: string, order: 'ymd' | 'dmy' | 'mdy') => {
      const moment = readMoment(text, order);
      return moment && dayOfMoment(moment, 'UTC');
    };
    expect(dayIn('05.03.2026', 'dmy')).toBe('2026-03-05');
    expect(dayIn('5/3/2026 10:00', 'mdy')).toBe('2026-05-03');
    expect(dayIn('2026-03-05', 'dmy')).toBe('2026-03-05');
    expect(dayIn('05.03.2026', 'ymd')).toBeNull();
  });

  it.each<[unknown]>([
    ['soon'],
    [''],
    ['2026-02-30'],
    ['2026-13-01'],
    ['2026-03-05T25:00:00Z'],
    ['2026-03-05T12:00:00 Mars'],
    ['2026115'],
    // What systems write for "never".
    ['0001-01-01T00:00:00Z'],
    ['0000-00-00'],
    ['9999-12-31'],
    [0],
    [-1],
    [20_260_305],
    [1e20],
    [true],
    [null],
    [{}],
  ])('%j is none', (value) => {
    expect(readMoment(value)).toBeNull();
  });
});

describe('a number in a text', () => {
  it.each<[string, '.' | ',', number | null]>([
    ['1234.5', '.', 1234.5],
    ['$22,700.00', '.', 22_700],
    ['1 234,56', ',', 1234.56],
    ['1.234,56 €', ',', 1234.56],
    ["CHF 1'234.50", '.', 1234.5],
    ['(12)', '.', -12],
    ['-€3.10', '.', -3.1],
    ['−3', '.', -3],
    ['.5', '.', 0.5],
    ['1,5', '.', null],
    ['1.2.3', '.', null],
    ['12 %', '.', null],
    ['1e3', '.', null],
    ['--3', '.', null],
    ['', '.', null],
    ['free', '.', null],
    ['EUR', '.', null],
  ])('%j with the decimal sign %s', (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });
});
