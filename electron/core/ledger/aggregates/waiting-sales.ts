/** What deadlines that pass change about sales' promise, worked out from the few leads that still wait for one. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Kept, SalesAnswer, SalesCounts, SalesDay } from '../../../../shared/domain/agreement-answer.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { nothingDecided } from '../../../../shared/domain/sales-tally.ts';
import { row, run } from '../query.ts';
import { clockColumns } from '../tables.ts';
import { clockedLeads } from './clocked-leads.ts';

/** The table that `layWaitingLeads` makes: it has the columns that sales' promise is judged by. */
export const waitingLeads = 'waiting_lead';

const deadlines = ['due_at', 'attempts_due_at', 'disposition_due_at'];
/** What has not happened yet though its instant is known: such leads are few, but they move between the counts. */
const happenings = ['created_at', 'clock_start', 'answered_at', 'worked_at', 'accepted_at', 'sql_at', 'rejected_at'];

/**
 * Lays down the leads that something is still ahead of at `now`. Returns the next instant at which something happens to one
 * of them: until then only deadlines pass.
 */
export async function layWaitingLeads(connection: DuckDBConnection, inSample: string, now: Instant): Promise<Instant> {
  const ahead = [...deadlines, ...happenings].map((column) => `${column} >= $now::bigint`);
  const columns = ['id', 'created_at', 'accepted_at', 'sql_at', 'rejected_at', ...Object.keys(clockColumns)];
  await run(
    connection,
    `create or replace temp table ${waitingLeads} as
      select ${columns.join(', ')} from ${clockedLeads} where (${ahead.join(' or ')}) and ${inSample}`,
    { now },
  );
  const firsts = happenings.map((column) => `min(${column}) filter (${column} > $now::bigint)`);
  const { at } = await row(
    connection,
    z.object({ at: z.number().nullable() }),
    `select least(${firsts.join(', ')}) as "at" from ${waitingLeads}`,
    { now },
  );
  return at ?? Infinity;
}

/** The whole answer as it is once the waiting leads, which were `before`, have come to `after`. */
export function moved(whole: SalesAnswer, before: SalesAnswer, after: SalesAnswer): SalesAnswer {
  const ofType = ({ byLeadType }: SalesAnswer, leadType: string | null): SalesCounts | null =>
    byLeadType.find((counts) => counts.leadType === leadType) ?? null;
  return {
    byLeadType: whole.byLeadType.map((counts) =>
      movedCounts(counts, ofType(before, counts.leadType), ofType(after, counts.leadType)),
    ),
    all: whole.all && movedCounts(whole.all, before.all, after.all),
    history: movedDays(whole.history, before.history, after.history),
  };
}

function movedCounts(whole: SalesCounts, before: SalesCounts | null, after: SalesCounts | null): SalesCounts {
  if (!before || !after) return whole;
  const kept = (of: (counts: SalesCounts) => Kept): Kept => ({
    kept: of(whole).kept - of(before).kept + of(after).kept,
    missed: of(whole).missed - of(before).missed + of(after).missed,
    open: of(whole).open - of(before).open + of(after).open,
  });
  return {
    ...whole,
    overdue: whole.overdue - before.overdue + after.overdue,
    running: whole.running - before.running + after.running,
    attempts: kept(({ attempts }) => attempts),
    disposition: kept(({ disposition }) => disposition),
  };
}

/** What was decided on a day stays so: of each day there can only be more. */
function movedDays(
  whole: readonly SalesDay[],
  before: readonly SalesDay[],
  after: readonly SalesDay[],
): readonly SalesDay[] {
  const keyOf = ({ period, day }: SalesDay): string => `${period} ${day}`;
  const wholes = new Map(whole.map((each) => [keyOf(each), each]));
  const befores = new Map(before.map((each) => [keyOf(each), each]));
  for (const now of after) {
    const key = keyOf(now);
    const [former, then] = [wholes.get(key) ?? noneOf(now), befores.get(key) ?? noneOf(now)];
    wholes.set(key, {
      ...former,
      responseMissed: former.responseMissed - then.responseMissed + now.responseMissed,
      attemptsKept: former.attemptsKept - then.attemptsKept + now.attemptsKept,
      attemptsMissed: former.attemptsMissed - then.attemptsMissed + now.attemptsMissed,
      dispositionMissed: former.dispositionMissed - then.dispositionMissed + now.dispositionMissed,
    });
  }
  return [...wholes.values()].toSorted((a, b) => a.period - b.period || a.day - b.day);
}

function noneOf({ period, day }: SalesDay): SalesDay {
  return { period, day, ...nothingDecided };
}
