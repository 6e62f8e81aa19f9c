/** The ledger's answers counted by hand, one record at a time: slow, plain, and what the SQL is held against. */
import type {
  FunnelMilestone,
  GoalDay,
  GoalQuestion,
  SnapshotQuestions,
  StageCounts,
} from '../../../../shared/domain/aggregates.ts';
import type { Deal, Lead } from '../../../../shared/domain/records.ts';

export type Company = { readonly leads: readonly Lead[]; readonly deals: readonly Deal[] };

type Fact = {
  readonly at: number;
  readonly source: string | undefined;
  readonly campaign: boolean;
  readonly value: number;
};

const upTo = (now: number, at: number | undefined): number | undefined =>
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

const order: readonly FunnelMilestone[] = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'];

type Path = { readonly times: Readonly<Record<FunnelMilestone, number | undefined>>; readonly isOver: boolean };

export function naiveFunnel(company: Company, questions: SnapshotQuestions): readonly StageCounts[] {
  const { now, funnel } = questions;
  const { leads, deals } = visible(company, now);
  const earliest = (times: readonly (number | undefined)[]): number | undefined => {
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
  const paths = leads.map((lead): Path => {
    const own = deals.filter((deal) => deal.leadId === lead.id || lead.dealId === deal.id);
    const won = earliest(own.map((deal) => deal.wonAt));
    const allLost = own.length > 0 && own.every((deal) => deal.lostAt !== undefined);
    return {
      times: {
        created: lead.createdAt,
        mql: upTo(now, lead.mqlAt),
        accepted: upTo(now, lead.acceptedAt),
        sql: upTo(now, lead.sqlAt),
        deal: earliest(own.map((deal) => deal.createdAt)),
        won,
      },
      isOver: allLost || (won === undefined && upTo(now, lead.rejectedAt) !== undefined),
    };
  });
  const enteredAt = ({ times }: Path, stage: FunnelMilestone): number | undefined =>
    times[stage] ?? earliest(order.slice(order.indexOf(stage) + 1).map((later) => times[later]));
  return (funnel?.stages ?? []).map((stage, index) => {
    const next = funnel?.stages[index + 1];
    const cohort = paths.flatMap((path) => {
      const at = enteredAt(path, stage);
      const inSpan = at !== undefined && funnel && at >= funnel.span.from && at < funnel.span.until;
      return inSpan ? [{ path, at, next: next && enteredAt(path, next) }] : [];
    });
    const took = cohort.flatMap(({ path, next: then }) => {
      const own = path.times[stage];
      return own === undefined || then === undefined ? [] : [Math.max(0, then - own)];
    });
    const sorted = took.sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    const median =
      sorted.length === 0
        ? null
        : Math.round(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
    const waits = cohort
      .filter((entry) => next && entry.next === undefined && !entry.path.isOver)
      .map(({ at }) => now - at);
    const stuck = median === null ? [] : waits.filter((wait) => wait > 2 * median);
    return {
      stage,
      entered: cohort.length,
      reachedNext: cohort.filter((entry) => entry.next !== undefined).length,
      medianMs: median,
      stuck: stuck.length,
      oldestStuckMs: stuck.length > 0 ? Math.max(...stuck) : null,
    };
  });
}
