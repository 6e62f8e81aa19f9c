import type { Activity, Campaign, Deal, Lead, Person, Traffic } from '../../shared/domain/records.ts';

/** Records with what a test does not care about filled in. */
export function lead(id: string, fields: Partial<Lead> = {}): Lead {
  return { id: `crm:${id}`, createdAt: Date.UTC(2026, 0, 5, 9), attempts: 0, ...fields };
}

export function deal(id: string, fields: Partial<Deal> = {}): Deal {
  return {
    id: `crm:${id}`,
    name: `Deal ${id}`,
    amount: 100_00,
    currency: 'EUR',
    stage: 'Proposal',
    createdAt: Date.UTC(2026, 0, 5, 9),
    ...fields,
  };
}

export function person(id: string, fields: Partial<Person> = {}): Person {
  return { id: `crm:${id}`, name: `Person ${id}`, team: 'sales', ...fields };
}

export function campaign(id: string, fields: Partial<Campaign> = {}): Campaign {
  return { id: `crm:${id}`, name: `Campaign ${id}`, ...fields };
}

/** A call by nobody known, on Monday, 5 January 2026, 10:00 UTC. */
export function activity(id: string, fields: Partial<Activity> = {}): Activity {
  return {
    id: `crm:${id}`,
    kind: 'call',
    at: Date.UTC(2026, 0, 5, 10),
    outbound: true,
    automated: false,
    ...fields,
  };
}

export function traffic(id: string, fields: Partial<Traffic> = {}): Traffic {
  return { id: `crm:${id}`, day: '2026-01-05', visits: 0, conversions: 0, ...fields };
}
