/**
 * The temporary tables an answer is made from, laid down once so that no question joins a million leads again: what is
 * known at `now`, and nothing later. With them, the answers that stay true for as long as they do.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { creditedQuery, linkQuery } from '../credited-deals.ts';
import { type Aspect, type DataVersion, isSameVersion, loadDataVersion } from '../data-version.ts';
import { layConverted, valued } from '../deal-values.ts';
import { foldedName } from '../fold-name.ts';
import { row, run } from '../query.ts';
import { layClockedLeads } from './clocked-leads.ts';

/** Deals known at `$now`. Where a source does not tell when a deal was created, it counts as known. */
export const visibleDeals =
  '(select number as key, * from deal where created_at is null or created_at <= $now::bigint)';

/** Deals won at `$now`, with the credit that counts. */
const wonDeals =
  '(select number as key, * from deal where won_at <= $now::bigint and coalesce(created_at, 0) <= $now::bigint)';

/** The pairs of `link` whose lead is known at `$now`. */
export const visibleLinks = '(from link where lead_created_at <= $now::bigint)';

/** What the tables depend on beside the records. */
export type View = Pick<SnapshotQuestions, 'now' | 'currency' | 'exchange' | 'joins'>;

export type VisibleTables = {
  /** Makes the tables fit the view and the records as the current transaction sees them. */
  readonly lay: (view: View) => Promise<void>;
  /** To be called when the transaction failed, and took the tables laid in it away. */
  readonly forget: () => void;
  readonly keep: <T>() => Kept<T>;
};

/** What an answer is made from beside the tables, and what was asked. */
export type Reading = { readonly from: readonly Aspect[]; readonly question?: unknown };

/**
 * One answer, worked out again only when something of what it is made from is different, or when the question is another
 * one. For answers that compare `now` with the instants of leads, deals, activities and rates and use it for nothing more,
 * and that depend on nothing beside the aspects they name, currency and rates: not on which wins were seen.
 */
export type Kept<T> = (reading: Reading, work: () => Promise<T>) => Promise<T>;

type Laid = {
  readonly version: DataVersion;
  /** Currency, rates and joins, to be compared. */
  readonly terms: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Another object whenever answers are others though no record is: with the clock, the rates, or the joins. */
  readonly era: object;
};

/** Every table is made from these. */
const laidFrom: readonly Aspect[] = ['leadOrigin', 'deal'];

/**
 * - `link`: pairs of a visible deal and its lead, see `linkQuery`;
 * - `converted`: what visible deals in other currencies are worth, see `valued`;
 * - `lead_progress`: each visible lead that has a deal, with its milestones; `is_lost` when none of its deals is open or won;
 * - `won`: won deals with their credit, `source_key` for comparing, `company_key` to tell customers apart, and their `value`
 *   in the question's currency: null where theirs has no rate;
 * - `clocked_lead`: leads with their clocks, see `clockedLeads`. It changes with the clocks, and so is laid with every change.
 *
 * They stay as they are until a deal changes or where a lead came from does, or rates or joins do, or the clock passes the next
 * instant that a record or a rate tells of.
 */
export function createVisibleTables(connection: DuckDBConnection): VisibleTables {
  let laid: Laid | undefined;
  return {
    lay: async (view) => {
      const { now } = view;
      const version = await loadDataVersion(connection);
      const terms = JSON.stringify([view.currency, view.exchange, view.joins]);
      const former = laid && laid.terms === terms && now >= laid.from && now < laid.until ? laid : undefined;
      if (former && isSameVersion(former.version, version)) return;
      if (!former || !isSameVersion(former.version, version, laidFrom)) await layTables(connection, view);
      const nextRecord = await nextEvent(connection, now);
      await layClockedLeads(connection, now, nextRecord === Infinity);
      const nextRate = view.exchange.map(({ from }) => from).filter((from) => from > now);
      laid = { version, terms, from: now, until: Math.min(nextRecord, ...nextRate), era: former?.era ?? {} };
    },
    forget: () => {
      laid = undefined;
    },
    keep: <T>() => {
      let kept: { readonly laid: Laid | undefined; readonly asked: string; readonly answer: T } | undefined;
      return async ({ from, question = null }: Reading, work: () => Promise<T>) => {
        const asked = JSON.stringify(question);
        if (kept?.asked !== asked || !isSameFor(kept.laid, laid, from)) kept = { laid, asked, answer: await work() };
        return kept.answer;
      };
    },
  };
}

function isSameFor(former: Laid | undefined, laid: Laid | undefined, from: readonly Aspect[]): boolean {
  return former && laid ? former.era === laid.era && isSameVersion(former.version, laid.version, from) : false;
}

const leadInstants = [
  'created_at',
  'assigned_at',
  'first_response_at',
  'mql_at',
  'accepted_at',
  'sql_at',
  'rejected_at',
] as const;

async function nextEvent(connection: DuckDBConnection, now: Instant): Promise<Instant> {
  const first = (table: string, column: string): string =>
    `(select min(${column}) from ${table} where ${column} > $now::bigint)`;
  const events = [
    ...leadInstants.map((column) => first('lead', column)),
    ...['created_at', 'stage_entered_at', 'won_at', 'lost_at'].map((column) => first('deal', column)),
    first('activity', 'happened_at'),
  ];
  const { at } = await row(
    connection,
    z.object({ at: z.number().nullable() }),
    `select least(${events.join(', ')}) as "at"`,
    { now },
  );
  return at ?? Infinity;
}

async function layTables(connection: DuckDBConnection, view: View): Promise<void> {
  const { now, currency } = view;
  const link = linkQuery(visibleDeals, view.joins);
  await run(connection, `create or replace temp table link as ${link.sql}`, { now, ...link.parameters });
  await run(
    connection,
    `create or replace temp table lead_progress as
      select lead, min(deal_created_at) as deal_at, min(won_at) filter (won_at <= $now::bigint) as won_at,
        bool_and(coalesce(lost_at <= $now::bigint, false)) as is_lost, any_value(lead_source) as lead_source
      from link where lead_created_at <= $now::bigint group by lead`,
    { now },
  );
  await layConverted(connection, visibleDeals, view, now);
  await run(
    connection,
    `create or replace temp table won as
      select * exclude (created_at, stage_entered_at, lost_at), ${foldedName('lead_source')} as source_key,
        coalesce(nullif(${foldedName('company')}, ''), id) as company_key
      from ${valued(`(${creditedQuery(wonDeals, visibleLinks)})`)}`,
    { now, currency },
  );
}
