/** The ledger's answers counted by hand, one record at a time: slow, plain, and what the SQL is held against. */
import type { GoalDay, GoalQuestion, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { Deal, Lead } from '../../../../shared/domain/records.ts';

export type Company = { readonly leads: readonly Lead[]; readonly deals: readonly Deal[] };

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

function leadOf(deal: Deal, leads: readonly Lead[]): Lead | undefined {
  return (
    leads.find((lead) => lead.id === deal.leadId) ??
    leads
      .filter((lead) => lead.dealId === deal.id)
      .sort((a, b) => a.createdAt - b.createdAt)
      .at(0)
  );
}

export function naiveGoal(company: Company, goal: GoalQuestion, questions: SnapshotQuestions): readonly GoalDay[] {
  const { leads, deals } = visible(company, questions.now);
  const won = deals
    .filter((deal) => deal.wonAt !== undefined)
    .sort((a, b) => (a.wonAt ?? 0) - (b.wonAt ?? 0) || (a.id < b.id ? -1 : 1))
    .map((deal) => ({ deal, lead: leadOf(deal, leads) }));
  const wonFact = ({ deal, lead }: (typeof won)[number], value: number): Fact => ({
    at: deal.wonAt ?? 0,
    source: deal.leadSource?.trim() ? deal.leadSource : lead?.leadSource,
    campaign: (deal.campaignId ?? lead?.campaignId) !== undefined,
    value,
  });
  const leadFacts = (at: (lead: Lead) => number | undefined): Fact[] =>
    leads.flatMap((lead) => {
      const moment = upTo(questions.now, at(lead));
      const campaign = lead.campaignId !== undefined;
      return moment === undefined ? [] : [{ at: moment, source: lead.leadSource, campaign, value: 1 }];
    });
  const companies = new Set<string>();
  const facts: Readonly<Record<GoalQuestion['measure'], () => readonly Fact[]>> = {
    wonValue: () =>
      won.filter(({ deal }) => deal.currency === questions.currency).map((win) => wonFact(win, win.deal.amount)),
    wonCount: () => won.map((win) => wonFact(win, 1)),
    customers: () =>
      won.flatMap((win) => {
        const customer = win.deal.company?.trim().toLowerCase() ?? win.deal.id;
        if (companies.has(customer)) return [];
        companies.add(customer);
        return [wonFact(win, 1)];
      }),
    leads: () => leadFacts((lead) => lead.createdAt),
    mql: () => leadFacts((lead) => lead.mqlAt),
    sql: () => leadFacts((lead) => lead.sqlAt),
  };
  const sums = new Map<string, GoalDay>();
  for (const fact of facts[goal.measure]()) {
    if (fact.at < goal.span.from || fact.at >= goal.span.until) continue;
    const day = goal.dayStarts.findLastIndex((start) => start <= fact.at);
    const source = fact.source?.trim().toLowerCase() ?? '';
    const isSales = questions.salesLeadSources.some((name) => name.toLowerCase() === source);
    const side = isSales ? 'sales' : source !== '' || fact.campaign ? 'marketing' : 'unknown';
    const key = `${String(day).padStart(4, '0')} ${side}`;
    sums.set(key, { day, side, value: (sums.get(key)?.value ?? 0) + fact.value });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, day]) => day)
    .filter(({ value }) => value !== 0);
}
