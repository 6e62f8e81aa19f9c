/** Leads that wait for their first answer. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion } from '../../../../shared/domain/agreement-answer.ts';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';
import type { WaitingAnswer, WaitingRow } from '../../../../shared/domain/waiting-answer.ts';
import { foldedName, spelledName } from '../fold-name.ts';
import { groupOf, nameOr, peopleCounted } from '../person-names.ts';
import { type Parameters, row, rows, run } from '../query.ts';
import { clockedLeads } from './clocked-leads.ts';
import { laySamples } from './sales.ts';

/** As many as a board could show, and some for its list to move up. */
const mostRows = 20;

/** All but what passing deadlines alone change. */
export type SettledWaiting = readonly Omit<WaitingAnswer, 'overdue'>[];

const waitingRowSchema: z.ZodType<WaitingRow> = z.object({
  id: z.string(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  leadType: z.string().nullable(),
  leadSource: z.string().nullable(),
  owner: z.string().nullable(),
  ownerGroup: z.string().nullable(),
  since: z.number(),
  dueAt: z.number(),
});

/**
 * SQL: the leads that wait at `$now`, as sales' promise counts those without an answer, but for two things. Whom sales has
 * rejected or qualified needs no first answer any more; and a clock that started before the running period, which is
 * judged there, still runs on the wall where its deadline lies at `$from`, the period's first instant, or later. (No
 * deadline lies before its clock's start, so this holds for every clock of the period itself.)
 */
export function unansweredLeads(inSample: string): string {
  const ahead = (column: string): string => `(${column} is null or ${column} > $now::bigint)`;
  const isAcceptedSince = 'coalesce(accepted_at <= $now::bigint and accepted_at >= rejected_at, false)';
  return `(
    select * from ${clockedLeads}
    where due_at >= $from::bigint and ${ahead('answered_at')} and ${ahead('sql_at')}
      and created_at <= $now::bigint and clock_start <= $now::bigint
      and (${ahead('rejected_at')} or ${isAcceptedSince}) and ${inSample})`;
}

/** What `unansweredLeads` needs. Null where no agreement is in force. */
export function waitingSince(agreement: AgreementQuestion | null): { readonly from: number } | null {
  const period = agreement?.salesPeriods.at(-1);
  return period ? { from: period.from } : null;
}

/** SQL: whether a lead is of `$leadType`, folded. */
export function ofLeadType(leadType: string | null): { readonly sql: string; readonly parameters: Parameters } {
  if (leadType === null) return { sql: 'true', parameters: {} };
  return { sql: `${foldedName('lead_type')} = $leadType`, parameters: { leadType: foldName(leadType) } };
}

/** Lays down the table `unanswered_lead`, which tells the rest as long as no record changes anything about it. */
export async function settledWaiting(
  connection: DuckDBConnection,
  { agreement, waiting, minGroup, now }: SnapshotQuestions,
): Promise<SettledWaiting> {
  const since = waitingSince(agreement);
  if (agreement === null || since === null || waiting.leadTypes.length === 0) return [];
  const inSample = await laySamples(connection, agreement);
  await run(
    connection,
    `create or replace temp table unanswered_lead as
      select id, source, name, company, lead_type, lead_source, owner_id, clock_start, due_at
      from ${unansweredLeads(inSample)}`,
    { now, ...since },
  );
  const answers: SettledWaiting[number][] = [];
  for (const leadType of waiting.leadTypes) {
    const { sql, parameters } = ofLeadType(leadType);
    const whole = await row(
      connection,
      z.object({ waiting: z.number(), oldest: z.number().nullable() }),
      `select count(*) as waiting, min(clock_start) as oldest from unanswered_lead where ${sql}`,
      parameters,
    );
    answers.push({ leadType, ...whole, leads: await firstRows(connection, leadType, minGroup) });
  }
  return answers;
}

async function firstRows(
  connection: DuckDBConnection,
  leadType: string | null,
  minGroup: number,
): Promise<readonly WaitingRow[]> {
  const { sql, parameters } = ofLeadType(leadType);
  return rows(
    connection,
    waitingRowSchema,
    `with w as (from unanswered_lead where ${sql} order by due_at, id limit ${mostRows})
    select w.id, ${spelledName('w.name')} as name, ${spelledName('w.company')} as company,
      ${spelledName('w.lead_type')} as "leadType", ${spelledName('w.lead_source')} as "leadSource",
      ${nameOr('owner.name', 'w.owner_id')} as owner, ${groupOf('owner')} as "ownerGroup",
      w.clock_start as since, w.due_at as "dueAt"
    from w left join ${peopleCounted} owner on owner.id = w.owner_id
    order by w.due_at, w.id`,
    { ...parameters, minGroup },
  );
}

/** Needs the table that the settled answers were made from. */
export async function waitingNow(
  connection: DuckDBConnection,
  settled: SettledWaiting,
  now: number,
): Promise<readonly WaitingAnswer[]> {
  const answers: WaitingAnswer[] = [];
  for (const answer of settled) {
    const { sql, parameters } = ofLeadType(answer.leadType);
    const { overdue } = await row(
      connection,
      z.object({ overdue: z.number() }),
      `select count(*) as overdue from unanswered_lead where due_at < $now::bigint and ${sql}`,
      { ...parameters, now },
    );
    answers.push({ ...answer, overdue });
  }
  return answers;
}
