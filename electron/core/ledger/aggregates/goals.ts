/** What was added to each goal, day by day, and who brought it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type {
  Aggregates,
  GoalDay,
  GoalMeasure,
  GoalQuestion,
  SnapshotQuestions,
} from '../../../../shared/domain/aggregates.ts';
import { rows } from '../query.ts';
import { dayStep, dayTable, stepOf } from './day-index.ts';

const goalDaySchema = z.object({ day: z.number(), side: z.enum(['marketing', 'sales', 'unknown']), value: z.number() });

/** Rows of `moment`, `source_key`, `has_campaign` and `value`, counted up as far as the measure allows. */
const additions: Readonly<Record<GoalMeasure, string>> = {
  wonValue:
    'select won_at as moment, source_key, campaign_id is not null as has_campaign, amount as value from won where currency = $currency',
  wonCount: 'select won_at as moment, source_key, campaign_id is not null as has_campaign, 1 as value from won',
  customers: `select won_at as moment, source_key, campaign_id is not null as has_campaign, 1 as value from won
    qualify row_number() over (partition by company_key order by won_at, id) = 1`,
  leads: leadMilestone('created_at'),
  mql: leadMilestone('mql_at'),
  sql: leadMilestone('sql_at'),
};

function leadMilestone(column: string): string {
  return `select ${column} as moment, lead_source as source_key, campaign_id is not null as has_campaign, 1 as value
    from lead where ${column} <= $now::bigint and created_at <= $now::bigint`;
}

/** Days without an addition are left out. Sums of money are over deals in the configured currency alone. */
export async function goals(connection: DuckDBConnection, questions: SnapshotQuestions): Promise<Aggregates['goals']> {
  const answers: { readonly id: string; readonly days: readonly GoalDay[] }[] = [];
  for (const goal of questions.goals) {
    answers.push({ id: goal.id, days: await goalDays(connection, goal, questions) });
  }
  return answers;
}

async function goalDays(
  connection: DuckDBConnection,
  { measure, span, dayStarts }: GoalQuestion,
  { now, currency, salesLeadSources }: SnapshotQuestions,
): Promise<readonly GoalDay[]> {
  const ofLeads = measure === 'leads' || measure === 'mql' || measure === 'sql';
  return rows(
    connection,
    goalDaySchema,
    `with stepped as (
      select ${stepOf('moment')} as step, source_key, has_campaign, sum(value) as value
      from (${additions[measure]}) where moment >= $from::bigint and moment < $until::bigint group by all
    ), sided as (
      select step, value, case
        when list_contains($salesLeadSources::varchar[], lower(trim(source_key))) then 'sales'
        when nullif(trim(source_key), '') is not null or has_campaign then 'marketing'
        else 'unknown' end as side
      from stepped
    )
    select day, side, sum(value)::bigint as value
    from sided asof join ${dayTable} days on step >= first_step
    group by all having sum(value) <> 0 order by day, side`,
    {
      from: dayStarts[0] ?? span.from,
      until: span.until,
      step: dayStep(dayStarts),
      dayStarts,
      salesLeadSources: salesLeadSources.map((source) => source.trim().toLowerCase()),
      ...(ofLeads ? { now } : {}),
      ...(measure === 'wonValue' ? { currency } : {}),
    },
  );
}
