import type { Win } from '../../shared/domain/wins-view.ts';

/** Who closed a win: the person, or the group where names may not be seen. Null: unknown. */
export function closedBy(win: Win): string | null {
  return win.closedBy ?? win.closedByGroup;
}

/** What brought a win, the nearest cause first: campaign, lead source, the person who had the lead. Null: unknown. */
export function broughtBy({ campaign, leadSource, sourcedBy, sourcedByGroup }: Win): string | null {
  // A campaign is often named after its source; both then say the same.
  const isInName =
    campaign !== null && leadSource !== null && campaign.toLowerCase().includes(leadSource.toLowerCase());
  const source = isInName ? null : leadSource;
  // The dot stays with what it follows when the line breaks.
  const parts = [campaign, source, sourcedBy ?? sourcedByGroup].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('\u00A0· ') : null;
}
