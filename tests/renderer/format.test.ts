import { describe, expect, it } from 'vitest';
import { calendarStretch, createFormat, workingStretch } from '../../renderer/format.ts';
import { stretchWords } from '../../renderer/ui/stretch-words.ts';
import { textsFor } from '../../shared/texts/texts.ts';

const euro = createFormat('en', 'Europe/Berlin', 'EUR');
const minute = 60_000;
const hour = 60 * minute;

describe('money', () => {
  it('is written from minor units, whole or short', () => {
    expect(euro.money(41_238_049)).toBe('€412,380');
    expect(euro.moneyShort(41_238_049)).toBe('€412K');
    expect(euro.moneyShort(123_456_789_00)).toBe('€123M');
  });

  it('keeps every digit below ten thousand', () => {
    expect(euro.moneyShort(785_000)).toBe('€7,850');
    expect(euro.moneyShort(0)).toBe('€0');
  });

  it('knows how many minor units a currency has', () => {
    expect(createFormat('en', 'UTC', 'JPY').money(9_800)).toBe('¥9,800');
    expect(createFormat('en', 'UTC', 'KWD').money(9_800_000)).toContain('9,800');
  });

  it('follows the locale', () => {
    expect(createFormat('de', 'UTC', 'EUR').money(41_238_000).replace(/\s/u, ' ')).toBe('412.380 €');
  });

  it('carries its sign where it is a difference', () => {
    expect(euro.signed(1_558_000, 'money')).toBe('+€15,580');
    expect(euro.signed(-1_558_000, 'money')).toBe('−€15,580');
    expect(euro.signed(-7.6, 'count')).toBe('−8');
    expect(euro.signed(0.2, 'count')).toBe('0');
  });
});

describe('a share of the goal', () => {
  it.each([
    [6443, '64%'],
    [9996, '99%'],
    [10_000, '100%'],
    [12_640, '126%'],
    [212, '2.1%'],
    [0, '0%'],
  ])('of %i hundredths of a percent reads %s, whole and short', (value, words) => {
    expect(euro.amount(value, 'share')).toBe(words);
    expect(euro.amountShort(value, 'share')).toBe(words);
  });

  it('carries its sign, and none where nothing of it would be written', () => {
    expect(euro.signed(243, 'share')).toBe('+2.4%');
    expect(euro.signed(-1520, 'share')).toBe('−15%');
    expect(euro.signed(-3, 'share')).toBe('0%');
  });
});

describe('percent', () => {
  it('never rounds up to a promise kept nor down to nothing', () => {
    expect(euro.percent(0.996)).toBe('99%');
    expect(euro.percent(1)).toBe('100%');
    expect(euro.percent(0.003)).toBe('<1%');
    expect(euro.percent(0)).toBe('0%');
    expect(euro.percent(0.645)).toBe('65%');
  });
});

describe('times', () => {
  const friday = Date.UTC(2026, 10, 20, 13, 32);

  it('are those of the zone of the wall, over summer time too', () => {
    expect(euro.time(friday)).toBe('14:32');
    expect(euro.time(Date.UTC(2026, 6, 20, 13, 32))).toBe('15:32');
    expect(euro.time(Date.UTC(2026, 10, 20, 23, 5))).toBe('00:05');
  });

  it('name the day when it is another one', () => {
    expect(euro.timeSeenFrom(friday, friday + hour)).toBe('14:32');
    expect(euro.timeSeenFrom(friday, friday + 24 * hour)).toBe('Fri, Nov 20, 14:32');
    expect(euro.timeSeenFrom(friday, friday + 10 * hour)).toBe('Fri, Nov 20, 14:32');
  });

  it('carry the year of a day in another one', () => {
    const now = Date.UTC(2026, 10, 20);
    expect(euro.dateSeenFrom('2026-10-01', now)).toBe('Oct 1');
    expect(euro.dateSeenFrom('2025-10-01', now)).toBe('Oct 1, 2025');
  });

  it('end a half-open period on its last day', () => {
    expect(euro.date('2026-10-01')).toBe('Oct 1');
    expect(euro.dateBefore('2027-01-01')).toBe('Dec 31');
  });
});

describe('stretches of time', () => {
  const en = textsFor('en');

  it.each([
    [0, '0 min'],
    [40_000, 'under 1 min'],
    [35 * minute, '35 min'],
    [80 * minute, '1 h 20'],
    [65 * minute, '1 h 05'],
    [2 * hour, '2 h'],
    [26 * hour + 20 * minute, '26 h'],
  ])('of %i ms working time reads "%s"', (ms, words) => {
    expect(stretchWords(workingStretch(ms), en)).toBe(words);
  });

  it('on the wall clock turn to days after two', () => {
    expect(stretchWords(calendarStretch(47 * hour), en)).toBe('47 h');
    expect(stretchWords(calendarStretch(51 * hour), en)).toBe('2 days');
  });
});
