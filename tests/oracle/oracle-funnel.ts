/** The funnel once more: the path of every lead, or of every deal where there are no leads at all. */
import type { FunnelConfig } from '../../shared/config/insights.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { oraclePeriod } from './oracle-period.ts';
import { dealsOf, earliest, leadsOf, type World } from './oracle-world.ts';

const inOrder = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;
export type Milestone = (typeof inOrder)[number];

export type Path = {
  readonly times: Readonly<Partial<Record<Milestone, Instant | undefined>>>;
  readonly hasLead: boolean;
  /** Even where nobody knows since when. */
  readonly hasDeal: boolean;
  /** Rejected or lost, and so not waiting. */
  readonly isOver: boolean;
};

/** Every lead's, and every deal's of which no lead is known. */
export function paths(world: World): readonly Path[] {
  const { company } = world;
  const ofLeads = company.lead.map((lead): Path => {
    const deals = dealsOf(lead, world);
    const dealAt = earliest(deals.map(({ createdAt }) => createdAt));
    const wonAt = earliest(deals.map((deal) => deal.wonAt));
    const agreedAt = Math.max(...[lead.acceptedAt, lead.sqlAt, dealAt].map((at) => at ?? -Infinity));
    const allLost = deals.length > 0 && deals.every(({ lostAt }) => lostAt !== undefined);
    return {
      times: {
        created: lead.createdAt,
        mql: lead.mqlAt,
        accepted: lead.acceptedAt,
        sql: lead.sqlAt,
        deal: dealAt,
        won: wonAt,
      },
      hasLead: true,
      hasDeal: deals.length > 0,
      isOver: allLost || (wonAt === undefined && (lead.rejectedAt ?? -Infinity) > agreedAt),
    };
  });
  const alone = company.deal.filter((deal) => leadsOf(deal, world).length === 0);
  return [
    ...ofLeads,
    ...alone.map(({ createdAt, wonAt, lostAt }) => ({
      times: { deal: createdAt, won: wonAt },
      hasLead: false,
      hasDeal: true,
      isOver: lostAt !== undefined,
    })),
  ];
}

/** A later milestone implies those before it; a deal that came from no lead was in no stage of leads. */
export function enteredAt({ times, hasLead }: Path, stage: Milestone): Instant | undefined {
  if (!hasLead && isOfLeads(stage)) return undefined;
  return times[stage] ?? earliest(inOrder.slice(inOrder.indexOf(stage) + 1).map((later) => times[later]));
}

export function hasReached(path: Path, stage: Milestone): boolean {
  if (!path.hasLead && isOfLeads(stage)) return false;
  return enteredAt(path, stage) !== undefined || (path.hasDeal && stage !== 'won');
}

function isOfLeads(stage: Milestone): boolean {
  return stage !== 'deal' && stage !== 'won';
}

/** Between the two in the middle, as a continuous quantile is. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return Math.round(low + (high - low) * (place - Math.floor(place)));
}

export function oracleFunnel(config: FunnelConfig, world: World) {
  const { calendar, now } = world;
  const period = oraclePeriod(config.period, calendar.dayOf(now), calendar);
  const [from, until] = [calendar.startOf(period.from), calendar.startOf(period.until)];
  const all = paths(world);
  const cohortOf = (stage: Milestone): readonly Path[] =>
    all.filter((path) => {
      const at = enteredAt(path, stage);
      return at !== undefined && at >= from && at < until;
    });
  const counted = config.stages.map(({ milestone, label, owner, goal }, index) => {
    const next = config.stages[index + 1]?.milestone;
    const cohort = cohortOf(milestone);
    const arrived = next ? cohort.filter((path) => hasReached(path, next)) : [];
    const reachedNext = next && config.counting === 'anyInRange' ? cohortOf(next).length : arrived.length;
    const took = cohort.flatMap((path) => {
      const [own, then] = [path.times[milestone], next && enteredAt(path, next)];
      return own === undefined || then === undefined ? [] : [Math.max(0, then - own)];
    });
    const medianMs = next ? quantile(took, 0.5) : null;
    const waits = cohort
      .filter((path) => next && !path.isOver && !hasReached(path, next))
      .map((path) => now - (enteredAt(path, milestone) ?? now));
    const stuck = waits.filter((wait) => medianMs !== null && wait > 2 * medianMs);
    const entered = cohort.length;
    return {
      id: milestone,
      label,
      owner,
      entered,
      reachedNext: next ? reachedNext : null,
      conversion: next && entered > 0 ? reachedNext / entered : null,
      goal: (next && goal) ?? null,
      thin: next !== undefined && entered < 30,
      medianMs,
      stuck: stuck.length,
      oldestStuckMs: stuck.length > 0 ? Math.max(...stuck) : null,
    };
  });
  const stages = counted.map((stage, index) => {
    const missing = stage.goal !== null && stage.conversion !== null ? Math.max(0, stage.goal - stage.conversion) : 0;
    // What a record of the next stage is worth in customers: the rates after it, the promised one where one's own is thin;
    // where nobody knows, as if all went on.
    const rates = counted
      .slice(index + 1, -1)
      .map(({ thin, goal, conversion }) => Math.min(1, (thin ? goal : null) ?? conversion ?? 1));
    const shortfall = rates.reduce((product, rate) => product * rate, stage.entered * missing);
    return Object.assign({}, stage, { shortfall });
  });
  const most = Math.max(...stages.map(({ shortfall }) => shortfall));
  return {
    period,
    counting: config.counting,
    stages,
    worstStages: stages.filter(({ shortfall }) => shortfall > 0 && shortfall >= most * (1 - 1e-9)).map(({ id }) => id),
  };
}
