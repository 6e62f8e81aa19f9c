/**
 * Response deadlines. The calendar arrives as its open windows with the time opened before each, so that working time is
 * a subtraction of two positions on the line of open time, and a deadline is the way back from a position to an instant.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LaidCalendar, ResponseRule } from '../../../shared/domain/agreement-answer.ts';
import { inTransaction, rows, run } from './query.ts';
import { clockColumns } from './tables.ts';

type ClockStart = ResponseRule['stretches'][number]['clockStart'][number];
const clockStartSchema = z.enum(['assigned', 'mql', 'created']);
const storedRuleSchema = z.object({ hash: z.string(), clockStart: z.array(clockStartSchema) });

/** The rule as the ledger keeps it. The terms and windows are in their tables. */
export type StoredRule = z.infer<typeof storedRuleSchema>;
export const noRule: StoredRule = { hash: '', clockStart: [] };

const clockStartColumns: Readonly<Record<ClockStart, string>> = {
  assigned: 'assigned_at',
  mql: 'mql_at',
  created: 'created_at',
};

/**
 * The query that computes the clock columns for the rows of `relation`, told apart by its column `key`. Rows without terms
 * in force at their clock's start do not appear. A deadline past the last window laid down is null.
 */
export function clockQuery(relation: string, rule: StoredRule): string {
  const starts = [...rule.clockStart.map((start) => clockStartColumns[start]), 'null::bigint'];
  return `
    with clocked as (
      select key, lower(trim(lead_type)) as type_key, first_response_at, coalesce(${starts.join(', ')}) as clock_start
      from ${relation}
    ), versioned as (
      select clocked.*, version.from_at
      from clocked asof join (select distinct from_at from response_terms) version on clock_start >= version.from_at
    ), termed as (
      select versioned.*, own.lead_type as terms_lead_type, coalesce(own.within_ms, other.within_ms) as within_ms
      from versioned
      left join response_terms own on own.from_at = versioned.from_at and lower(trim(own.lead_type)) = type_key
      left join response_terms other on other.from_at = versioned.from_at and other.lead_type is null
      where coalesce(own.within_ms, other.within_ms) is not null
    ), started as (
      select termed.*, ${position('clock_start')} as start_position
      from termed asof left join open_window w on clock_start >= w.start_at
    ), due as (
      select started.*, w.start_at + start_position + within_ms - w.opened_before as reached_at, w.end_at
      from started asof left join open_window w on start_position + within_ms > w.opened_before
    )
    select key, clock_start, case when reached_at <= due.end_at then reached_at end as due_at, within_ms, terms_lead_type,
      case when first_response_at is not null
        then greatest(0, ${position('first_response_at')} - start_position) end as response_work_ms
    from due asof left join open_window w on coalesce(first_response_at, clock_start) >= w.start_at`;
}

/** The open time that has passed at an instant, given the last window that began before it. */
function position(instant: string): string {
  return `coalesce(w.opened_before + least(${instant}, w.end_at) - w.start_at, 0)`;
}

export async function loadRule(connection: DuckDBConnection): Promise<StoredRule> {
  const stored = z.object({ value: z.string() });
  const [found] = await rows(connection, stored, "select value from ledger_meta where key = 'responseRule'");
  return found ? storedRuleSchema.parse(JSON.parse(found.value)) : noRule;
}

/** What tells this rule over these windows from any other. */
export function storedRule(rule: ResponseRule | null, calendar: LaidCalendar): StoredRule {
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, calendar]))
    .digest('hex');
  return { hash, clockStart: [...(rule?.stretches.at(-1)?.clockStart ?? [])] };
}

/** Lays down rule and windows and computes every lead's clock again, in one transaction. */
export async function saveRule(
  connection: DuckDBConnection,
  rule: ResponseRule | null,
  calendar: LaidCalendar,
): Promise<StoredRule> {
  const stored = storedRule(rule, calendar);
  await inTransaction(connection, async () => {
    await run(connection, 'delete from response_terms');
    await run(connection, 'delete from open_window');
    const terms = (rule?.stretches ?? []).flatMap(({ from, terms: stated }) =>
      (stated ?? []).map((term) => ({ ...term, from })),
    );
    for (const { from, leadType, withinMs } of terms) {
      await run(connection, 'insert into response_terms values ($from, $leadType, $withinMs)', {
        from,
        leadType,
        withinMs: Math.round(withinMs),
      });
    }
    await run(
      connection,
      `insert into open_window
        select start_at, end_at, coalesce(sum(end_at - start_at) over (order by start_at rows between unbounded preceding
          and 1 preceding), 0)
        from (select unnest($starts::bigint[]) as start_at, unnest($ends::bigint[]) as end_at)`,
      { starts: calendar.windows.map(({ start }) => start), ends: calendar.windows.map(({ end }) => end) },
    );
    await computeAllClocks(connection, stored);
    await run(connection, "delete from ledger_meta where key = 'responseRule'");
    await run(connection, "insert into ledger_meta values ('responseRule', $rule)", { rule: JSON.stringify(stored) });
  });
  return stored;
}

async function computeAllClocks(connection: DuckDBConnection, rule: StoredRule): Promise<void> {
  const columns = Object.keys(clockColumns);
  const assignments = columns.map((column) => `${column} = clock.${column}`);
  const inputs = 'lead_type, first_response_at, assigned_at, mql_at, created_at';
  await run(
    connection,
    `update lead set ${assignments.join(', ')} from (
      select every.key, ${columns.join(', ')} from (select rowid as key from lead) every
      left join (${clockQuery(`(select rowid as key, ${inputs} from lead)`, rule)}) computed on computed.key = every.key
    ) clock where lead.rowid = clock.key`,
  );
}
