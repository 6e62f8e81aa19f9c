/** What happens to leads of the company between two snapshots, 200 at a time, and the same as a plain update. */
import type { Lead } from '../../shared/domain/records.ts';
import { companyLead, companyNow } from './company-files.ts';

/** Answered: what is most frequent. Decided: the whole way of a lead may be another one. */
export type CompanyChange = 'answered' | 'decided';

const changedLeads = 200;
/** The leads changed lie all over the table. */
const rowsApart = 37;

/** Another moment in each round, so that every one of them is a change. */
export function changedCompanyLeads(change: CompanyChange, round: number): readonly Lead[] {
  const at = companyNow - 1000 * (round + 1);
  return Array.from({ length: changedLeads }, (_, row) => {
    const { id, ...lead } = companyLead(row * rowsApart);
    return { ...prefixed(lead), id: `bench:${id}`, ...changes(change, at, round) };
  });
}

function changes(change: CompanyChange, at: number, round: number): Partial<Lead> {
  return change === 'answered'
    ? { firstResponseAt: at, attempts: round + 10 }
    : { mqlAt: at - 2, acceptedAt: at - 1, sqlAt: at };
}

/** Ids as the ledger keeps them. */
function prefixed({ campaignId, ownerId, ...lead }: Omit<Lead, 'id'>): Omit<Lead, 'id'> {
  return { ...lead, campaignId: campaignId && `bench:${campaignId}`, ownerId: ownerId && `bench:${ownerId}` };
}

export function plainUpdate(change: CompanyChange, round: number): string {
  const at = companyNow - 1000 * (round + 1);
  const set =
    change === 'answered'
      ? `first_response_at = ${at}, attempts = ${round + 10}`
      : `mql_at = ${at - 2}, accepted_at = ${at - 1}, sql_at = ${at}`;
  return `update lead set ${set} where id in (select 'bench:L' || (i * ${rowsApart}) from range(${changedLeads}) r(i))`;
}
