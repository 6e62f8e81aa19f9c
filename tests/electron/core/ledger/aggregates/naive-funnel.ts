/** The funnel counted by hand, one record at a time: slow, plain, and what the SQL is held against. */
import type { SnapshotQuestions } from '../../../../../shared/domain/aggregates.ts';
import type { FunnelMilestone, StageCounts } from '../../../../../shared/domain/insight-answers.ts';
import { type Company, upTo, visible } from '../naive-answer.ts';

const order: readonly FunnelMilestone[] = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'];

type Path = {
  readonly times: Readonly<Record<FunnelMilestone, number | undefined>>;
  readonly isOver: boolean;
  readonly hasLead: boolean;
};

export function naiveFunnel(company: Company, questions: SnapshotQuestions): readonly StageCounts[] {
  const { now, funnel } = questions;
  const { leads, deals } = visible(company, now);
  const earliest = (times: readonly (number | undefined)[]): number | undefined => {
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
  const ofLeads = leads.map((lead): Path => {
    const own = deals.filter((deal) => deal.leadId === lead.id || lead.dealId === deal.id);
    const won = earliest(own.map((deal) => deal.wonAt));
    const allLost = own.length > 0 && own.every((deal) => deal.lostAt !== undefined);
    const dealAt = earliest(own.map((deal) => deal.createdAt));
    const agreedTo = [upTo(now, lead.acceptedAt), upTo(now, lead.sqlAt), dealAt].map((at) => at ?? -Infinity);
    const rejectedAt = upTo(now, lead.rejectedAt) ?? -Infinity;
    return {
      times: {
        created: lead.createdAt,
        mql: upTo(now, lead.mqlAt),
        accepted: upTo(now, lead.acceptedAt),
        sql: upTo(now, lead.sqlAt),
        deal: dealAt,
        won,
      },
      isOver: allLost || (won === undefined && rejectedAt > Math.max(...agreedTo)),
      hasLead: true,
    };
  });
  const known = new Set(leads.map((lead) => lead.id));
  const alone = deals
    .filter((deal) => !known.has(deal.leadId ?? '') && !leads.some((lead) => lead.dealId === deal.id))
    .map((deal): Path => ({
      times: {
        created: undefined,
        mql: undefined,
        accepted: undefined,
        sql: undefined,
        deal: deal.createdAt,
        won: deal.wonAt,
      },
      isOver: deal.lostAt !== undefined,
      hasLead: false,
    }));
  const paths = [...ofLeads, ...alone];
  const enteredAt = ({ times, hasLead }: Path, stage: FunnelMilestone): number | undefined =>
    !hasLead && order.indexOf(stage) < order.indexOf('deal')
      ? undefined
      : (times[stage] ?? earliest(order.slice(order.indexOf(stage) + 1).map((later) => times[later])));
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
      timed: took.length,
      stuck: stuck.length,
      oldestStuckMs: stuck.length > 0 ? Math.max(...stuck) : null,
    };
  });
}
