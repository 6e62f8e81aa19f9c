/** Funnel, chain, closed loop and trends as an audience may see them. */
import type { MaskConfig } from '../config/privacy.ts';
import type { GoalView } from './goal-view.ts';
import type {
  ChainView,
  ClosedLoopView,
  FunnelStageView,
  FunnelView,
  TrendPoint,
  TrendsView,
} from './insight-views.ts';
import { maskAmount, maskRatio, twoDigits } from './mask-amounts.ts';
import { keepPeriod } from './mask-goals.ts';
import { maskedReasons } from './masked-reasons.ts';

/** Counts and durations alone. */
export function keepFunnel(funnel: FunnelView): FunnelView {
  return {
    period: keepPeriod(funnel.period),
    counting: funnel.counting,
    stages: funnel.stages.map(keepStage),
    worstStage: funnel.worstStage,
  };
}

function keepStage(stage: FunnelStageView): FunnelStageView {
  return {
    id: stage.id,
    label: stage.label,
    owner: stage.owner,
    entered: stage.entered,
    reachedNext: stage.reachedNext,
    conversion: stage.conversion,
    goal: stage.goal,
    thin: stage.thin,
    medianMs: stage.medianMs,
    stuck: stage.stuck,
    oldestStuckMs: stage.oldestStuckMs,
    shortfall: stage.shortfall,
  };
}

/**
 * Where the goal is money, what is needed is the target by the average deal: exact counts would give the average away.
 * @param goals as they are, unmasked.
 */
export function maskChain(chain: ChainView, goals: readonly GoalView[], mask: MaskConfig): ChainView {
  const isCount = goals.find(({ id }) => id === chain.goal)?.unit === 'count';
  const amounts = isCount ? 'exact' : mask.amounts;
  const { window, capacity } = chain;
  return {
    goal: chain.goal,
    period: keepPeriod(chain.period),
    window: { from: window.from, until: window.until },
    averageDeal: maskAmount(chain.averageDeal, mask.amounts),
    averageDealBase: chain.averageDealBase,
    steps: chain.steps.map(({ id, needed, have, toNext }) => ({
      id,
      needed: needed === null || amounts === 'exact' ? needed : twoDigits(needed),
      have,
      toNext: toNext && { rate: toNext.rate, base: toNext.base, thin: toNext.thin },
    })),
    capacity: capacity && {
      leads: capacity.leads,
      used: maskRatio(capacity.used, amounts),
      exceeded: capacity.exceeded,
    },
  };
}

type Quality = Omit<ClosedLoopView['sources'][number], 'leadSource'>;
type Reason = ClosedLoopView['reasons'][number];

export function maskClosedLoop(loop: ClosedLoopView, mask: MaskConfig): ClosedLoopView {
  return {
    period: keepPeriod(loop.period),
    sources: loop.sources.map((source) => ({ leadSource: source.leadSource, ...maskQuality(source, mask) })),
    campaigns: loop.campaigns.map((campaign) => ({ campaign: campaign.campaign, ...maskQuality(campaign, mask) })),
    reasons: maskReasons(loop.reasons),
    // Written by the team for the team, in words that may name anybody.
    answers: [],
  };
}

function maskQuality(counts: Quality, mask: MaskConfig): Quality {
  return {
    handedOver: counts.handedOver,
    accepted: counts.accepted,
    rejected: counts.rejected,
    undecided: counts.undecided,
    acceptance: counts.acceptance,
    won: counts.won,
    lost: counts.lost,
    winRate: counts.winRate,
    revenue: maskAmount(counts.revenue, mask.amounts),
  };
}

/** Reasons that were not agreed on are typed in freely and may name a customer: they become one. */
function maskReasons(reasons: readonly Reason[]): readonly Reason[] {
  const isFree = ({ reason, agreed }: Reason): boolean => !agreed && reason !== null;
  const free = reasons.filter(isFree);
  const kept = reasons.filter((reason) => !isFree(reason)).map(keepReason);
  if (free.length === 0) return kept;
  const others: Reason = {
    reason: maskedReasons,
    agreed: false,
    count: free.reduce((sum, { count }) => sum + count, 0),
    bySource: addedUp(free.flatMap(({ bySource }) => bySource)),
  };
  return [...kept, others].toSorted((a, b) => b.count - a.count);
}

function keepReason({ reason, agreed, count, bySource }: Reason): Reason {
  return {
    reason,
    agreed,
    count,
    bySource: bySource.map((part) => ({ leadSource: part.leadSource, count: part.count })),
  };
}

type Part = Reason['bySource'][number];

function addedUp(parts: readonly Part[]): readonly Part[] {
  const counts = new Map<string | null, number>();
  for (const { leadSource, count } of parts) counts.set(leadSource, (counts.get(leadSource) ?? 0) + count);
  return [...counts].map(([leadSource, count]) => ({ leadSource, count })).toSorted((a, b) => b.count - a.count);
}

export function maskTrends(trends: TrendsView, mask: MaskConfig): TrendsView {
  return {
    retentionMonths: trends.retentionMonths,
    weeks: trends.weeks.map((point) => maskTrendPoint(point, mask)),
    months: trends.months.map((point) => maskTrendPoint(point, mask)),
  };
}

function maskTrendPoint(point: TrendPoint, mask: MaskConfig): TrendPoint {
  return {
    from: point.from,
    running: point.running,
    won: point.won,
    lost: point.lost,
    winRate: point.winRate,
    cycleMs: point.cycleMs,
    timed: point.timed,
    responseMs: point.responseMs,
    responded: point.responded,
    sourcedShare: maskRatio(point.sourcedShare, mask.amounts),
    sourced: point.sourced,
    retention: point.retention,
    boughtBefore: point.boughtBefore,
  };
}
