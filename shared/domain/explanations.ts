/** Every number of a snapshot with what explains it. */
import { versionInForce } from './agreement.ts';
import { type ExplainContext, explainAgreement } from './explain-agreement.ts';
import { explainCampaigns } from './explain-campaigns.ts';
import { explainChain } from './explain-chain.ts';
import { explainClosedLoop } from './explain-closed-loop.ts';
import { explainFunnel } from './explain-funnel.ts';
import { explainGoal } from './explain-goals.ts';
import { explainPipelines } from './explain-pipeline.ts';
import { explainRecords, explainWins } from './explain-totals.ts';
import { explainTrends } from './explain-trends.ts';
import { explainWaiting } from './explain-waiting.ts';
import { explainWords } from './explain-language.ts';
import { type Explained, trialWords } from './explain-words.ts';
import type { Explanation } from './explanation.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * In the order of the boards, each id once. The counts are what the snapshot's own answers told: nothing is asked for them.
 * The snapshot is the unmasked one.
 */
export function explained(snapshot: Omit<Snapshot, 'explanations'>, context: ExplainContext): readonly Explained[] {
  const { agreement, funnel, chain, closedLoop, trends } = snapshot;
  const { config, calendar, questions, aggregates, now } = context;
  const words = explainWords(config.locale);
  const version = versionInForce(config.agreement, calendar.dayOf(now));
  const goals = config.goals.flatMap((goal) => {
    const view = snapshot.goals.find(({ id }) => id === goal.id);
    const answer = aggregates.goals.find(({ id }) => id === goal.id);
    return view ? explainGoal({ config: goal, view, answer }, config.currency, words) : [];
  });
  const all: (readonly Explained[])[] = [goals];
  if (agreement && version) {
    all.push(explainAgreement(agreement, { version, goals }, { ...context, words }));
    const trial = trialWords(agreement, words);
    all.push(explainWaiting(snapshot.waiting, { version, period: agreement.sales.period, trial, words }));
  }
  all.push(explainWins(snapshot.wins, aggregates.wins, { spans: questions.wins, words }));
  if (funnel && questions.funnel)
    all.push(explainFunnel(funnel, { answer: aggregates.funnel, span: questions.funnel.span, words }));
  if (chain && questions.chain && aggregates.chain) {
    const goal = goals.find(({ id }) => id === `goal.${chain.goal}`);
    const isMoney = snapshot.goals.find(({ id }) => id === chain.goal)?.unit !== 'count';
    all.push(explainChain(chain, { answer: aggregates.chain, question: questions.chain, goal, isMoney, words }));
  }
  if (closedLoop && questions.closedLoop && aggregates.closedLoop)
    all.push(explainClosedLoop(closedLoop, { answer: aggregates.closedLoop, span: questions.closedLoop.span, words }));
  all.push(explainCampaigns(snapshot.campaigns, aggregates.campaigns, questions.campaigns, words));
  if (aggregates.pipeline && questions.pipeline)
    all.push(
      explainPipelines(snapshot.pipelines, { answer: aggregates.pipeline, question: questions.pipeline, words }),
    );
  if (trends && questions.trends && aggregates.trends)
    all.push(explainTrends(trends, { question: questions.trends, answer: aggregates.trends }, { calendar, words }));
  all.push(explainRecords(snapshot.records, aggregates.records, words));
  return all.flat();
}

/** What the snapshot carries of it. */
export function explanationOf(number: Explained): Explanation {
  const { id, label, definition, value, unit, dateField, filters, ruleVersion, records } = number;
  return { id, label, definition, value, unit, dateField, filters, ruleVersion, records };
}
