/** All records once more, counted. */
import { sum } from './oracle-calendar.ts';
import { dealsOf, textKey, type World, worthOf } from './oracle-world.ts';

export function oracleRecords(world: World) {
  const { company } = world;
  const won = company.deal.filter(({ wonAt }) => wonAt !== undefined);
  const lost = company.deal.filter(({ wonAt, lostAt }) => wonAt === undefined && lostAt !== undefined);
  const open = company.deal.filter(({ wonAt, lostAt }) => wonAt === undefined && lostAt === undefined);
  const buyers = company.lead.filter((lead) => dealsOf(lead, world).some(({ wonAt }) => wonAt !== undefined));
  const sources = [...new Set(company.lead.map(({ leadSource }) => textKey(leadSource)))];
  const from = (source: string) => (lead: { readonly leadSource?: string | undefined }) =>
    textKey(lead.leadSource) === source;
  return {
    leads: company.lead.length,
    deals: company.deal.length,
    won: won.length,
    lost: lost.length,
    open: open.length,
    wonValue: sum(won.map((deal) => worthOf(deal, world) ?? 0)),
    leadToCustomer: company.lead.length === 0 ? null : buyers.length / company.lead.length,
    sources: sources.map((key) => ({
      key,
      leads: company.lead.filter(from(key)).length,
      won: buyers.filter(from(key)).length,
    })),
    stages: [...new Set(company.deal.map(({ stage }) => stage))].map((key) => {
      const own = company.deal.filter(({ stage }) => stage === key);
      return { key, deals: own.length, value: sum(own.map((deal) => worthOf(deal, world) ?? 0)) };
    }),
  };
}
