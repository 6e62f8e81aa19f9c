/** What sales promised for each lead, and what came of it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { AgreementQuestion, SalesAnswer } from '../../../../shared/domain/agreement-answer.ts';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import type { Aspect } from '../data-version.ts';
import { run } from '../query.ts';
import { ownerKeys, sampledOwners } from '../sampled-owners.ts';
import { clockedLeads } from './clocked-leads.ts';
import { type PromisedLeads, salesCounts } from './sales-counts.ts';
import { salesHistory } from './sales-history.ts';
import type { Kept } from './visible.ts';
import { layWaitingLeads, moved, waitingLeads } from './waiting-sales.ts';

/** An answer as of `from`, and what the leads that still wait had to do with it. Until `until` only their deadlines pass. */
export type SettledSales = {
  readonly answer: SalesAnswer;
  readonly waiting: SalesAnswer;
  readonly from: Instant;
  readonly until: Instant;
};

const nothing: SalesAnswer = { byLeadType: [], all: null, history: [] };

/**
 * All of it as of `now`: an answer, an attempt or a decision after it has not happened. All leads are counted only when `keep`
 * no longer has the answer, or when something happens to a lead; as deadlines pass, those that wait for one.
 */
export function createSales(
  connection: DuckDBConnection,
  keep: Kept<SettledSales>,
  madeFrom: readonly Aspect[],
): (questions: SnapshotQuestions) => Promise<SalesAnswer> {
  let turn = 0;
  return async ({ agreement, now }) => {
    if (agreement === null) return nothing;
    const ask = async (): Promise<SettledSales> =>
      keep({ from: madeFrom, question: [agreement, turn] }, () => settledSales(connection, agreement, now));
    let kept = await ask();
    if (now < kept.from || now >= kept.until) {
      turn += 1;
      kept = await ask();
    }
    if (now === kept.from) return kept.answer;
    return moved(kept.answer, kept.waiting, await waitingSales(connection, agreement, now));
  };
}

async function settledSales(
  connection: DuckDBConnection,
  agreement: AgreementQuestion,
  now: Instant,
): Promise<SettledSales> {
  const inSample = await laySamples(connection, agreement);
  const until = await layWaitingLeads(connection, inSample, now);
  return {
    answer: await salesOf(connection, agreement, { inSample, relation: clockedLeads }, now),
    waiting: await waitingSales(connection, agreement, now),
    from: now,
    until,
  };
}

async function waitingSales(
  connection: DuckDBConnection,
  agreement: AgreementQuestion,
  now: Instant,
): Promise<SalesAnswer> {
  return salesOf(connection, agreement, { inSample: 'true', relation: waitingLeads }, now);
}

async function salesOf(
  connection: DuckDBConnection,
  agreement: AgreementQuestion,
  leads: PromisedLeads,
  now: Instant,
): Promise<SalesAnswer> {
  return {
    ...(await salesCounts(connection, agreement, leads, now)),
    history: await salesHistory(connection, agreement, leads, now),
  };
}

/** SQL: whether a row of `clockedLeads` counts: of a stretch that is a trial run, only the leads of its owners do. */
export async function laySamples(connection: DuckDBConnection, { stretches }: AgreementQuestion): Promise<string> {
  const trials = stretches.flatMap(({ from, owners }) => (owners ? [{ from, owners: ownerKeys(owners) }] : []));
  if (trials.length === 0) return 'true';
  await run(connection, 'create or replace temp table sample (stretch_from bigint, owner_id varchar)');
  for (const { from, owners } of trials) {
    await run(connection, `insert into sample select distinct $from::bigint, owner_id from ${sampledOwners}`, {
      from,
      owners,
    });
  }
  const starts = trials.map(({ from }) => from).join(', ');
  return `(stretch_from not in (${starts}) or exists (
    from sample where sample.stretch_from = lead.stretch_from and sample.owner_id = lead.owner_id))`;
}
