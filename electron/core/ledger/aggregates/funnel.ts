/** The funnel: cohorts by stage, how long they took, and who is stuck. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { FunnelMilestone, StageCounts } from '../../../../shared/domain/insight-answers.ts';
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
  from lead l left join lead_progress p on p.lead = l.number
  where created_at <= $now::bigint`;

/** Deals alone, where the ledger has no leads at all. */
const dealPaths = `
  select null::bigint as created, null::bigint as mql, null::bigint as accepted, null::bigint as sql, created_at as deal,
    ${seen('won_at')} as won, true as has_deal, coalesce(lost_at <= $now::bigint, false) as is_over
  from ${visibleDeals}`;

/** How many went through each stage, and how long that took: what does not change while nothing happens. */
export type FunnelFlow = {
  /** The query for the paths of records, each with when it entered every stage. */
  readonly paths: string;
  readonly stages: readonly Omit<StageCounts, 'stuck' | 'oldestStuckMs'>[];
};

type Row = Readonly<Record<string, number | null>>;
const rowSchema: z.ZodType<Row> = z.record(z.string(), z.number().nullable());

/**
 * For each stage, of the records that entered it in the span: how many have reached the next one by now, and the median
 * time from the stage's own milestone to it. A stage that is only implied was entered at the next milestone known.
 */
export async function funnelFlow(
  connection: DuckDBConnection,
  { funnel: question, now }: SnapshotQuestions,
): Promise<FunnelFlow | null> {
  if (question === null || question.stages.length === 0) return null;
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
  // Not one query with the times in between: DuckDB would lay down a million paths to read them twice.
  const paths = `(select *, ${entered.join(', ')} from (${hasLeads ? leadPaths : dealPaths}))`;
  const counts = await row(
    connection,
    rowSchema,
    `select ${stages.map((stage, k) => flowColumns(stage, stages[k + 1], k)).join(', ')} from ${paths}`,
    { now, from: span.from, until: span.until },
  );
  return {
    paths,
    stages: stages.map((stage, k) => ({
      stage,
      entered: counts[`entered_${k}`] ?? 0,
      reachedNext: counts[`reached_${k}`] ?? 0,
      medianMs: counts[`median_${k}`] ?? null,
    })),
  };
}

/**
 * Adds who is still in each stage after more than twice its median time. Rejected leads and lost deals are not stuck: they
 * have left.
 */
export async function funnel(
  connection: DuckDBConnection,
  { paths, stages }: FunnelFlow,
  { funnel: question, now }: SnapshotQuestions,
): Promise<readonly StageCounts[]> {
  const timed = stages.flatMap(({ stage, medianMs }, k) => {
    const next = stages[k + 1]?.stage;
    return next === undefined || medianMs === null ? [] : [stuckColumns(stage, next, medianMs, k)];
  });
  if (question === null || timed.length === 0) return stages.map((counts) => ({ ...counts, ...nobodyStuck }));
  const { from, until } = question.span;
  const counts = await row(connection, rowSchema, `select ${timed.join(', ')} from ${paths}`, { now, from, until });
  return stages.map((stage, k) => ({
    ...stage,
    stuck: counts[`stuck_${k}`] ?? 0,
    oldestStuckMs: counts[`oldest_${k}`] ?? null,
  }));
}

const nobodyStuck = { stuck: 0, oldestStuckMs: null } as const;

const inSpan = (stage: FunnelMilestone): string => `${stage}_at >= $from::bigint and ${stage}_at < $until::bigint`;

/** A deal counts as reached also where nobody knows since when. */
function isReached(stage: FunnelMilestone): string {
  const known = `${stage}_at is not null`;
  return milestones.indexOf(stage) <= milestones.indexOf('deal') ? `(${known} or has_deal)` : known;
}

function flowColumns(stage: FunnelMilestone, next: FunnelMilestone | undefined, k: number): string {
  const entered = `count(*) filter (${inSpan(stage)}) as entered_${k}`;
  if (next === undefined) return entered;
  const took = `greatest(0, ${next}_at - ${stage})`;
  return `${entered}, count(*) filter (${inSpan(stage)} and ${isReached(next)}) as reached_${k},
    round(quantile_cont(${took}, 0.5) filter (${inSpan(stage)} and ${stage} is not null and ${next}_at is not null))::bigint
      as median_${k}`;
}

function stuckColumns(stage: FunnelMilestone, next: FunnelMilestone, medianMs: number, k: number): string {
  const isStuck = `${inSpan(stage)} and not ${isReached(next)} and not is_over
    and ${stage}_at < $now::bigint - ${2 * medianMs}`;
  return `count(*) filter (${isStuck}) as stuck_${k}, $now::bigint - min(${stage}_at) filter (${isStuck}) as oldest_${k}`;
}
