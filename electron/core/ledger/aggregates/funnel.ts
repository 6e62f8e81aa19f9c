/** The funnel: cohorts by stage, how long they took, and who is stuck. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { FunnelMilestone, FunnelQuestion, StageCounts } from '../../../../shared/domain/insight-answers.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { row, run } from '../query.ts';
import { enteredIn, hasReached, paths } from './paths.ts';

/** How many went through each stage, and how long that took: what does not change while nothing happens. */
export type FunnelFlow = readonly Omit<StageCounts, 'stuck' | 'oldestStuckMs'>[];

type Row = Readonly<Record<string, number | null>>;
const rowSchema: z.ZodType<Row> = z.record(z.string(), z.number().nullable());

/**
 * For each stage, of the records that entered it in the span: how many have reached the next one by now, and the median
 * time from the stage's own milestone to it. A stage that is only implied was entered at the next milestone known. Lays down
 * the table `staying`, from which it is seen as time passes who is stuck.
 */
export async function funnelFlow(
  connection: DuckDBConnection,
  { funnel: question, now }: SnapshotQuestions,
): Promise<FunnelFlow | null> {
  if (question === null || question.stages.length === 0) return null;
  const { stages, span } = question;
  const counts = await row(
    connection,
    rowSchema,
    `select ${stages.map((stage, k) => flowColumns(stage, stages[k + 1], k)).join(', ')} from ${paths}`,
    { now, from: span.from, until: span.until },
  );
  await layStaying(connection, question, now);
  return stages.map((stage, k) => ({
    stage,
    entered: counts[`entered_${k}`] ?? 0,
    reachedNext: counts[`reached_${k}`] ?? 0,
    medianMs: counts[`median_${k}`] ?? null,
    timed: counts[`timed_${k}`] ?? 0,
  }));
}

/** Makes the table `staying`: when each record entered the stage that it is in, `at_0` being for the first stage. */
async function layStaying(connection: DuckDBConnection, { stages, span }: FunnelQuestion, now: Instant): Promise<void> {
  if (stages.length < 2) return;
  const ways = stages.slice(1).map((next, k) => ({ stage: stages[k] ?? next, next }));
  const columns = ways.map(
    ({ stage, next }, k) => `case when ${isStaying(stage, next)} then ${stage}_at end as at_${k}`,
  );
  // Of those that have come to the end none stays anywhere: leaving them out costs less than looking at every column.
  const goesOn = ways.map(({ next }) => `not ${hasReached(next)}`);
  await run(
    connection,
    `create or replace temp table staying as
      select ${columns.join(', ')} from ${paths} where not is_over and (${goesOn.join(' or ')})`,
    { now, from: span.from, until: span.until },
  );
}

/**
 * Adds who is still in each stage after more than twice its median time. Rejected leads and lost deals are not stuck: they
 * have left. Needs the table `staying`.
 */
export async function funnel(
  connection: DuckDBConnection,
  stages: FunnelFlow,
  now: Instant,
): Promise<readonly StageCounts[]> {
  const timed = stages
    .slice(0, -1)
    .flatMap(({ medianMs }, k) => (medianMs === null ? [] : [stuckColumns(medianMs, k)]));
  if (timed.length === 0) return stages.map((counts) => ({ ...counts, ...nobodyStuck }));
  const counts = await row(connection, rowSchema, `select ${timed.join(', ')} from staying`, { now });
  return stages.map((stage, k) => ({
    ...stage,
    stuck: counts[`stuck_${k}`] ?? 0,
    oldestStuckMs: counts[`oldest_${k}`] ?? null,
  }));
}

const nobodyStuck = { stuck: 0, oldestStuckMs: null } as const;

function flowColumns(stage: FunnelMilestone, next: FunnelMilestone | undefined, k: number): string {
  const entered = `count(*) filter (${enteredIn(stage)}) as entered_${k}`;
  if (next === undefined) return entered;
  const { took, isKnown } = timeTo(next, stage);
  const timed = `filter (${enteredIn(stage)} and ${isKnown})`;
  return `${entered}, count(*) filter (${enteredIn(stage)} and ${hasReached(next)}) as reached_${k},
    round(quantile_cont(${took}, 0.5) ${timed})::bigint as median_${k}, count(*) ${timed} as timed_${k}`;
}

/** SQL: how long a record took from a stage's own milestone to the next stage, and whether that is known. */
export function timeTo(next: FunnelMilestone, stage: FunnelMilestone): Readonly<Record<'took' | 'isKnown', string>> {
  return { took: `greatest(0, ${next}_at - ${stage})`, isKnown: `${stage} is not null and ${next}_at is not null` };
}

function stuckColumns(medianMs: number, k: number): string {
  const stuck = isLate(`at_${k}`, medianMs);
  return `count(*) filter (${stuck}) as stuck_${k}, $now::bigint - min(at_${k}) filter (${stuck}) as oldest_${k}`;
}

/** SQL: whether a record is still in the stage after more than twice the median time. */
export function isStuck(stage: FunnelMilestone, next: FunnelMilestone, medianMs: number): string {
  return `${isStaying(stage, next)} and ${isLate(`${stage}_at`, medianMs)}`;
}

function isStaying(stage: FunnelMilestone, next: FunnelMilestone): string {
  return `${enteredIn(stage)} and not ${hasReached(next)} and not is_over`;
}

function isLate(entered: string, medianMs: number): string {
  return `${entered} < $now::bigint - ${2 * medianMs}`;
}
