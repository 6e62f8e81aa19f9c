/**
 * What a plain reader of the ledger's tables would ask for the numbers of one snapshot: for each answer a group-by or a
 * join as a good analyst writes it, once for its one config and moment, without spellings, cut periods or other rare cases.
 */
import type { SnapshotQuestions } from '../../shared/domain/aggregates.ts';
import type { Span } from '../../shared/domain/span.ts';

const day = (instant: string): string => `date_trunc('day', epoch_ms(${instant}))`;
const within = (instant: string, { from, until }: Span): string => `${instant} >= ${from} and ${instant} < ${until}`;
const side = (source: string): string =>
  `case when ${source} = 'Outbound' then 'sales' when ${source} is null then 'unknown' else 'marketing' end`;

export function plainQueries(questions: SnapshotQuestions): readonly string[] {
  const { now, agreement, chain, closedLoop, funnel, goals, trends, wins } = questions;
  const period = agreement?.salesPeriods.at(-1);
  const [goal] = goals;
  if (!period || !goal || !chain || !closedLoop || !funnel || !trends)
    throw new Error('The config asks for too little.');
  const rates = questions.exchange
    .toReversed()
    .map(({ from, factor }) => `when won_at >= ${from} then amount * ${factor}`);
  const value = `case when currency = 'EUR' then amount ${rates.join(' ')} end`;
  const won = `(select *, ${value} as value from deal where won_at <= ${now})`;
  /** With what their leads tell, where that is needed. */
  const credited = `(select w.*, l.lead_source as source, l.created_at as lead_created_at, l.owner_id as lead_owner
    from ${won} w left join lead l on l.id = w.lead_id)`;
  return [
    ...goalQueries(questions, goal.span, credited),
    ...agreementQueries(now, period),
    ...winQueries(wins, won, credited),
    ...funnelQueries(now, funnel.span),
    // The chain.
    cohorts(chain.window),
    `select count(*) filter (${within('created_at', chain.period)}), count(*) filter (${within('mql_at', chain.period)}),
      count(*) filter (${within('sql_at', chain.period)}) from lead`,
    `select count(*) filter (${within('created_at', chain.period)}), count(*) filter (${within('won_at', chain.period)}) from deal`,
    `select sum(visits) from traffic where day >= '${chain.period.fromDay}' and day < '${chain.period.untilDay}'`,
    `select sum(visits) from traffic where day >= '${chain.window.fromDay}' and day < '${chain.window.untilDay}'`,
    `select count(*), sum(value) from ${won} where ${within('won_at', chain.window)}`,
    ...closedLoopQueries(closedLoop.span, credited),
    ...trendQueries(trends, credited),
    ...recordQueries(won, credited),
  ];
}

function goalQueries({ now }: SnapshotQuestions, span: Span, won: string): readonly string[] {
  const touches = `select w.id, w.lead_created_at as touched_at, ${side('w.source')} as side from ${won} w where lead_id is not null
    union all select w.id, a.happened_at, p.team from ${won} w join activity a on a.lead_id = w.lead_id
      join person p on p.id = a.person_id where a.happened_at <= w.won_at`;
  return [
    `with first as (select id, arg_min(side, touched_at) as side from (${touches}) group by id)
      select ${day('won_at')} as day, side, sum(value), count(*) from ${won} join first using (id)
      where ${within('won_at', span)} group by all`,
    `select sum(value), count(*) from ${won} where ${within('won_at', span)}
      and id in (select id from (${touches}) where side = 'marketing')`,
    `select ${day('mql_at')} as day, ${side('lead_source')} as side, count(*) from lead
      where ${within('mql_at', span)} and mql_at <= ${now} group by all`,
  ];
}

function agreementQueries(now: number, period: Span): readonly string[] {
  const byDay = (instant: string, counts: string): string =>
    `select ${day(instant)} as day, date_trunc('month', epoch_ms(clock_start)) as month, ${counts} from lead
      where ${instant} <= ${now} group by all`;
  const disposed = 'least(accepted_at, sql_at, rejected_at)';
  return [
    `select ${day('mql_at')} as day, lead_type, count(*) from lead where mql_at <= ${now} group by all`,
    `select terms_lead_type, count(*), count(worked_at), count(*) filter (answered_at <= due_at),
        count(*) filter (answered_at > due_at), count(*) filter (answered_at is null and due_at < ${now}),
        count(*) filter (answered_at is null and due_at >= ${now}),
        quantile_cont(response_work_ms, [0.5, 0.95]), quantile_cont(speed_work_ms, [0.5, 0.95]),
        count(*) filter (attempts_due_at <= ${now} and attempts_kept),
        count(*) filter (attempts_due_at <= ${now} and not attempts_kept),
        count(*) filter (${disposed} <= disposition_due_at), count(*) filter (disposition_due_at <= ${now}),
        count(*) filter (accepted_at >= rejected_at or (rejected_at is null and accepted_at is not null)),
        count(*) filter (rejected_at > accepted_at or (accepted_at is null and rejected_at is not null))
      from lead where ${within('clock_start', period)} group by rollup (terms_lead_type)`,
    // What a look back adds up: what was decided on each day about the leads of each month.
    byDay('answered_at', 'count(*) filter (answered_at <= due_at)'),
    byDay('due_at', 'count(*) filter (answered_at is null or answered_at > due_at)'),
    byDay('attempts_due_at', 'count(*) filter (attempts_kept), count(*)'),
    byDay(disposed, `count(*) filter (${disposed} <= disposition_due_at)`),
    byDay('disposition_due_at', `count(*) filter (${disposed} is null or ${disposed} > disposition_due_at)`),
    byDay('clock_start', 'count(*)'),
    byDay('worked_at', 'count(*)'),
  ];
}

function winQueries(wins: SnapshotQuestions['wins'], won: string, credited: string): readonly string[] {
  const list = (which: string): string => `select w.*, p.name, p.group_name, c.name, l.lead_source, o.name, o.group_name
    from (select * from ${won} ${which}) w left join lead l on l.id = w.lead_id left join person p on p.id = w.owner_id
    left join campaign c on c.id = w.campaign_id left join person o on o.id = l.owner_id`;
  return [
    list(`order by won_at desc limit ${wins.recent}`),
    ...[wins.thisWeek, wins.lastWeek, wins.lastWeekByNow].map(
      (span) => `select count(*), sum(value) from ${won} where ${within('won_at', span)}`,
    ),
    list(`where ${within('won_at', wins.quarter)} order by value desc limit 1`),
    `select source, arg_min(id, won_at), min(won_at) from ${credited} group by source
      having min(won_at) >= ${wins.firstBySourceSince}`,
    'select name, corrected_at from win_seen where corrected_at is not null',
  ];
}

/** Leads with their deals. */
const path = `(select l.created_at as created, mql_at as mql, accepted_at as accepted, sql_at as sql, d.created_at as deal, won_at as won,
    rejected_at as rejected, lost_at as lost
  from lead l left join deal d on d.lead_id = l.id)`;
const stages = ['created', 'mql', 'accepted', 'sql', 'deal', 'won'] as const;

function funnelQueries(now: number, span: Span): readonly string[] {
  const columns = stages.map((stage, k) => {
    const next = stages[k + 1] ?? 'won';
    return `count(*) filter (${within(stage, span)}), count(${next}) filter (${within(stage, span)}),
      median(${next} - ${stage}) filter (${within(stage, span)})`;
  });
  // Twice the medians, as read from the first query.
  const stuck = stages.slice(0, -1).map((stage, k) => {
    const isStuck = `${within(stage, span)} and ${stages[k + 1] ?? 'won'} is null and rejected is null and lost is null
      and ${stage} < ${now - 2 * 86_400_000}`;
    return `count(*) filter (${isStuck}), min(${stage}) filter (${isStuck})`;
  });
  return [`select ${columns.join(', ')} from ${path}`, `select ${stuck.join(', ')} from ${path}`];
}

function cohorts(span: Span): string {
  const columns = stages.map(
    (stage, k) =>
      `count(*) filter (${within(stage, span)}), count(${stages[k + 1] ?? 'won'}) filter (${within(stage, span)})`,
  );
  return `select ${columns.join(', ')} from ${path}`;
}

function closedLoopQueries(span: Span, won: string): readonly string[] {
  const leads = (by: string, where = 'true'): string =>
    `select ${by}, count(*), count(accepted_at), count(rejected_at) from lead where ${within('mql_at', span)} and ${where} group by all`;
  return [
    leads('lead_source'),
    leads('campaign_id'),
    leads('reject_reason, lead_source', 'rejected_at is not null'),
    `select source, count(*), sum(value) from ${won} where ${within('won_at', span)} group by source`,
    `select l.lead_source, count(*) from deal d join lead l on l.id = d.lead_id where ${within('lost_at', span)} group by all`,
    `select coalesce(d.campaign_id, l.campaign_id), count(won_at), count(lost_at) from deal d join lead l on l.id = d.lead_id
      where ${within('coalesce(won_at, lost_at)', span)} group by all`,
  ];
}

function trendQueries(
  { weeks, months, retention }: NonNullable<SnapshotQuestions['trends']>,
  won: string,
): readonly string[] {
  const bySpan = (
    unit: 'week' | 'month',
    spans: readonly Span[],
    bounds: typeof retention.weeks,
  ): readonly string[] => {
    const from = spans[0]?.from ?? 0;
    const span = (instant: string): string => `date_trunc('${unit}', epoch_ms(${instant})) as span`;
    return [
      `select ${span('won_at')}, count(*), median(won_at - created_at), sum(value) filter (${side('source')} = 'marketing'),
        sum(value) filter (${side('source')} = 'sales') from ${won} where won_at >= ${from} group by span`,
      `select ${span('lost_at')}, count(*) from deal where lost_at >= ${from} group by span`,
      `select ${span('clock_start')}, median(response_work_ms) from lead where clock_start >= ${from} group by span`,
      `select span, count(*), count(*) filter (again) from (
        select span, company, bool_or(won_at >= again_at) as again, min(won_at) < min(again_at) as before
        from deal join (values ${spans
          .map(({ until }, k) => `(${k}, ${bounds[k]?.before ?? 0}, ${bounds[k]?.again ?? 0}, ${until})`)
          .join(', ')}) s(span, before_at, again_at, until_at) on won_at >= before_at and won_at < until_at
        group by span, company) where before group by span`,
    ];
  };
  return [...bySpan('week', weeks, retention.weeks), ...bySpan('month', months, retention.months)];
}

function recordQueries(won: string, credited: string): readonly string[] {
  return [
    'select lead_source, count(*) from lead group by lead_source',
    `select source, count(distinct lead_id) from ${credited} group by source`,
    'select count(*), count(won_at), count(lost_at) from deal',
    `select sum(value) from ${won}`,
    'select stage, currency, count(*), sum(amount) from deal group by all',
    `select count(*), min(id) from ${credited} where won_at < lead_created_at`,
    'select count(*), min(id) from lead where owner_id is not null and owner_id not in (select id from person)',
    'select count(*), min(id) from deal where owner_id is not null and owner_id not in (select id from person)',
    'select count(*), min(id) from deal where lead_id is not null and not exists (from lead where lead.id = deal.lead_id)',
    `select distinct currency from ${won} where value is null`,
  ];
}
