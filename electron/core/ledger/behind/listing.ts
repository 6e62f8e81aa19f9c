/** How the records behind a number are listed: the first of a relation, with their names. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { RecordBehind } from '../../../../shared/domain/behind.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { rows } from '../query.ts';

const recordSchema: z.ZodType<RecordBehind> = z.object({
  entity: z.enum(['lead', 'deal', 'activity', 'traffic']),
  id: z.string(),
  name: z.string().nullable(),
  at: z.number().nullable(),
  value: z.number(),
  as: z.string().nullable(),
});

/** What a record of a relation is to be listed with, in SQL; `at` and `as` where there are such. */
export type Columns = {
  /** A word, or SQL for one. */
  readonly entity: RecordBehind['entity'] | { readonly sql: string };
  readonly at?: string;
  readonly value?: string;
  readonly as?: string;
};

/** SQL: the records of a relation with an `id`, as they are listed. */
export function listed(relation: string, { entity, at = 'null', value = '1', as = 'null' }: Columns): string {
  const kind = typeof entity === 'string' ? `'${entity}'` : entity.sql;
  return `select ${kind} as entity, id, (${at})::bigint as moment, (${value})::bigint as value, (${as})::varchar as standing
    from ${relation}`;
}

/** SQL: one word where the condition holds, another where it does not. */
export function either(condition: string, yes: string, no: string): string {
  return `case when ${condition} then '${yes}' else '${no}' end`;
}

/** SQL: 1 where the condition holds, else 0. */
export function oneIf(condition: string): string {
  return `case when ${condition} then 1 else 0 end`;
}

/** The first records by when they count, then by id; what counts whenever it was comes first. */
export async function firstRecords(
  connection: DuckDBConnection,
  { sql, parameters }: Sql,
  limit: number,
): Promise<readonly RecordBehind[]> {
  return rows(
    connection,
    recordSchema,
    `with behind as (
      from (${sql}) order by moment nulls first, id, entity, standing limit ${Math.max(0, Math.trunc(limit))}
    )
    select behind.entity, behind.id, coalesce(lead.name, lead.company, deal.name, traffic.day) as name, moment as "at",
      behind.value, standing as "as"
    from behind
    left join lead on behind.entity = 'lead' and lead.id = behind.id
    left join deal on behind.entity = 'deal' and deal.id = behind.id
    left join traffic on behind.entity = 'traffic' and traffic.id = behind.id
    order by moment nulls first, behind.id, behind.entity, standing`,
    parameters,
  );
}
