/** What each campaign brought: visits, leads, hand-overs, open deals, wins. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { CampaignCounts, CampaignsAnswer, CampaignsQuestion } from '../../../../shared/domain/campaigns-answer.ts';
import { creditedQuery } from '../credited-deals.ts';
import type { Aspect } from '../data-version.ts';
import { valued } from '../deal-values.ts';
import { spelledName } from '../fold-name.ts';
import { type Parameters, rows } from '../query.ts';
import { dayIn } from './chain.ts';
import { visibleDeals, type VisibleTables } from './visible.ts';

const countsSchema: z.ZodType<CampaignCounts> = z.object({
  id: z.string(),
  name: z.string().nullable(),
  channel: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  leads: z.number(),
  handedOver: z.number(),
  open: z.number(),
  pipeline: z.number(),
  openValued: z.number(),
  won: z.number(),
  revenue: z.number(),
  wonValued: z.number(),
  visits: z.number(),
  conversions: z.number(),
  trafficRecords: z.number(),
});

const isOpen = `coalesce(won_at > $now::bigint, true) and coalesce(lost_at > $now::bigint, true)`;
const inPeriod = (instant: string): string => `${instant} >= $from::bigint and ${instant} < $until::bigint`;

/**
 * Deals that are neither won nor lost, each with the campaign that counts and its `value`: what brought them is looked up
 * for them alone, since most deals are over. Needs the visible tables, `$now` and `$currency`.
 */
export const openDeals = valued(
  `(${creditedQuery(
    `(select * from ${visibleDeals} where ${isOpen})`,
    `(from link where lead_created_at <= $now::bigint and ${isOpen})`,
  )})`,
);

/** Leads of campaigns, known at `$now`. */
export const campaignLeads = '(from lead where campaign_id is not null and created_at <= $now::bigint)';
/** SQL: which of them were created in the period, and which were handed over in it. */
export const createdThen = inPeriod('created_at');
export const handedOverThen = `${inPeriod('mql_at')} and mql_at <= $now::bigint`;
/** SQL: which of the `won` deals were won in the period. */
export const wonThen = inPeriod('won_at');

/** Whether its last day has passed; a record that lets it end before it starts has one that is yet to come. */
const isNotOver = 'ends_on is null or ends_on >= $today or starts_on > $today';

const leadFacts = `
  select campaign_id, count(*) filter (${createdThen}) as leads, count(*) filter (${handedOverThen}) as handed_over
  from ${campaignLeads} group by campaign_id having leads > 0 or handed_over > 0`;

const openFacts = `
  select campaign_id, count(*) as open, coalesce(sum(value), 0) as pipeline, count(value) as open_valued
  from ${openDeals} where campaign_id is not null group by campaign_id`;

const wonFacts = `
  select campaign_id, count(*) as won, coalesce(sum(value), 0) as revenue, count(value) as won_valued
  from won where campaign_id is not null and ${wonThen} group by campaign_id`;

const trafficFacts = `
  select campaign_id, sum(visits) as visits, sum(conversions) as conversions, count(*) as traffic_records
  from traffic where campaign_id is not null and ${dayIn('$fromDay', '$untilDay')} group by campaign_id`;

const counted = [
  'leads',
  'handed_over',
  'open',
  'pipeline',
  'open_valued',
  'won',
  'revenue',
  'won_valued',
  'visits',
  'conversions',
  'traffic_records',
];
const sums = counted.map((name) => `coalesce(sum(${name}), 0)::bigint as ${name}`).join(', ');

const query = `
  with fact as (
    select campaign_id as id, * exclude (campaign_id) from (
      from (${leadFacts})
      union all by name from (${openFacts})
      union all by name from (${wonFacts})
      union all by name from (${trafficFacts})
      union all by name select id as campaign_id from campaign where ${isNotOver}
    )
  ), brought as (
    select id, ${sums} from fact group by id
  )
  select b.id, ${spelledName('c.name')} as name, ${spelledName('c.channel')} as channel, c.starts_on as "startsOn",
    c.ends_on as "endsOn", c.cost, c.currency, leads, handed_over as "handedOver", open, pipeline,
    open_valued as "openValued", won, revenue, won_valued as "wonValued", visits, conversions,
    traffic_records as "trafficRecords"
  from brought b left join campaign c on c.id = b.id
  order by b.id`;

/** An answer is kept for each period by itself. Needs the visible tables. */
export function createCampaigns(
  connection: DuckDBConnection,
  keep: VisibleTables['keep'],
  from: readonly Aspect[],
): (questions: SnapshotQuestions) => Promise<readonly CampaignsAnswer[]> {
  const kept = { month: keep<CampaignsAnswer>(), quarter: keep<CampaignsAnswer>(), year: keep<CampaignsAnswer>() };
  return async (questions) => {
    const answers: CampaignsAnswer[] = [];
    for (const question of questions.campaigns)
      answers.push(await kept[question.period]({ from, question }, () => campaigns(connection, question, questions)));
    return answers;
  };
}

async function campaigns(
  connection: DuckDBConnection,
  { period, days, today }: CampaignsQuestion,
  { now, currency }: Pick<SnapshotQuestions, 'now' | 'currency'>,
): Promise<CampaignsAnswer> {
  const { from, until, fromDay, untilDay } = days;
  const parameters: Parameters = { now, currency, from, until, fromDay, untilDay, today };
  return { period, campaigns: await rows(connection, countsSchema, query, parameters) };
}
