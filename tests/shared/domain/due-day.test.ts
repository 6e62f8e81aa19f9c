import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../shared/domain/due-day.ts';

/** A Friday. */
const today = '2026-11-20';

describe('a due date as it is typed', () => {
  it.each([
    ['mon', '2026-11-23'],
    ['Thursday', '2026-11-26'],
    ['sat.', '2026-11-21'],
    ['tu', '2026-11-24'],
    // Today's own weekday is that of next week.
    ['Friday', '2026-11-27'],
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['next week', '2026-11-27'],
    ['+10', '2026-11-30'],
    ['2026-12-01', '2026-12-01'],
    ['27.11.', '2026-11-27'],
    ['27.11', '2026-11-27'],
    ['20.11.', '2026-11-20'],
    ['19.11.', '2027-11-19'],
    ['1.2.27', '2027-02-01'],
    ['3.4.2025', '2025-04-03'],
    ['27 Nov', '2026-11-27'],
    ['Nov 27', '2026-11-27'],
    ['december 1st', '2026-12-01'],
    ['2 January 2028', '2028-01-02'],
    ['25', '2026-11-25'],
    ['3', '2026-12-03'],
    ['31', '2026-12-31'],
    ['29 feb', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(dueDay(typed, today, 'en')).toBe(day);
  });

  it.each([
    ['de', 'Mi', '2026-11-25'],
    ['de', 'Samstag', '2026-11-21'],
    ['de', 'morgen', '2026-11-21'],
    ['de', 'übermorgen', '2026-11-22'],
    ['de', 'nächste Woche', '2026-11-27'],
    ['de', '5. Dezember', '2026-12-05'],
    ['de', '1. Mär', '2027-03-01'],
    ['de', 'monday', '2026-11-23'],
    ['fr', 'jeudi', '2026-11-26'],
    ['fr', '4 févr.', '2027-02-04'],
    ['pt-BR', 'amanhã', '2026-11-21'],
  ])('in %s, %s is %s', (locale, typed, day) => {
    expect(dueDay(typed, today, locale)).toBe(day);
  });

  it.each([
    ['en-US', '2026-12-05'],
    ['en-GB', '2027-05-12'],
  ])('with slashes comes as %s writes dates', (locale, day) => {
    expect(dueDay('12/5', today, locale)).toBe(day);
  });

  it.each([
    '',
    '  ',
    'soon',
    's',
    'next',
    '31.4.',
    '0',
    '32',
    '13/13',
    '2026-02-30',
    'after the fair',
    '1 2 3 nov',
    'nov',
  ])('is no day: %j', (typed) => {
    expect(dueDay(typed, today, 'en')).toBeNull();
  });
});
