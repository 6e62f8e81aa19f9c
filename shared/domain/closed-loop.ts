/** The closed loop: what became of every source's leads, why sales rejected them, and what was changed in answer. */
import type { ClosedLoopConfig } from '../config/insights.ts';
import type { Calendar } from './calendar.ts';
import type { ClosedLoopAnswer, QualityCounts } from './insight-answers.ts';
import type { ClosedLoopView } from './insight-views.ts';
import { foldName } from './fold-name.ts';
import { periodContaining } from './period.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';

type Reason = ClosedLoopView['reasons'][number];

/**
 * acceptance = accepted / dispositioned, with the undecided beside it; win rate = won / (won + lost). A rate nobody can be
 * counted for is null.
 */
export function closedLoop(
  config: ClosedLoopConfig,
  answer: ClosedLoopAnswer,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): ClosedLoopView {
  const today = calendar.dayOf(now);
  return {
    period: periodContaining(config.period, now, calendar),
    sources: answer.sources
      .map((counts) => ({ leadSource: counts.leadSource, ...quality(counts) }))
      .toSorted((a, b) => mostFirst(a, b) || byName(a.leadSource, b.leadSource)),
    campaigns: answer.campaigns
      .map((counts) => ({ campaign: counts.campaign, ...quality(counts) }))
      .toSorted((a, b) => mostFirst(a, b) || byName(a.campaign, b.campaign)),
    reasons: reasons(config.reasons, answer.reasons),
    answers: config.answers
      // What is written down for later has not been changed yet.
      .filter(({ on }) => on <= today)
      .map(({ on, reason, leadSource, changed }) => ({
        on,
        reason: reason ?? null,
        leadSource: leadSource ?? null,
        changed,
      }))
      .toSorted((a, b) => byName(b.on, a.on)),
  };
}

type Quality = Omit<ClosedLoopView['campaigns'][number], 'campaign'> & { readonly revenue: number };

function quality({ handedOver, accepted, rejected, won, lost, revenue }: QualityCounts): Quality {
  return {
    handedOver,
    accepted,
    rejected,
    undecided: handedOver - accepted - rejected,
    acceptance: ratio(accepted, accepted + rejected),
    won,
    lost,
    winRate: ratio(won, won + lost),
    revenue,
  };
}

function mostFirst(a: Quality, b: Quality): number {
  return b.revenue - a.revenue || b.handedOver - a.handedOver;
}

/** Those agreed on are compared in any case and spelled as agreed; others are shown as sales gave them. */
function reasons(agreed: readonly string[], counts: ClosedLoopAnswer['reasons']): readonly Reason[] {
  const spelled = new Map(agreed.map((reason) => [foldName(reason), reason]));
  const found = new Map<string | null, Reason>();
  for (const { reason, leadSource, count } of counts) {
    const key = reason === null ? null : foldName(reason);
    const known = key === null ? undefined : spelled.get(key);
    const former = found.get(key);
    found.set(key, {
      reason: known ?? former?.reason ?? reason,
      agreed: known !== undefined,
      count: (former?.count ?? 0) + count,
      bySource: [...(former?.bySource ?? []), { leadSource, count }].toSorted(
        (a, b) => b.count - a.count || byName(a.leadSource, b.leadSource),
      ),
    });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || byName(a.reason, b.reason));
}

/** What has no name comes last. */
function byName(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
