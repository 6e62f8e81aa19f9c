/** Answers the questions of a snapshot. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Aggregates, SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { chain } from './chain.ts';
import { closedLoop } from './closed-loop.ts';
import { funnel, type FunnelFlow, funnelFlow } from './funnel.ts';
import { daysBegun, goals } from './goals.ts';
import { promise } from './promise.ts';
import { records } from './records.ts';
import { createSales, type SettledSales } from './sales.ts';
import { trends } from './trends.ts';
import { createVisibleTables } from './visible.ts';
import { type SettledWins, settledWins, unsettledWins } from './wins.ts';

export type Answers = {
  /** To be called within one transaction, which holds still what is read. */
  readonly answer: (questions: SnapshotQuestions) => Promise<Aggregates>;
  /** To be called when that transaction failed, and took with it what was laid down for later answers. */
  readonly forget: () => void;
};

/** What only changes when records do, or when the clock passes an instant of theirs, is asked once and kept. */
export function createAnswers(connection: DuckDBConnection): Answers {
  const visible = createVisibleTables(connection);
  const kept = {
    goals: visible.keep<Aggregates['goals']>(),
    promise: visible.keep<Aggregates['promise']>(),
    wins: visible.keep<SettledWins>(),
    flow: visible.keep<FunnelFlow | null>(),
    chain: visible.keep<Aggregates['chain']>(),
    closedLoop: visible.keep<Aggregates['closedLoop']>(),
    trends: visible.keep<Aggregates['trends']>(),
    records: visible.keep<Aggregates['records']>(),
  };
  const sales = createSales(connection, visible.keep<SettledSales>());
  return {
    forget: visible.forget,
    // One after the other: each query already uses every thread the ledger has.
    answer: async (questions) => {
      await visible.lay(questions);
      const { currency, exchange, salesLeadSources } = questions;
      const { lastWeekByNow: _, ...settled } = questions.wins;
      const flow = await kept.flow(questions.funnel, () => funnelFlow(connection, questions));
      return {
        goals: await kept.goals([questions.goals, daysBegun(questions), salesLeadSources], () =>
          goals(connection, questions),
        ),
        promise: await kept.promise(questions.agreement, () => promise(connection, questions)),
        sales: await sales(questions),
        wins: {
          ...(await kept.wins([settled, questions.minGroup], () => settledWins(connection, questions))),
          ...(await unsettledWins(connection, questions)),
        },
        funnel: flow ? await funnel(connection, flow, questions) : [],
        chain: await kept.chain([questions.chain, currency, exchange], () => chain(connection, questions)),
        closedLoop: await kept.closedLoop([questions.closedLoop, currency, exchange], () =>
          closedLoop(connection, questions),
        ),
        trends: await kept.trends([questions.trends, currency, exchange, salesLeadSources], () =>
          trends(connection, questions),
        ),
        records: await kept.records(null, () => records(connection, questions)),
      };
    },
  };
}
