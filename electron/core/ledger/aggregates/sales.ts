/** What sales promised for each lead, and what came of it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion, SalesAnswer } from '../../../../shared/domain/agreement-answer.ts';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import type { Aspect } from '../data-version.ts';
import { row, run } from '../query.ts';
import { ownerKeys, sampledOwners } from '../sampled-owners.ts';
import { salesCounts } from './sales-counts.ts';
import { salesHistory } from './sales-history.ts';
import type { Kept } from './visible.ts';

/** An answer, and the moments for which it is the same. */
export type SettledSales = { readonly answer: SalesAnswer; readonly from: Instant; readonly until: Instant };

const nothing: SalesAnswer = { byLeadType: [], all: null, history: [] };

/**
 * All of it as of `now`: an answer, an attempt or a decision after it has not happened. Worked out again only when `keep`
 * no longer has it, or when the clock passes the next instant that a lead is waiting for.
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
      keep({ from: madeFrom, question: [agreement, turn] }, async () => ({
        answer: await sales(connection, agreement, now),
        from: now,
        until: await nextEvent(connection, now),
      }));
    const kept = await ask();
    if (now >= kept.from && now < kept.until) return kept.answer;
    turn += 1;
    return (await ask()).answer;
  };
}

async function sales(connection: DuckDBConnection, agreement: AgreementQuestion, now: Instant): Promise<SalesAnswer> {
  const inSample = await laySamples(connection, agreement);
  return {
    ...(await salesCounts(connection, agreement, inSample, now)),
    history: await salesHistory(connection, agreement, inSample, now),
  };
}

/** What is due counts at its instant; a first response is missed right after. */
const eventColumns = [
  'created_at',
  'clock_start',
  'answered_at',
  'worked_at',
  'due_at + 1',
  'attempts_due_at',
  'disposition_due_at',
  'accepted_at',
  'sql_at',
  'rejected_at',
];

async function nextEvent(connection: DuckDBConnection, now: Instant): Promise<Instant> {
  const firsts = eventColumns.map((column) => `min(${column}) filter (${column} > $now::bigint)`);
  const schema = z.object({ at: z.number().nullable() });
  const { at } = await row(connection, schema, `select least(${firsts.join(', ')}) as "at" from lead`, { now });
  return at ?? Infinity;
}

/** SQL: whether a row of `lead` counts: of a stretch that is a trial run, only the leads of its owners do. */
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
