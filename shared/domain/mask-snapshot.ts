/**
 * The snapshot as an audience may see it. Whatever is not said here does not get out: the masked snapshot is built field by
 * field, so that a field added to it later does not compile until somebody has decided on it.
 *
 * Lead sources, campaigns, lead types, groups, stages, agreed reasons, and the labels of goals, sources and closures are
 * shown to everybody: they are words of the company's own making for kinds of things, not for a customer or a person.
 */
import type { MaskConfig, PrivacyConfig, PrivacyMode } from '../config/privacy.ts';
import { maskJoin } from './joins.ts';
import { maskAgreement } from './mask-agreement.ts';
import { maskAmount } from './mask-amounts.ts';
import { maskCampaigns } from './mask-campaigns.ts';
import { maskPipeline } from './mask-pipeline.ts';
import { maskExplanations } from './mask-explanations.ts';
import { maskGoal } from './mask-goals.ts';
import { keepFunnel, maskChain, maskClosedLoop, maskTrends } from './mask-insights.ts';
import { maskFreshness, maskProblem, maskSource } from './mask-problems.ts';
import { isOfFew } from './mask-trial.ts';
import { maskWaiting } from './mask-waiting.ts';
import { maskWins } from './mask-wins.ts';
import type { RecordsView, Snapshot } from './snapshot.ts';

/** Whether anything at all may not be seen. Free texts and examples out of records may hold all of it. */
export function hidesAnything({ names, customers, amounts }: MaskConfig): boolean {
  return names !== 'full' || customers !== 'shown' || amounts !== 'exact';
}

export function maskSnapshot(snapshot: Snapshot, mode: PrivacyMode, privacy: PrivacyConfig): Snapshot {
  const mask = privacy[mode];
  if (!hidesAnything(mask)) return { ...snapshot, privacy: mode };
  const { agreement, funnel, chain, closedLoop, trends, goals } = snapshot;
  return {
    format: snapshot.format,
    asOf: snapshot.asOf,
    privacy: mode,
    company: snapshot.company,
    currency: snapshot.currency,
    locale: snapshot.locale,
    zone: snapshot.zone,
    freshness: maskFreshness(snapshot.freshness),
    problems: snapshot.problems.map(maskProblem),
    sources: snapshot.sources.map(maskSource),
    joins: snapshot.joins.map(maskJoin),
    closures: snapshot.closures.map(({ day, label, weight }) => ({ day, label, weight })),
    goals: goals.map((goal) => maskGoal(goal, mask)),
    agreement: agreement && maskAgreement(agreement, goals, { mask, minGroup: privacy.minGroup }),
    wins: maskWins(snapshot.wins, mask),
    funnel: funnel && keepFunnel(funnel),
    chain: chain && maskChain(chain, goals, mask),
    closedLoop: closedLoop && maskClosedLoop(closedLoop, mask),
    trends: trends && maskTrends(trends, mask),
    // Of a trial run on few people it is known whose leads wait.
    waiting: isOfFew(agreement, privacy) ? [] : snapshot.waiting.map((view) => maskWaiting(view, mask)),
    campaigns: snapshot.campaigns.map((view) => maskCampaigns(view, mask)),
    pipelines: snapshot.pipelines.map((view) => maskPipeline(view, mask)),
    definitions: snapshot.definitions.map(({ term, meaning, source }) => ({ term, meaning, source })),
    records: maskRecords(snapshot.records, mask),
    explanations: maskExplanations(snapshot, mask, privacy),
  };
}

function maskRecords(records: RecordsView, { amounts }: MaskConfig): RecordsView {
  return {
    leads: records.leads,
    deals: records.deals,
    won: records.won,
    lost: records.lost,
    open: records.open,
    wonValue: maskAmount(records.wonValue, amounts),
    leadToCustomer: records.leadToCustomer,
    leadSources: records.leadSources.map(({ leadSource, leads, won }) => ({ leadSource, leads, won })),
    dealStages: records.dealStages.map(({ stage, deals, value }) => ({
      stage,
      deals,
      value: maskAmount(value, amounts),
    })),
    oddities: records.oddities.map(({ kind, count }) => ({ kind, count, example: null })),
  };
}
