/** Answers the questions of a snapshot. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { GoalQuestion } from '../../../../shared/domain/goal-answer.ts';
import { type Aspect, aspectsOf } from '../data-version.ts';
import { createCampaigns } from './campaigns.ts';
import { chain } from './chain.ts';
import { closedLoop } from './closed-loop.ts';
import { funnel, type FunnelFlow, funnelFlow } from './funnel.ts';
import { daysBegun, goals } from './goals.ts';
import { joins } from './joins.ts';
import { createPipeline } from './pipeline.ts';
import { promise } from './promise.ts';
import { records } from './records.ts';
import { createSales, type SettledSales } from './sales.ts';
import { type DealTrends, dealTrends, trends } from './trends.ts';
import { trialOwners } from './trial-owners.ts';
import { type SettledWaiting, settledWaiting, waitingNow } from './unanswered.ts';
import { createVisibleTables, type Kept } from './visible.ts';
import { type SettledWins, settledWins, unsettledWins } from './wins.ts';

export type Answers = {
  /** To be called within one transaction, which holds still what is read. */
  readonly answer: (questions: SnapshotQuestions) => Promise<Aggregates>;
  /** To be called when that transaction failed, and took with it what was laid down for later answers. */
  readonly forget: () => void;
};

const paths = ['leadOrigin', 'leadWay', 'deal'] as const;
/** What each answer is made from. */
const madeFrom = {
  promise: ['leadOrigin', 'leadWay', 'person'],
  trialOwners: ['leadOrigin', 'person'],
  sales: ['leadOrigin', 'leadWay', 'leadResponse', 'activity', 'person'],
  waiting: [...aspectsOf('lead'), 'activity', 'person'],
  wins: ['leadOrigin', 'deal', 'person', 'campaign'],
  flow: paths,
  chain: [...paths, 'traffic'],
  closedLoop: [...paths, 'campaign'],
  campaigns: [...paths, 'campaign', 'traffic'],
  openDeals: ['deal'],
  acts: ['activity', 'person'],
  dealTrends: ['leadOrigin', 'deal'],
  trends: [...paths, 'leadResponse', 'activity'],
  joins: ['leadOrigin', 'deal'],
  records: ['leadOrigin', 'deal', 'person'],
} as const satisfies Record<string, readonly Aspect[]>;

/** Which deals marketing touched depends on leads and activities too. */
const goalMadeFrom: Readonly<Record<GoalQuestion['measure']['of'], readonly Aspect[]>> = {
  lead: aspectsOf('lead'),
  deal: ['leadOrigin', 'deal', 'activity', 'person'],
  activity: ['activity', 'person'],
  traffic: ['traffic'],
};

/** What only changes when records do, or when the clock passes an instant of theirs, is asked once and kept. */
export function createAnswers(connection: DuckDBConnection): Answers {
  const visible = createVisibleTables(connection);
  const kept = {
    promise: visible.keep<Aggregates['promise']>(),
    trialOwners: visible.keep<Aggregates['trialOwners']>(),
    waiting: visible.keep<SettledWaiting>(),
    wins: visible.keep<SettledWins>(),
    flow: visible.keep<FunnelFlow | null>(),
    chain: visible.keep<Aggregates['chain']>(),
    closedLoop: visible.keep<Aggregates['closedLoop']>(),
    dealTrends: visible.keep<DealTrends | null>(),
    trends: visible.keep<Aggregates['trends']>(),
    joins: visible.keep<Aggregates['joins']>(),
    records: visible.keep<Aggregates['records']>(),
  };
  const sales = createSales(connection, visible.keep<SettledSales>(), madeFrom.sales);
  const campaigns = createCampaigns(connection, visible.keep, madeFrom.campaigns);
  const pipeline = createPipeline(connection, visible.keep, { deals: madeFrom.openDeals, acts: madeFrom.acts });
  const keptGoals = new Map<string, Kept<Aggregates['goals']>>();
  const goalsOf = async (questions: SnapshotQuestions): Promise<Aggregates['goals']> => {
    const answers: Aggregates['goals'][number][] = [];
    for (const goal of questions.goals) {
      const keep = keptGoals.get(goal.id) ?? visible.keep();
      keptGoals.set(goal.id, keep);
      const alone = { ...questions, goals: [goal] };
      const question = [goal, daysBegun(alone), questions.salesLeadSources];
      const from = goalMadeFrom[goal.measure.of];
      answers.push(...(await keep({ from, question }, () => goals(connection, alone))));
    }
    return answers;
  };
  const settledWaitingOf = async (questions: SnapshotQuestions): Promise<SettledWaiting> => {
    const question = [questions.agreement, questions.waiting, questions.minGroup];
    return kept.waiting({ from: madeFrom.waiting, question }, () => settledWaiting(connection, questions));
  };
  return {
    forget: visible.forget,
    // One after the other: each query already uses every thread the ledger has.
    answer: async (questions) => {
      await visible.lay(questions);
      const askedOfTrends = [questions.trends, questions.salesLeadSources];
      const deals = await kept.dealTrends({ from: madeFrom.dealTrends, question: askedOfTrends }, () =>
        dealTrends(connection, questions),
      );
      const { lastWeekByNow: _, ...settled } = questions.wins;
      const flow = await kept.flow({ from: madeFrom.flow, question: questions.funnel }, () =>
        funnelFlow(connection, questions),
      );
      return {
        goals: await goalsOf(questions),
        promise: await kept.promise({ from: madeFrom.promise, question: questions.agreement }, () =>
          promise(connection, questions),
        ),
        sales: await sales(questions),
        trialOwners: await kept.trialOwners({ from: madeFrom.trialOwners, question: questions.agreement }, () =>
          trialOwners(connection, questions.agreement),
        ),
        waiting: await waitingNow(connection, await settledWaitingOf(questions), questions.now),
        wins: {
          ...(await kept.wins({ from: madeFrom.wins, question: [settled, questions.minGroup] }, () =>
            settledWins(connection, questions),
          )),
          ...(await unsettledWins(connection, questions)),
        },
        funnel: flow ? await funnel(connection, flow, questions.now) : [],
        chain: await kept.chain({ from: madeFrom.chain, question: questions.chain }, () =>
          chain(connection, questions),
        ),
        closedLoop: await kept.closedLoop({ from: madeFrom.closedLoop, question: questions.closedLoop }, () =>
          closedLoop(connection, questions),
        ),
        campaigns: await campaigns(questions),
        pipeline: await pipeline(questions),
        trends: await kept.trends({ from: madeFrom.trends, question: askedOfTrends }, () =>
          trends(connection, questions, deals),
        ),
        joins: await kept.joins({ from: madeFrom.joins }, () => joins(connection, questions)),
        records: await kept.records({ from: madeFrom.records }, () => records(connection, questions)),
      };
    },
  };
}
