/** What is known at a moment, and who a record belongs to: the ground every other oracle stands on. */
import type { Config } from '../../shared/config/config.ts';
import type { Side } from '../../shared/domain/goal-answer.ts';
import type { Deal, Instant, Lead } from '../../shared/domain/records.ts';
import type { Company } from './company.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import { foundLead } from './oracle-joins.ts';

export type World = {
  readonly config: Config;
  readonly calendar: OracleCalendar;
  readonly now: Instant;
  /** Nothing in it is later than `now`. */
  readonly company: Company;
  /** Everything the sources told, what is yet to come with it. */
  readonly told: Company;
};

/** What is the same for every company under a config is worked out once. */
export function rememberedByConfig<T>(): (config: Config, what: string, work: () => T) => T {
  const all = new WeakMap<Config, Map<string, T>>();
  return (config, what, work) => {
    const known = all.get(config) ?? new Map<string, T>();
    all.set(config, known);
    const value = known.get(what);
    if (value !== undefined) return value;
    const fresh = work();
    known.set(what, fresh);
    return fresh;
  };
}

export function sameText(a: string | undefined, b: string | undefined): boolean {
  return textKey(a) === textKey(b);
}

/** Letter by letter, since no letter's small form may hang on its neighbours; of the dotted capital only the i is kept. */
export function textKey(text: string | undefined): string {
  const bare = (text ?? '').replace(/^\s+/, '').replace(/\s+$/, '');
  return Array.from(bare, (letter) => (letter === 'İ' ? 'i' : letter.toLowerCase())).join('');
}

/** In ascending order by what `by` gives, the smaller id first among equals. */
export function ordered<T extends { readonly id: string }>(records: readonly T[], by: (record: T) => number): T[] {
  return [...records].sort((a, b) => by(a) - by(b) || (a.id < b.id ? -1 : 1));
}

export function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

export function worldOf(config: Config, calendar: OracleCalendar, now: Instant, told: Company): World {
  return { config, calendar, now, company: known(told, now, calendar), told };
}

export function known(company: Company, now: Instant, calendar: OracleCalendar): Company {
  const happened = (instant: Instant | undefined): Instant | undefined =>
    instant !== undefined && instant <= now ? instant : undefined;
  return {
    ...company,
    lead: company.lead
      .filter(({ createdAt }) => createdAt <= now)
      .map((lead) =>
        Object.assign({}, lead, {
          assignedAt: happened(lead.assignedAt),
          firstResponseAt: happened(lead.firstResponseAt),
          mqlAt: happened(lead.mqlAt),
          acceptedAt: happened(lead.acceptedAt),
          sqlAt: happened(lead.sqlAt),
          rejectedAt: happened(lead.rejectedAt),
        }),
      ),
    deal: company.deal
      .filter(({ createdAt }) => createdAt === undefined || createdAt <= now)
      .map((deal) =>
        Object.assign({}, deal, {
          stageEnteredAt: happened(deal.stageEnteredAt),
          wonAt: happened(deal.wonAt),
          lostAt: happened(deal.lostAt),
        }),
      ),
    activity: company.activity.filter(({ at }) => at <= now),
    traffic: company.traffic.filter(({ day }) => day <= calendar.dayOf(now)),
  };
}

export function leadsOf(deal: Deal, { company, config, told }: World): readonly Lead[] {
  const found = config.joins.length > 0 ? foundLead(deal, config.joins, told) : 'own';
  if (typeof found === 'object') return company.lead.filter(({ id }) => id === found.lead.id);
  return company.lead.filter((lead) => lead.id === deal.leadId || lead.dealId === deal.id);
}

export function dealsOf(lead: Lead, world: World): readonly Deal[] {
  return world.company.deal.filter((deal) => leadsOf(deal, world).some(({ id }) => id === lead.id));
}

/** The lead that gets the credit: the one the deal names, else the oldest that names the deal. */
export function creditedLead(deal: Deal, world: World): Lead | undefined {
  const leads = leadsOf(deal, world);
  return leads.find(({ id }) => id === deal.leadId) ?? ordered(leads, (lead) => lead.createdAt)[0];
}

export function creditOf(deal: Deal, world: World): Pick<Deal, 'leadSource' | 'campaignId'> {
  const lead = creditedLead(deal, world);
  return {
    leadSource: textKey(deal.leadSource) === '' ? lead?.leadSource : deal.leadSource,
    campaignId: deal.campaignId ?? lead?.campaignId,
  };
}

export function sideOf({ leadSource, campaignId }: Pick<Lead, 'leadSource' | 'campaignId'>, { config }: World): Side {
  if (config.salesLeadSources.some((name) => sameText(name, leadSource))) return 'sales';
  return textKey(leadSource) !== '' || campaignId !== undefined ? 'marketing' : 'unknown';
}

export function teamOf(personId: string | undefined, { company }: World): Side {
  const team = company.person.find(({ id }) => id === personId)?.team;
  return team === 'sales' || team === 'marketing' ? team : 'unknown';
}

/** Of the few currencies that random companies have, only the yen has no cents. */
function minorExponent(currency: string): number {
  return currency === 'JPY' ? 0 : 2;
}

export function minor(major: number, currency: string): number {
  return Number((major * 10 ** minorExponent(currency)).toFixed(0));
}

/** The amount in the config's currency, by the newest rate at the deal's own moment; undefined where there is none. */
export function worthOf(deal: Deal, { config, calendar, now }: World): number | undefined {
  if (deal.currency === config.currency) return deal.amount;
  const moment = deal.wonAt ?? deal.lostAt ?? now;
  const step = [...config.exchangeRates]
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .find(({ from, rates }) => rates[deal.currency] !== undefined && calendar.startOf(from) <= moment);
  const rate = step?.rates[deal.currency];
  if (rate === undefined) return undefined;
  const scale = 10 ** (minorExponent(config.currency) - minorExponent(deal.currency));
  const worth = deal.amount * rate * scale;
  return Math.sign(worth) * Math.round(Math.abs(worth)) + 0;
}
