/** Open deals by stage, and what sales does. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';
import type {
  ActPart,
  PipelineAnswer,
  PipelineCounts,
  PipelineQuestion,
  PipelineStageCounts,
  ValuedDeals,
} from '../../../../shared/domain/pipeline-answer.ts';
import type { ActivityCounts } from '../../../../shared/domain/pipeline-view.ts';
import type { Span } from '../../../../shared/domain/span.ts';
import type { Aspect } from '../data-version.ts';
import { valued } from '../deal-values.ts';
import { foldedName } from '../fold-name.ts';
import { row, rows, run } from '../query.ts';
import { endedDeals } from './records.ts';
import type { VisibleTables } from './visible.ts';

const ofPipeline = `($pipeline::varchar is null or ${foldedName('pipeline')} = $pipeline::varchar)`;

/** Open deals of the pipeline, or of every one, with their `value`. Needs `converted`, `$now`, `$currency`, `$pipeline`. */
export const openDeals = `(from ${valued(`(from ${endedDeals} where not is_won and not is_lost and ${ofPipeline})`)})`;

/** SQL: which of them are expected to close on one of the days. */
export const closesThen = 'expected_close_on >= $fromDay and expected_close_on < $untilDay';

/** Acts of two weeks by people who are not marketing's, none done by a machine. Needs `$from` and `$until`. */
export const acts = `(
  select a.id, a.kind, a.happened_at, a.outbound
  from activity a left join person p on p.id = a.person_id
  where a.happened_at >= $from::bigint and a.happened_at < $until::bigint and not coalesce(a.automated, false)
    and p.team is distinct from 'marketing')`;

const counted = {
  calls: "kind = 'call'",
  emails: "kind = 'email'",
  meetings: "kind = 'meeting'",
  messages: "kind = 'message'",
  other: "kind = 'other'",
  attempts: 'outbound',
} as const satisfies Record<ActPart, string>;

/** SQL: which of the acts count as this. */
export const isAct = (part: ActPart): string => counted[part];

const valuedSchema = z.object({ deals: z.number(), value: z.number(), valued: z.number() });
const worth = 'count(*) as deals, coalesce(sum(value), 0)::bigint as value, count(value) as valued';
const none: ValuedDeals = { deals: 0, value: 0, valued: 0 };

/** Deals are asked about once and kept; what was done by now changes with the clock. Needs the visible tables. */
export function createPipeline(
  connection: DuckDBConnection,
  keep: VisibleTables['keep'],
  madeFrom: { readonly deals: readonly Aspect[]; readonly acts: readonly Aspect[] },
): (questions: SnapshotQuestions) => Promise<PipelineAnswer | null> {
  const keptDeals = keep<readonly PipelineCounts[]>();
  const keptActs = keep<'laid'>();
  return async (questions) => {
    const { pipeline: asked, now } = questions;
    if (!asked) return null;
    const { pipelines, closing } = asked;
    const deals = await keptDeals({ from: madeFrom.deals, question: [pipelines, closing] }, () =>
      countDeals(connection, asked, questions),
    );
    const weeks = { from: asked.lastWeek.from, until: asked.thisWeek.until };
    await keptActs({ from: madeFrom.acts, question: weeks }, () => layActs(connection, weeks));
    return {
      pipelines: deals,
      thisWeek: await countActs(connection, { from: asked.thisWeek.from, until: now + 1 }),
      lastWeekByNow: await countActs(connection, asked.lastWeekByNow),
    };
  };
}

async function countDeals(
  connection: DuckDBConnection,
  { pipelines, closing }: PipelineQuestion,
  { now, currency }: SnapshotQuestions,
): Promise<readonly PipelineCounts[]> {
  const counts: PipelineCounts[] = [];
  for (const pipeline of pipelines) {
    const parameters = { now, currency, pipeline: pipeline === null ? null : foldName(pipeline) };
    counts.push({
      pipeline,
      open: await row(connection, valuedSchema, `select ${worth} from ${openDeals}`, parameters),
      closing: closing
        ? await row(connection, valuedSchema, `select ${worth} from ${openDeals} where ${closesThen}`, {
            ...parameters,
            ...closing,
          })
        : none,
      stages: await stagesOf(connection, parameters),
    });
  }
  return counts;
}

const stageSchema: z.ZodType<PipelineStageCounts> = valuedSchema.extend({
  stage: z.string(),
  enteredAt: z.number().nullable(),
});

/** A file that has another stage for each deal must not fill the memory: no board has room for so many. */
const mostStages = 1_000;

async function stagesOf(
  connection: DuckDBConnection,
  parameters: { readonly now: number; readonly currency: string; readonly pipeline: string | null },
): Promise<readonly PipelineStageCounts[]> {
  return rows(
    connection,
    stageSchema,
    `select stage, ${worth}, min(stage_entered_at) filter (stage_entered_at <= $now::bigint) as "enteredAt"
      from ${openDeals} group by stage order by value desc, deals desc, stage limit ${mostStages}`,
    parameters,
  );
}

async function layActs(connection: DuckDBConnection, weeks: Span): Promise<'laid'> {
  await run(connection, `create or replace temp table recent_act as from ${acts}`, weeks);
  return 'laid';
}

async function countActs(connection: DuckDBConnection, { from, until }: Span): Promise<ActivityCounts> {
  const counts = Object.entries(counted).map(([name, condition]) => `count(*) filter (${condition}) as ${name}`);
  return row(
    connection,
    z.object({
      calls: z.number(),
      emails: z.number(),
      meetings: z.number(),
      messages: z.number(),
      other: z.number(),
      attempts: z.number(),
    }),
    `select ${counts.join(', ')} from recent_act where happened_at >= $from::bigint and happened_at < $until::bigint`,
    { from, until },
  );
}
