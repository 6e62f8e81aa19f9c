import { describe, expect, it } from 'vitest';
import { broughtBy, closedBy } from '../../../renderer/ui/credit.ts';
import { buildWin } from '../../builders/wins-view.ts';

const nobody = { sourcedBy: null, sourcedByGroup: null };

describe('closedBy', () => {
  it('names the person, the group where persons may not be seen, and nobody where neither is known', () => {
    expect(closedBy(buildWin({ closedBy: 'Amira Haddad', closedByGroup: 'Sales' }))).toBe('Amira Haddad');
    expect(closedBy(buildWin({ closedBy: null, closedByGroup: 'Sales' }))).toBe('Sales');
    expect(closedBy(buildWin({ closedBy: null, closedByGroup: null }))).toBeNull();
  });
});

describe('broughtBy', () => {
  it('names campaign, lead source and person, the nearest cause first', () => {
    const win = buildWin({ campaign: 'Autumn webinar', leadSource: 'Event', sourcedBy: 'Jonas Weber' });
    expect(broughtBy(win)).toBe('Autumn webinar\u00A0· Event\u00A0· Jonas Weber');
  });

  it('does not say a source twice that the campaign is named after', () => {
    expect(broughtBy(buildWin({ campaign: 'Referral 2026', leadSource: 'Referral', ...nobody }))).toBe('Referral 2026');
  });

  it('names the group of a person who may not be seen', () => {
    const win = buildWin({ campaign: null, leadSource: 'Event', sourcedBy: null, sourcedByGroup: 'Marketing' });
    expect(broughtBy(win)).toBe('Event\u00A0· Marketing');
  });

  it('is null when nobody knows, and not an empty text', () => {
    expect(broughtBy(buildWin({ campaign: null, leadSource: null, ...nobody }))).toBeNull();
    expect(broughtBy(buildWin({ campaign: '', leadSource: '', sourcedBy: '' }))).toBeNull();
  });
});
