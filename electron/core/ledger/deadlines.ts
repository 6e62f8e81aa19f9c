/**
 * The queries that work out a lead's clocks. The calendar lies in the ledger as its open windows with the time opened
 * before each, so that working time is a subtraction of two positions on the line of open time, and a deadline is the way
 * back from a position to an instant; and as its numbered working days.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import { foldedName } from './fold-name.ts';
import { clockColumns } from './tables.ts';
import type { StoredRule } from './stored-rule.ts';

type Stretch = StoredRule['stretches'][number];

const startColumns: Readonly<Record<Stretch['clockStart'][number], string>> = {
  assigned: 'assigned_at',
  mql: 'mql_at',
  created: 'created_at',
};

/** The columns of a lead that its clocks depend on, beside its activities. */
export const clockInputs =
  'id, created_at, lead_type, first_response_at, attempts, assigned_at, mql_at, sql_at, rejected_at';

/** SQL: attempts that tell of themselves. */
export const isAttempt = 'lead_id is not null and outbound and not automated';

/**
 * For each lead of `relation` that has any: its first attempt at or after its coming in, and how many it had by the day
 * they are due. `key` tells leads apart. Attempts after `until` are not known.
 */
export function attemptQuery(relation: string, rule: StoredRule, until: Instant | null): string {
  const known = until === null ? '' : `and happened_at <= ${until}`;
  return `
    with ${dueDays(relation, rule)}
    select key, min(happened_at) filter (happened_at >= created_at) as first_at,
      count(*) filter (happened_at <= attempts_due_at) as by_due
    from (select lead_id, happened_at from activity where ${isAttempt} ${known}) made join due_day on due_day.id = made.lead_id
    group by key`;
}

/**
 * The clock columns of each lead of `relation`, told apart by `key`. `attempts` is a table of what `attemptQuery` found;
 * null where there are no such activities.
 */
export function clockQuery(relation: string, rule: StoredRule, attempts: string | null): string {
  const made = attempts ? `left join ${attempts} made using (key)` : '';
  const first = attempts ? 'made.first_at' : 'null::bigint';
  const known = attempts ? 'made.key is not null' : 'false';
  const byDue = attempts ? 'made.by_due' : 'null::bigint';
  const derived = Object.keys(clockColumns);
  return `
    with ${dueDays(relation, rule)}, attempted as (
      select due_day.*, coalesce(first_response_at, ${first}) as answered_at, ${known} as is_told, ${byDue} as by_due,
        coalesce(${first}, first_response_at, case when attempts > 0 then clock_start end) as worked_at
      from due_day ${made}
    ), created as (
      select attempted.*, ${position('created_at')} as created_position
      from attempted asof left join open_window w on created_at >= w.start_at
    ), answered as (
      select created.*, ${position('answered_at')} as answered_position
      from created asof left join open_window w on answered_at >= w.start_at
    ), started as (
      select answered.*, ${position('clock_start')} as start_position
      from answered asof left join open_window w on clock_start >= w.start_at
    ), due as (
      select started.*, w.start_at + start_position + within_ms - w.opened_before as reached_at, w.end_at
      from started asof left join open_window w on start_position + within_ms > w.opened_before
    ), clock as (
      select *, case when reached_at <= end_at then reached_at end as due_at,
        case when answered_at is not null then greatest(0, answered_position - created_position) end as speed_work_ms,
        case when answered_at is not null and clock_start is not null
          then greatest(0, answered_position - start_position) end as response_work_ms,
        case when attempts_due_at is not null
          then (${attemptsMade}) or coalesce(least(sql_at, rejected_at) <= attempts_due_at, false) end as attempts_kept
      from due
    )
    select key, ${derived.join(', ')} from clock`;
}

/** A counter tells no instants: its attempts count as made with the first response, unanswered ones as the clock starts. */
const attemptsMade = `case when is_told then by_due >= attempts_wanted
  else coalesce(attempts, 0) >= attempts_wanted and coalesce(answered_at, clock_start) <= attempts_due_at end`;

/** The open time that has passed at an instant, given the last window that began before it. */
function position(instant: string): string {
  return `coalesce(w.opened_before + least(${instant}, w.end_at) - w.start_at, 0)`;
}

/**
 * Common table expressions up to `due_day`: each lead with the terms it falls under and the last instants of the days on
 * which attempts and disposition are due: the A-th working day after the one its clock starts on.
 */
function dueDays(relation: string, rule: StoredRule): string {
  return `
    clocked as (
      select key, ${clockInputs}, ${byStretch(rule, ({ from }) => String(from))} as newest_from,
        ${byStretch(rule, startOf)} as newest_start
      from ${relation}
    ), termed as (
      select clocked.*, own.lead_type as terms_lead_type, ${ownTerm('within_ms')}, ${ownTerm('attempts', 'attempts_wanted')},
        ${ownTerm('attempts_days')}, ${ownTerm('disposition_days')},
        case when coalesce(own.from_at, other.from_at) is not null then newest_from end as stretch_from,
        case when coalesce(own.from_at, other.from_at) is not null then newest_start end as clock_start
      from clocked
      left join response_terms other on other.from_at = newest_from and other.lead_type is null
      left join response_terms own on own.from_at = newest_from and ${foldedName('own.lead_type')} = ${foldedName('clocked.lead_type')}
    ), dated as (
      select termed.*, d.number as day_number
      from termed asof left join working_day d on clock_start < d.end_at
    ), due_day as (
      select dated.*, a.end_at - 1 as attempts_due_at, d.end_at - 1 as disposition_due_at
      from dated
      left join working_day a on a.number = day_number + attempts_days
      left join working_day d on d.number = day_number + disposition_days
    )`;
}

/** SQL: a term as it is for the lead's own type, where that has terms. */
function ownTerm(column: string, as = column): string {
  return `case when own.from_at is not null then own.${column} else other.${column} end as ${as}`;
}

/** SQL: what `value` says of the newest stretch that has begun by the start of the clock, as that stretch names the start. */
function byStretch({ stretches }: StoredRule, value: (stretch: Stretch) => string): string {
  if (stretches.length === 0) return 'null::bigint';
  const cases = stretches
    .toReversed()
    .map((stretch) => `when ${startOf(stretch)} >= ${stretch.from} then ${value(stretch)}`);
  return `case ${cases.join(' ')} end::bigint`;
}

function startOf({ clockStart }: Stretch): string {
  return `coalesce(${[...clockStart.map((start) => startColumns[start]), 'null::bigint'].join(', ')})`;
}
