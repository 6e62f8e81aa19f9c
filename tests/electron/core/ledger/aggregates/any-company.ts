/** Small companies at random: what the ledger's answers are held against what counting by hand gives for them. */
import { type Arbitrary, constant, constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import type { Deal, Lead } from '../../../../../shared/domain/records.ts';
import type { Company } from '../naive-answer.ts';

export const from = Date.UTC(2026, 0, 1);
export const until = Date.UTC(2026, 1, 1);
const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined });

/** A week before January to a week after it, in steps that make equal instants common. */
const moment = integer({ min: -7 * 8, max: 38 * 8 }).map((steps) => from + steps * 10_800_000);
const leadSource = constantFrom('Google', 'google ', 'outbound', ' OUTBOUND', 'Referral', '');
const leadIds = integer({ min: 0, max: 6 }).map((n) => `crm:lead${n}`);
const dealIds = integer({ min: 0, max: 6 }).map((n) => `crm:deal${n}`);

const lead: Arbitrary<Lead> = record({
  id: leadIds,
  createdAt: moment,
  attempts: constant(0),
  leadSource: maybe(leadSource),
  campaignId: maybe(constant('crm:c')),
  mqlAt: maybe(moment),
  acceptedAt: maybe(moment),
  sqlAt: maybe(moment),
  rejectedAt: maybe(moment),
  dealId: maybe(dealIds),
});

const deal: Arbitrary<Deal> = record({
  id: dealIds,
  name: constant('Deal'),
  company: maybe(constantFrom('Acme', 'ACME ', 'Other')),
  amount: integer({ min: 0, max: 1_000_000 }),
  currency: constantFrom('EUR', 'EUR', 'USD'),
  stage: constant('Proposal'),
  createdAt: moment,
  wonAt: maybe(moment),
  lostAt: maybe(moment),
  leadId: maybe(leadIds),
  leadSource: maybe(leadSource),
  campaignId: maybe(constant('crm:d')),
});

const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 7 };
/** Leads and deals that are linked both ways, some of them by ids nobody has. */
export const company: Arbitrary<Company> = record({
  leads: uniqueArray(lead, { ...byId, minLength: 1 }),
  deals: uniqueArray(deal, byId),
});

/** Every id that a lead (or a deal) of such a company may have. */
export function everyId(kind: 'lead' | 'deal'): string[] {
  return Array.from({ length: 7 }, (_, n) => `crm:${kind}${n}`);
}
