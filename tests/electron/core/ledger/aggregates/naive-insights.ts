/** Closed loop and trends counted by hand, one record at a time: slow, plain, and what the SQL is held against. */
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import type { ClosedLoopAnswer, QualityCounts, TrendCounts } from '../../../../../shared/domain/insight-answers.ts';
import type { Deal, Lead } from '../../../../../shared/domain/records.ts';
import type { Span } from '../../../../../shared/domain/span.ts';
import { type Company, leadOf, upTo, visible, worthOf } from '../naive-answer.ts';

const nameless = '';
const keyOf = (name: string | undefined): string => name?.trim().toLowerCase() ?? nameless;
const within = ({ from, until }: Span, at: number | undefined): boolean => at !== undefined && at >= from && at < until;
const decidedAt = ({ wonAt, lostAt }: Deal): number | undefined => wonAt ?? lostAt;

function creditOf(
  deal: Deal,
  leads: readonly Lead[],
): { readonly source: string; readonly campaign: string | undefined } {
  const lead = leadOf(deal, leads);
  return { source: keyOf(deal.leadSource) || keyOf(lead?.leadSource), campaign: deal.campaignId ?? lead?.campaignId };
}

function isRejected(lead: Lead, now: number): boolean {
  const rejectedAt = upTo(now, lead.rejectedAt);
  const acceptedAt = Math.max(upTo(now, lead.acceptedAt) ?? -Infinity, upTo(now, lead.sqlAt) ?? -Infinity);
  return rejectedAt !== undefined && rejectedAt > acceptedAt;
}

/** By lead source in lower case, the nameless under ''; and by campaign. */
type NaiveLoop = {
  readonly sources: Readonly<Record<string, QualityCounts>>;
  readonly campaigns: Readonly<Record<string, QualityCounts>>;
};

export function naiveClosedLoop(company: Company, questions: SnapshotQuestions, span: Span): NaiveLoop {
  const { now } = questions;
  const { leads, deals } = visible(company, now);
  const loop: Record<keyof NaiveLoop, Record<string, QualityCounts>> = { sources: {}, campaigns: {} };
  const add = (source: string, campaign: string | undefined, part: Partial<QualityCounts>): void => {
    loop.sources[source] = sum(loop.sources[source], part);
    if (campaign !== undefined) loop.campaigns[campaign] = sum(loop.campaigns[campaign], part);
  };
  for (const lead of leads) {
    if (!within(span, upTo(now, lead.mqlAt))) continue;
    const isAccepted = [lead.acceptedAt, lead.sqlAt].some((at) => upTo(now, at) !== undefined);
    const decision = isRejected(lead, now) ? { rejected: 1 } : isAccepted ? { accepted: 1 } : {};
    add(keyOf(lead.leadSource), lead.campaignId, { handedOver: 1, ...decision });
  }
  for (const deal of deals) {
    if (!within(span, decidedAt(deal))) continue;
    const { source, campaign } = creditOf(deal, leads);
    const worth = worthOf(deal, questions);
    const won = { won: 1, revenue: worth ?? 0, valued: worth === undefined ? 0 : 1 };
    add(source, campaign, deal.wonAt === undefined ? { lost: 1 } : won);
  }
  return loop;
}

function sum(counts: QualityCounts | undefined, part: Partial<QualityCounts>): QualityCounts {
  const before = counts ?? { handedOver: 0, accepted: 0, rejected: 0, won: 0, lost: 0, revenue: 0, valued: 0 };
  return {
    handedOver: before.handedOver + (part.handedOver ?? 0),
    accepted: before.accepted + (part.accepted ?? 0),
    rejected: before.rejected + (part.rejected ?? 0),
    won: before.won + (part.won ?? 0),
    lost: before.lost + (part.lost ?? 0),
    revenue: before.revenue + (part.revenue ?? 0),
    valued: before.valued + (part.valued ?? 0),
  };
}

/** The ledger's answer in the same shape. */
export function loopOf({ sources, campaigns }: ClosedLoopAnswer): NaiveLoop {
  return {
    sources: Object.fromEntries(sources.map(({ leadSource, ...counts }) => [keyOf(leadSource ?? undefined), counts])),
    campaigns: Object.fromEntries(campaigns.map(({ campaign, ...counts }) => [campaign, counts])),
  };
}

/** Beside the response times, which need a rule. */
export function naiveTrend(
  company: Company,
  questions: SnapshotQuestions,
  span: Span,
  starts: { readonly before: number; readonly again: number },
): Omit<TrendCounts, 'responseMs' | 'responded'> {
  const { leads, deals } = visible(company, questions.now);
  const won = deals.filter(({ wonAt }) => wonAt !== undefined);
  const wonIn = won.filter(({ wonAt }) => within(span, wonAt));
  const cycles = wonIn.flatMap(({ createdAt, wonAt = 0 }) => (createdAt === undefined ? [] : [wonAt - createdAt]));
  const sideOf = (deal: Deal): 'marketing' | 'sales' | 'unknown' => {
    const { source, campaign } = creditOf(deal, leads);
    if (questions.salesLeadSources.some((name) => keyOf(name) === source)) return 'sales';
    return source !== nameless || campaign !== undefined ? 'marketing' : 'unknown';
  };
  const valueOf = (side: 'marketing' | 'sales'): number =>
    wonIn.reduce((value, deal) => (sideOf(deal) === side ? value + (worthOf(deal, questions) ?? 0) : value), 0);
  const buyers = (from: number, until: number): ReadonlySet<string> =>
    new Set(won.filter(({ wonAt }) => within({ from, until }, wonAt)).map((deal) => keyOf(deal.company)));
  const before = [...buyers(starts.before, starts.again)].filter((buyer) => buyer !== nameless);
  const again = buyers(starts.again, span.until);
  return {
    won: wonIn.length,
    lost: deals.filter((deal) => deal.wonAt === undefined && within(span, deal.lostAt)).length,
    cycleMs: median(cycles.map((cycle) => Math.max(0, cycle))),
    timed: cycles.length,
    marketingValue: valueOf('marketing'),
    salesValue: valueOf('sales'),
    sourced: wonIn.filter((deal) => sideOf(deal) !== 'unknown' && worthOf(deal, questions) !== undefined).length,
    customers: won.some(({ wonAt = 0 }) => wonAt <= starts.before)
      ? { before: before.length, again: before.filter((buyer) => again.has(buyer)).length }
      : null,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  if (sorted.length === 0) return null;
  return Math.round(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}
