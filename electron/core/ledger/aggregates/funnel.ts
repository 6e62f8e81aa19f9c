/** The funnel: cohorts by stage, how long they took, and who is stuck. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { FunnelMilestone, SnapshotQuestions, StageCounts } from '../../../../shared/domain/aggregates.ts';
import { row } from '../query.ts';
import { visibleDeals } from './visible.ts';

/** In the order of a lead's life: a later one implies those before it. */
const milestones = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const satisfies readonly FunnelMilestone[];

const seen = (column: string): string => `case when ${column} <= $now::bigint then ${column} end`;

/** Leads with their milestones. `has_deal` may be true where nobody knows since when. */
const leadPaths = `
  select created_at as created, ${seen('mql_at')} as mql, ${seen('accepted_at')} as accepted, ${seen('sql_at')} as sql,
    p.deal_at as deal, p.won_at as won, p.lead is not null as has_deal,
    coalesce(p.is_lost, false) or (p.won_at is null and coalesce(rejected_at <= $now::bigint, false)) as is_over
  from lead l left join lead_progress p on p.lead = l.rowid
  where created_at <= $now::bigint`;

/** Deals alone, where the ledger has no leads at all. */
const dealPaths = `
  select null::bigint as created, null::bigint as mql, null::bigint as accepted, null::bigint as sql, created_at as deal,
    ${seen('won_at')} as won, true as has_deal, coalesce(lost_at <= $now::bigint, false) as is_over
  from ${visibleDeals}`;

const countSchema = z.object({
  entered: z.number(),
  reached: z.number(),
  median: z.number().nullable(),
  stuck: z.number(),
  oldest: z.number().nullable(),
});

/**
 * For each stage, of the records that entered it in the span: how many have reached the next one by now, the median time
 * from the stage's own milestone to it, and how many are still in the stage after more than twice that. Rejected leads and
 * lost deals are not stuck: they have left. A stage that is only implied was entered at the next milestone known.
 */
export async function funnel(
  connection: DuckDBConnection,
  { funnel: question, now }: SnapshotQuestions,
): Promise<readonly StageCounts[]> {
  if (question === null || question.stages.length === 0) return [];
  const { stages, span } = question;
  const { hasLeads } = await row(
    connection,
    z.object({ hasLeads: z.boolean() }),
    'select exists (from lead where created_at <= $now::bigint) as "hasLeads"',
    { now },
  );
  const entered = milestones.map((milestone, index) => {
    // With no leads there is nobody to have been in the stages before the deal.
    const implying = hasLeads || milestone === 'deal' ? milestones.slice(index + 1) : [];
    return `coalesce(${milestone}, least(${['null', ...implying].join(', ')})) as ${milestone}_at`;
  });
  const found = await row(
    connection,
    z.record(z.string(), z.number().nullable()),
    `with path as (select *, ${entered.join(', ')} from (${hasLeads ? leadPaths : dealPaths})
        where ${stages.map((stage) => `(${inSpan(stage)})`).join(' or ')}),
      first_pass as (select ${stages.map((stage, k) => firstPass(stage, stages[k + 1], k)).join(', ')} from path),
      second_pass as (
        select ${stages.map((stage, k) => secondPass(stage, stages[k + 1], k)).join(', ')} from path, first_pass
      )
    from first_pass, second_pass`,
    { now, from: span.from, until: span.until },
  );
  return stages.map((stage, k) => {
    const count = (name: keyof z.infer<typeof countSchema>): number | null => found[`${name}_${k}`] ?? null;
    return {
      stage,
      entered: count('entered') ?? 0,
      reachedNext: count('reached') ?? 0,
      medianMs: count('median'),
      stuck: count('stuck') ?? 0,
      oldestStuckMs: count('oldest'),
    };
  });
}

const inSpan = (stage: FunnelMilestone): string => `${stage}_at >= $from::bigint and ${stage}_at < $until::bigint`;

/** A deal counts as reached also where nobody knows since when. */
function isReached(stage: FunnelMilestone): string {
  const known = `${stage}_at is not null`;
  return milestones.indexOf(stage) <= milestones.indexOf('deal') ? `(${known} or has_deal)` : known;
}

function firstPass(stage: FunnelMilestone, next: FunnelMilestone | undefined, k: number): string {
  const entered = `count(*) filter (${inSpan(stage)}) as entered_${k}`;
  if (next === undefined) return `${entered}, 0 as reached_${k}, null::bigint as median_${k}`;
  const took = `greatest(0, ${next}_at - ${stage})`;
  return `${entered}, count(*) filter (${inSpan(stage)} and ${isReached(next)}) as reached_${k},
    round(quantile_cont(${took}, 0.5) filter (${inSpan(stage)} and ${stage} is not null and ${next}_at is not null))::bigint
      as median_${k}`;
}

function secondPass(stage: FunnelMilestone, next: FunnelMilestone | undefined, k: number): string {
  if (next === undefined) return `count(*) filter (false) as stuck_${k}, null::bigint as oldest_${k}`;
  const isStuck = `${inSpan(stage)} and not ${isReached(next)} and not is_over
    and $now::bigint - ${stage}_at > 2 * median_${k}`;
  return `count(*) filter (${isStuck}) as stuck_${k}, max($now::bigint - ${stage}_at) filter (${isStuck}) as oldest_${k}`;
}
