import type { FunnelStageView, FunnelView } from '../../shared/domain/insight-views.ts';
import { fourthQuarter } from './goal-view.ts';

const day = 86_400_000;

function stage(part: Partial<FunnelStageView> & Pick<FunnelStageView, 'id' | 'label' | 'owner'>): FunnelStageView {
  const entered = part.entered ?? 0;
  const reachedNext = part.reachedNext ?? null;
  return {
    entered,
    reachedNext,
    conversion: reachedNext === null || entered === 0 ? null : reachedNext / entered,
    goal: null,
    thin: entered < 30,
    medianMs: 3 * day,
    stuck: 0,
    oldestStuckMs: null,
    shortfall: 0,
    ...part,
  };
}

/** Six stages; the hand-over from SQL to opportunity is where customers are lost. */
export function buildFunnel(funnel: Partial<FunnelView> = {}): FunnelView {
  return {
    period: fourthQuarter,
    counting: 'allInOrder',
    worstStage: 'sql',
    stages: [
      stage({ id: 'created', label: 'Leads', owner: 'marketing', entered: 2140, reachedNext: 612, goal: 0.27 }),
      stage({
        id: 'mql',
        label: 'MQL',
        owner: 'marketing',
        entered: 612,
        reachedNext: 521,
        goal: 0.85,
        stuck: 18,
        oldestStuckMs: 9 * day,
        shortfall: 0.2,
      }),
      stage({
        id: 'accepted',
        label: 'Accepted',
        owner: 'sales',
        entered: 521,
        reachedNext: 288,
        goal: 0.55,
        stuck: 31,
        oldestStuckMs: 16 * day,
      }),
      stage({
        id: 'sql',
        label: 'SQL',
        owner: 'sales',
        entered: 288,
        reachedNext: 101,
        goal: 0.5,
        stuck: 44,
        oldestStuckMs: 23 * day,
        shortfall: 13.4,
      }),
      stage({
        id: 'deal',
        label: 'Opportunity',
        owner: 'sales',
        entered: 101,
        reachedNext: 31,
        goal: 0.3,
        stuck: 7,
        oldestStuckMs: 41 * day,
      }),
      stage({ id: 'won', label: 'Customers', owner: 'sales', entered: 31 }),
    ],
    ...funnel,
  };
}
