/** What sales promised for each lead, and what came of it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { AgreementQuestion, SalesAnswer } from '../../../../shared/domain/agreement-answer.ts';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { run } from '../query.ts';
import { ownerKeys, sampledOwners } from '../sampled-owners.ts';
import { salesCounts } from './sales-counts.ts';
import { salesHistory } from './sales-history.ts';

/** All of it as of `now`: an answer, an attempt or a decision after it has not happened. */
export async function sales(connection: DuckDBConnection, { agreement, now }: SnapshotQuestions): Promise<SalesAnswer> {
  if (agreement === null) return { byLeadType: [], all: null, history: [] };
  const inSample = await laySamples(connection, agreement);
  return {
    ...(await salesCounts(connection, agreement, inSample, now)),
    history: await salesHistory(connection, agreement, inSample, now),
  };
}

/** SQL: whether a row of `lead` counts: of a stretch that is a trial run, only the leads of its owners do. */
async function laySamples(connection: DuckDBConnection, { stretches }: AgreementQuestion): Promise<string> {
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
