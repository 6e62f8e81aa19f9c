/** Which deals found their lead in another source. */
import type { JoinConfig } from '../../shared/config/joins.ts';
import type { Deal, Lead } from '../../shared/domain/records.ts';
import type { Company } from './company.ts';

/** The source that an id is of, and what comes after it. */
function split(id: string): readonly [source: string, rest: string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}

function addressOf({ email }: Pick<Lead, 'email'>): string | undefined {
  const address = email?.trim().toLowerCase() ?? '';
  return address === '' ? undefined : address;
}

/** Newest first; of two as old the smaller id first. */
function newestFirst(a: Lead, b: Lead): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}

function leadBy(join: JoinConfig, deal: Deal, leads: readonly Lead[]): Lead | undefined {
  const others = leads.filter(({ id }) => split(id)[0] === join.leads);
  if (join.by === 'id') {
    const [source, rest] = split(deal.leadId ?? ':');
    return source === join.deals ? others.find(({ id }) => split(id)[1] === rest) : undefined;
  }
  const address = addressOf(deal);
  const same = others.filter((lead) => address !== undefined && addressOf(lead) === address).sort(newestFirst);
  const before = same.find(({ createdAt }) => deal.createdAt !== undefined && createdAt <= deal.createdAt);
  const first = Math.min(...same.map(({ createdAt }) => createdAt));
  return before ?? same.find(({ createdAt }) => createdAt === first);
}

export type Found = { readonly lead: Lead; readonly place: number };

/** Whatever the sources told counts, though it may be yet to come: a lead found once stays the one. */
export function foundLead(deal: Deal, joins: readonly JoinConfig[], told: Company): Found | 'own' | undefined {
  if (told.lead.some(({ id, dealId }) => id === deal.leadId || dealId === deal.id)) return 'own';
  const [source] = split(deal.id);
  for (const [place, join] of joins.entries()) {
    const lead = join.deals === source ? leadBy(join, deal, told.lead) : undefined;
    if (lead) return { lead, place };
  }
  return undefined;
}

/** How far each join has come, by `known` deals of its source. */
export function oracleJoins(
  joins: readonly JoinConfig[],
  { company, told, now }: { readonly company: Company; readonly told: Company; readonly now: number },
) {
  return joins.map((join, place) => {
    const candidates = company.deal
      .filter(({ id }) => split(id)[0] === join.deals)
      .map((deal) => ({ deal, found: foundLead(deal, joins, told) }))
      .filter(({ found }) => found !== 'own' && (found === undefined || found.place >= place));
    const joined = candidates.filter(
      ({ found }) => typeof found === 'object' && found.place === place && found.lead.createdAt <= now,
    );
    const hasKey = (deal: Deal): boolean =>
      join.by === 'email' ? addressOf(deal) !== undefined : split(deal.leadId ?? ':')[0] === join.deals;
    const noKey = candidates.filter(({ deal }) => !hasKey(deal)).length;
    const noLead = candidates.length - joined.length - noKey;
    return {
      count: candidates.length,
      joined: joined.length,
      rate: candidates.length === 0 ? null : joined.length / candidates.length,
      unjoined: [
        { reason: 'noKey', count: noKey },
        { reason: 'noLead', count: noLead },
      ].filter(({ count }) => count > 0),
    };
  });
}
