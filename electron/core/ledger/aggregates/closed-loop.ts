/** What became of the leads of each source and campaign, and why sales rejected them. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { ClosedLoopAnswer } from '../../../../shared/domain/insight-answers.ts';
import { foldedName, spelledName } from '../fold-name.ts';
import { rows } from '../query.ts';
import { decidedDeals } from './decided-deals.ts';

const rowSchema = z.object({
  kind: z.enum(['source', 'campaign', 'reason']),
  leadSource: z.string().nullable(),
  campaign: z.string().nullable(),
  reason: z.string().nullable(),
  handedOver: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  won: z.number(),
  lost: z.number(),
  revenue: z.number(),
  valued: z.number(),
});

const decisions = `
  select id, mql_at, lead_source, campaign_id, reject_reason,
    greatest(case when accepted_at <= $now::bigint then accepted_at end, case when sql_at <= $now::bigint then sql_at end)
      as accepted,
    case when rejected_at <= $now::bigint then rejected_at end as rejected
  from lead
  where mql_at >= $from::bigint and mql_at < $until::bigint and mql_at <= $now::bigint and created_at <= $now::bigint`;

/**
 * Leads handed over in a span, `accepted` where sales has ever done so, and `is_rejected`. Of two decisions the later one
 * counts, and being accepted where both are of one moment. Qualified is accepted too. Needs `$now`, `$from` and `$until`.
 */
export const handedOverLeads = `(
  select *, coalesce(rejected > coalesce(accepted, rejected - 1), false) as is_rejected from (${decisions}))`;

/** Few rows, however many leads there are: one for each spelling of a source, with a campaign, with a reason. */
const facts = `
  select lead_source, campaign_id, case when is_rejected then reject_reason end as reject_reason, is_rejected,
    count(*) as handed_over, count(*) filter (accepted is not null and not is_rejected) as accepted,
    count(*) filter (is_rejected) as rejected, 0 as won, 0 as lost, 0 as revenue, 0 as valued
  from ${handedOverLeads}
  group by all
  union all
  select lead_source, campaign_id, null, false, 0, 0, 0, count(won_at), count(lost_at),
    coalesce(sum(value) filter (won_at is not null), 0), count(value) filter (won_at is not null)
  from ${decidedDeals}
  group by all`;

/** Names that differ in case and blanks only are one, in the spelling that most records have. */
function spellings(column: string): string {
  return `
    select ${foldedName('spelling')} as key, first(spelling order by records desc, spelling) as spelling
    from (
      select ${spelledName(column)} as spelling, sum(handed_over + won + lost) as records from facts group by all
    )
    where spelling is not null group by all`;
}

/** Needs the visible tables. */
export async function closedLoop(
  connection: DuckDBConnection,
  { closedLoop: question, now, currency }: SnapshotQuestions,
): Promise<ClosedLoopAnswer | null> {
  if (question === null) return null;
  const { from, until } = question.span;
  const found = await rows(
    connection,
    rowSchema,
    `with facts as materialized (${facts}),
    named as (
      select facts.*, s.spelling as source, r.spelling as reason,
        coalesce(${spelledName('campaign.name')}, ${spelledName('campaign_id')}) as campaign
      from facts
      left join (${spellings('lead_source')}) s on s.key = ${foldedName('facts.lead_source')}
      left join (${spellings('reject_reason')}) r on r.key = ${foldedName('facts.reject_reason')}
      left join campaign on campaign.id = facts.campaign_id
    )
    select case when grouping(campaign) = 0 then 'campaign' when grouping(reason) = 0 then 'reason' else 'source' end as kind,
      source as "leadSource", campaign, reason, sum(handed_over)::bigint as "handedOver", sum(accepted)::bigint as accepted,
      sum(rejected)::bigint as rejected, sum(won)::bigint as won, sum(lost)::bigint as lost,
      sum(revenue)::bigint as revenue, sum(valued)::bigint as valued
    from named group by grouping sets ((source), (campaign), (source, reason, is_rejected))
    having (grouping(campaign) = 1 or campaign is not null) and (grouping(is_rejected) = 1 or is_rejected)
    order by kind, "leadSource" nulls last, campaign, reason nulls last`,
    { now, currency, from, until },
  );
  return {
    sources: found.flatMap(({ kind, campaign: _c, reason: _r, ...counts }) => (kind === 'source' ? [counts] : [])),
    campaigns: found.flatMap(({ kind, campaign, leadSource: _l, reason: _r, ...counts }) =>
      kind === 'campaign' && campaign !== null ? [{ campaign, ...counts }] : [],
    ),
    reasons: found.flatMap(({ kind, reason, leadSource, rejected }) =>
      kind === 'reason' ? [{ reason, leadSource, count: rejected }] : [],
    ),
  };
}
