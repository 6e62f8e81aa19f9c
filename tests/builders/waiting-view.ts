import type { WaitingLead, WaitingView } from '../../shared/domain/waiting-view.ts';
import { asOf } from './wins-view.ts';

const minute = 60_000;

type LeadParts = Partial<WaitingLead> & { readonly key: string; readonly leftMs: number };

/** Under a promise of an hour, in opening hours. */
export function buildWaitingLead(lead: LeadParts): WaitingLead {
  const waitedMs = lead.waitedMs ?? 60 * minute - lead.leftMs;
  return {
    name: 'Maria Olsen',
    company: 'Northwind Logistics',
    leadType: 'Demo request',
    leadSource: 'Webinar',
    owner: 'Amira Haddad',
    ownerGroup: 'Sales',
    since: asOf - waitedMs,
    waitedMs,
    dueAt: asOf + lead.leftMs,
    ...lead,
  };
}

const leads = [
  buildWaitingLead({ key: 'crm:1', leftMs: 12.4 * minute }),
  buildWaitingLead({
    key: 'crm:2',
    leftMs: 19.6 * minute,
    company: 'Hallstein & Sons',
    name: 'Odd Hallstein',
    leadSource: 'Paid search',
    owner: 'Tomás Rey',
  }),
  buildWaitingLead({
    key: 'crm:3',
    leftMs: 26.3 * minute,
    company: 'Brightwater Clinics',
    leadType: 'Trial',
    leadSource: 'Organic search',
    owner: 'Priya Nair',
  }),
  buildWaitingLead({ key: 'crm:4', leftMs: 65.5 * minute, company: 'Kestrel Robotics', leadSource: 'Referral' }),
  buildWaitingLead({
    key: 'crm:5',
    leftMs: 142.5 * minute,
    company: null,
    name: 'Ingrid Falk',
    leadType: 'Content download',
    leadSource: null,
    owner: null,
    ownerGroup: null,
  }),
  buildWaitingLead({ key: 'crm:6', leftMs: 305.5 * minute, company: 'Lumen Foods', leadType: 'Event scan' }),
];

/** Six wait, all of them still in time, on a Friday afternoon. */
export function buildWaiting(view: Partial<WaitingView> = {}): WaitingView {
  return {
    leadType: null,
    overdue: 0,
    running: leads.length,
    longestMs: 96 * minute,
    clock: { runs: true, changesAt: asOf + 148 * minute },
    leads,
    told: true,
    ...view,
  };
}

/** So many leads in a row, the first of them so long overdue and each a while after the other. */
export function buildQueue(count: number, firstLeftMs: number, stepMs: number): readonly WaitingLead[] {
  return Array.from({ length: count }, (_, place) => {
    const like = leads[place % leads.length];
    const leftMs = firstLeftMs + place * stepMs;
    return { ...buildWaitingLead({ ...like, key: `crm:q${place}`, leftMs }), dueAt: asOf + leftMs };
  });
}
