import type { Win } from '../../shared/domain/wins-view.ts';

/** Whose deal was won: the company, else the deal as it is called. Null: customers may not be seen. */
export function wonFrom({ company, name }: Win): string | null {
  const known = company ?? name;
  return known === '' ? null : known;
}

/** What brought a win, the nearest cause first: campaign, lead source, the person who had the lead. Null: unknown. */
export function broughtBy({ campaign, leadSource, sourcedBy }: Win): string | null {
  // A campaign is often named after its source; both then say the same.
  const isInName =
    campaign !== null && leadSource !== null && campaign.toLowerCase().includes(leadSource.toLowerCase());
  const source = isInName ? null : leadSource;
  // The dot stays with what it follows when the line breaks.
  const parts = [campaign, source, sourcedBy].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('\u00A0· ') : null;
}
