/** Leads waiting as an audience may see them: how many, how long, of what kind; who, only where that may be seen. */
import type { MaskConfig } from '../config/privacy.ts';
import { maskPerson } from './mask-names.ts';
import type { WaitingLead, WaitingView } from './waiting-view.ts';

export function maskWaiting(view: WaitingView, mask: MaskConfig): WaitingView {
  return {
    leadType: view.leadType,
    overdue: view.overdue,
    running: view.running,
    longestMs: view.longestMs,
    clock: { runs: view.clock.runs, changesAt: view.clock.changesAt },
    leads: view.leads.map((lead, place) => maskLead(lead, place, mask)),
    told: view.told,
  };
}

/** Ids can be looked up at the source, so the key is the place in the list. */
function maskLead(lead: WaitingLead, place: number, mask: MaskConfig): WaitingLead {
  const isShown = mask.customers === 'shown';
  return {
    key: String(place + 1),
    name: isShown ? lead.name : null,
    company: isShown ? lead.company : null,
    leadType: lead.leadType,
    leadSource: lead.leadSource,
    owner: maskPerson(lead.owner, lead.ownerGroup, mask.names),
    ownerGroup: lead.ownerGroup,
    since: lead.since,
    waitedMs: lead.waitedMs,
    dueAt: lead.dueAt,
    leftMs: lead.leftMs,
  };
}
