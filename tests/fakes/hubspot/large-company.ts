/** A company of any size, made up as it is asked for: what was long ago first. */
import type { FakeAccount } from './hubspot-account.ts';
import type { FakeProperties } from './hubspot-table.ts';

export type Size = { readonly contacts: number; readonly deals: number };

const year = 365 * 86_400_000;
const span = 4 * year;
const firstContact = 1_000_000;
const firstDeal = 9_000_000;

export function foundLargeCompany(account: FakeAccount, { contacts, deals }: Size, now: number): void {
  const changedAt = (count: number, index: number): number =>
    Math.round(now - span + (span * (index + 1)) / (count + 1));
  account.tables.contacts.populate({
    count: contacts,
    firstId: firstContact,
    changedAt: (index) => changedAt(contacts, index),
    properties: (index) => contact(index, changedAt(contacts, index)),
  });
  account.tables.deals.populate({
    count: deals,
    firstId: firstDeal,
    changedAt: (index) => changedAt(deals, index),
    properties: (index) => deal(index, changedAt(deals, index)),
  });
  const contactOf = (id: string): string =>
    String(firstContact + Math.floor((Number(id) - firstDeal) * (contacts / deals)));
  account.crowdLinks.set('deals contacts', (id) => [contactOf(id)]);
}

/** One in fifty waits to be worked on. */
function contact(index: number, at: number): FakeProperties {
  const created = new Date(at - (index % 90) * 86_400_000).toISOString();
  const isWaiting = index % 50 === 0;
  return {
    createdate: created,
    firstname: `First ${index}`,
    lastname: `Last ${index}`,
    company: `Company ${index % 5000}`,
    email: `person${index}@example.com`,
    hubspot_owner_id: index % 3 === 0 ? '501' : '502',
    hubspot_owner_assigneddate: created,
    hs_first_outreach_date: isWaiting ? null : created,
    hs_analytics_source: index % 2 === 0 ? 'ORGANIC_SEARCH' : 'PAID_SEARCH',
    lifecyclestage: isWaiting ? 'marketingqualifiedlead' : index % 5 === 0 ? 'salesqualifiedlead' : 'lead',
    hs_v2_date_entered_marketingqualifiedlead: index % 5 === 0 ? created : null,
    hs_v2_date_entered_salesqualifiedlead: index % 5 === 0 && !isWaiting ? created : null,
  };
}

/** One in ten is open, three are won, the others lost. */
function deal(index: number, at: number): FakeProperties {
  const stage = index % 10 === 0 ? 'contractsent' : index % 10 < 4 ? 'closedwon' : 'closedlost';
  const day = new Date(at).toISOString();
  return {
    createdate: new Date(at - 30 * 86_400_000).toISOString(),
    dealname: `Deal ${index}`,
    amount: String(1000 + (index % 900)),
    pipeline: 'default',
    dealstage: stage,
    closedate: day,
    hs_is_closed: String(stage !== 'contractsent'),
    hs_is_closed_won: String(stage === 'closedwon'),
    hubspot_owner_id: '502',
    hs_v2_date_entered_current_stage: day,
  };
}
