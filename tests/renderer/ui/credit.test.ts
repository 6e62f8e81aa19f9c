import { describe, expect, it } from 'vitest';
import { broughtBy, wonFrom } from '../../../renderer/ui/credit.ts';
import { textsFor } from '../../../shared/texts/texts.ts';
import { buildWin } from '../../builders/wins-view.ts';

describe('wonFrom', () => {
  it('names the company, the deal where there is none, and nobody where customers may not be seen', () => {
    expect(wonFrom(buildWin({ company: 'Northwind', name: 'Northwind, 40 seats' }))).toBe('Northwind');
    expect(wonFrom(buildWin({ company: null, name: 'Northwind, 40 seats' }))).toBe('Northwind, 40 seats');
    expect(wonFrom(buildWin({ company: null, name: '' }))).toBeNull();
  });
});

describe('broughtBy', () => {
  it('names campaign, lead source and person, the nearest cause first', () => {
    const win = buildWin({ campaign: 'Autumn webinar', leadSource: 'Event', sourcedBy: 'Jonas Weber' });
    expect(broughtBy(win)).toBe('Autumn webinar\u00A0· Event\u00A0· Jonas Weber');
  });

  it('does not say a source twice that the campaign is named after', () => {
    expect(broughtBy(buildWin({ campaign: 'Referral 2026', leadSource: 'Referral', sourcedBy: null }))).toBe(
      'Referral 2026',
    );
  });

  it('is null when nobody knows, and not an empty text', () => {
    expect(broughtBy(buildWin({ campaign: null, leadSource: null, sourcedBy: null }))).toBeNull();
    expect(broughtBy(buildWin({ campaign: '', leadSource: '', sourcedBy: '' }))).toBeNull();
  });

  it.each(['en', 'de'])(
    'names a lead source called "unknown" as it is spelled, unlike one that is missing (%s)',
    (locale) => {
      const named = broughtBy(buildWin({ campaign: null, leadSource: 'unknown', sourcedBy: null }));
      expect(named).toBe('unknown');
      expect(textsFor(locale).wins.sourceUnknown.toLowerCase()).not.toMatch(/unknown|unbekannt/);
      expect(textsFor(locale).side.unknown.toLowerCase()).not.toMatch(/unknown|unbekannt/);
    },
  );
});
