import { expect, it } from 'vitest';
import { textsFor } from '../../../shared/texts/texts.ts';

it('are made once for a locale, and each locale has its own', () => {
  expect(textsFor('en-GB')).toBe(textsFor('en-GB'));
  expect(textsFor('en-GB')).not.toBe(textsFor('en-IN'));
  expect(textsFor('en-IN').goal.daysLeft({ days: 100_000 })).toBe('1,00,000 working days left');
});

it.each(['en', 'EN-us', 'fr-CA'])('are English for %s', (locale) => {
  expect(textsFor(locale).goal.goalLineAlone).toBe('Goal');
});
