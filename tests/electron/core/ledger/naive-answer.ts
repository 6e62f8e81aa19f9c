/** The ledger's answers counted by hand, one record at a time: slow, plain, and what the SQL is held against. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { GoalDay, GoalQuestion } from '../../../../shared/domain/goal-answer.ts';
import type { Deal, Lead } from '../../../../shared/domain/records.ts';

export type Company = { readonly leads: readonly Lead[]; readonly deals: readonly Deal[] };

export const naiveMeasures = ['wonValue', 'wonCount', 'customers', 'leads', 'mql', 'accepted', 'sql'] as const;
type NaiveMeasure = (typeof naiveMeasures)[number];

type Fact = {
  readonly at: number;
  readonly source: string | undefined;
  readonly campaign: boolean;
  readonly value: number;
};

export const upTo = (now: number, at: number | undefined): number | undefined =>
  at !== undefined && at <= now ? at : undefined;

export function visible({ leads, deals }: Company, now: number): Company {
  return {
    leads: leads.filter((lead) => lead.createdAt <= now),
    deals: deals
      .filter((deal) => deal.createdAt === undefined || deal.createdAt <= now)
      .map((deal) => Object.assign({}, deal, { wonAt: upTo(now, deal.wonAt), lostAt: upTo(now, deal.lostAt) })),
  };
}

export function leadOf(deal: Deal, leads: readonly Lead[]): Lead | undefined {
  return (
    leads.find((lead) => lead.id === deal.leadId) ??
    leads
      .filter((lead) => lead.dealId === deal.id)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      .at(0)
  );
}

/** Undefined where the deal's currency had no rate when it was won. */
export function worthOf({ amount, currency, wonAt = 0 }: Deal, questions: SnapshotQuestions): number | undefined {
  if (currency === questions.currency) return amount;
  const step = questions.exchange.findLast((one) => one.currency === currency && one.from <= wonAt);
  return step && Math.round(amount * step.factor);
}

/** The days of a goal of this measure, by lead source. */
export function naiveGoal(
  company: Company,
  measure: NaiveMeasure,
  goal: GoalQuestion,
  questions: SnapshotQuestions,
): readonly GoalDay[] {
  const sums = new Map<string, GoalDay>();
  for (const fact of factsOf(visible(company, questions.now), measure, questions)) {
    if (fact.at < goal.span.from || fact.at >= goal.span.until) continue;
    const day = goal.dayStarts.findLastIndex((start) => start <= fact.at);
    const source = fact.source?.trim().toLowerCase() ?? '';
    const isSales = questions.salesLeadSources.some((name) => name.toLowerCase() === source);
    const side = isSales ? 'sales' : source !== '' || fact.campaign ? 'marketing' : 'unknown';
    const key = `${String(day).padStart(4, '0')} ${side}`;
    const { value, records } = sums.get(key) ?? { value: 0, records: 0 };
    sums.set(key, { day, side, value: value + fact.value, records: records + 1 });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

function factsOf({ leads, deals }: Company, measure: NaiveMeasure, questions: SnapshotQuestions): readonly Fact[] {
  const won = deals
    .filter((deal) => deal.wonAt !== undefined)
    .sort((a, b) => (a.wonAt ?? 0) - (b.wonAt ?? 0) || (a.id < b.id ? -1 : 1));
  const wonFact = (deal: Deal, value: number): Fact => {
    const lead = leadOf(deal, leads);
    const source = deal.leadSource?.trim() ? deal.leadSource : lead?.leadSource;
    return { at: deal.wonAt ?? 0, source, campaign: (deal.campaignId ?? lead?.campaignId) !== undefined, value };
  };
  const leadFacts = (at: (lead: Lead) => number | undefined): Fact[] =>
    leads.flatMap((lead) => {
      const moment = upTo(questions.now, at(lead));
      const campaign = lead.campaignId !== undefined;
      return moment === undefined ? [] : [{ at: moment, source: lead.leadSource, campaign, value: 1 }];
    });
  const companies = new Set<string>();
  const facts: Readonly<Record<NaiveMeasure, () => readonly Fact[]>> = {
    wonValue: () =>
      won.flatMap((deal) => {
        const worth = worthOf(deal, questions);
        return worth === undefined ? [] : [wonFact(deal, worth)];
      }),
    wonCount: () => won.map((deal) => wonFact(deal, 1)),
    customers: () =>
      won.flatMap((deal) => {
        const customer = deal.company?.trim().toLowerCase() ?? deal.id;
        if (companies.has(customer)) return [];
        companies.add(customer);
        return [wonFact(deal, 1)];
      }),
    leads: () => leadFacts((lead) => lead.createdAt),
    mql: () => leadFacts((lead) => lead.mqlAt),
    accepted: () => leadFacts((lead) => lead.acceptedAt),
    sql: () => leadFacts((lead) => lead.sqlAt),
  };
  return facts[measure]();
}
