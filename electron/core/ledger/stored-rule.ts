/** Sales' terms and the calendar as the ledger keeps them: what every lead's clocks are computed from. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LaidCalendar, ResponseRule } from '../../../shared/domain/agreement-answer.ts';
import { raiseDataVersion } from './data-version.ts';
import { computeAllClocks } from './lead-clocks.ts';
import { inTransaction, rows, run } from './query.ts';

const clockStartSchema = z.enum(['assigned', 'mql', 'created']);

/** The rule beside its terms, windows and working days, which are in tables of their own. */
const storedRuleSchema = z.object({
  hash: z.string(),
  /** Ascending by `from`. */
  stretches: z.array(z.object({ from: z.number(), clockStart: z.array(clockStartSchema) })),
});
export type StoredRule = z.infer<typeof storedRuleSchema>;

const noRule: StoredRule = { hash: '', stretches: [] };

export async function loadRule(connection: DuckDBConnection): Promise<StoredRule> {
  const stored = z.object({ value: z.string() });
  const [found] = await rows(connection, stored, "select value from ledger_meta where key = 'responseRule'");
  return found ? storedRuleSchema.parse(JSON.parse(found.value)) : noRule;
}

/** What tells this rule over this calendar from any other. */
export function storedRule(rule: ResponseRule | null, calendar: LaidCalendar): StoredRule {
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, calendar]))
    .digest('hex');
  const stretches = (rule?.stretches ?? []).map(({ from, clockStart }) => ({ from, clockStart: [...clockStart] }));
  return { hash, stretches };
}

/** Lays down rule and calendar and computes every lead's clocks again, in one transaction. */
export async function saveRule(
  connection: DuckDBConnection,
  rule: ResponseRule | null,
  calendar: LaidCalendar,
): Promise<StoredRule> {
  const stored = storedRule(rule, calendar);
  await inTransaction(connection, async () => {
    await layTerms(connection, rule);
    await layCalendar(connection, calendar);
    await computeAllClocks(connection, stored);
    await run(connection, "delete from ledger_meta where key = 'responseRule'");
    await run(connection, "insert into ledger_meta values ('responseRule', $rule)", { rule: JSON.stringify(stored) });
    // Answers are kept for as long as the records they came from: leads have other clocks now.
    await raiseDataVersion(connection, ['leadResponse']);
  });
  return stored;
}

async function layTerms(connection: DuckDBConnection, rule: ResponseRule | null): Promise<void> {
  await run(connection, 'delete from response_terms');
  for (const { from, terms } of rule?.stretches ?? []) {
    for (const { leadType, withinMs, attempts, dispositionWithinDays } of terms ?? []) {
      await run(
        connection,
        'insert into response_terms values ($from, $leadType, $withinMs, $attempts, $attemptsDays, $dispositionDays)',
        {
          from,
          leadType,
          withinMs: Math.round(withinMs),
          attempts: attempts?.count ?? null,
          attemptsDays: attempts?.withinDays ?? null,
          dispositionDays: dispositionWithinDays,
        },
      );
    }
  }
}

/** The time opened before each window makes working time a subtraction, the days' numbers make "A days later" a sum. */
async function layCalendar(connection: DuckDBConnection, { windows, workingDays }: LaidCalendar): Promise<void> {
  await run(connection, 'delete from open_window');
  await run(connection, 'delete from working_day');
  await run(
    connection,
    `insert into open_window
      select start_at, end_at, coalesce(sum(end_at - start_at) over (order by start_at rows between unbounded preceding
        and 1 preceding), 0)
      from (select unnest($starts::bigint[]) as start_at, unnest($ends::bigint[]) as end_at)`,
    { starts: windows.map(({ start }) => start), ends: windows.map(({ end }) => end) },
  );
  await run(
    connection,
    'insert into working_day select generate_subscripts($ends::bigint[], 1), unnest($ends::bigint[])',
    { ends: workingDays.map(({ until }) => until) },
  );
}
