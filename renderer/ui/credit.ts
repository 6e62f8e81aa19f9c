import type { Win } from '../../shared/domain/wins-view.ts';

/** Whose deal was won: the company, else the deal as it is called. Null: customers may not be seen. */
export function wonFrom({ company, name }: Win): string | null {
  const known = company ?? name;
  return known === '' ? null : known;
}

/** What brought a win, the nearest cause first: campaign, lead source. Null: unknown. */
export function causeOf({ campaign, leadSource }: Win): string | null {
  // A campaign is often named after its source; both then say the same.
  const isInName =
    campaign !== null && leadSource !== null && campaign.toLowerCase().includes(leadSource.toLowerCase());
  return joined([campaign, isInName ? null : leadSource]);
}

/** What and who brought a win: its cause, then the person who had the lead. Null: unknown. */
export function broughtBy(win: Win): string | null {
  return joined([causeOf(win), win.sourcedBy]);
}

/** The dot stays with what it follows when the line breaks. */
function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length > 0 ? known.join('\u00A0· ') : null;
}
