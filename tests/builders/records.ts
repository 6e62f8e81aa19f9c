import type { Campaign, Deal, Lead, Person } from '../../shared/domain/records.ts';

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
