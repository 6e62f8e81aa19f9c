/** The leads behind sales' promise. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion, SalesPart } from '../../../../shared/domain/behind.ts';
import { clockedLeads } from '../aggregates/clocked-leads.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { judgedLeads, type Outcome, outcomes } from '../aggregates/sales-counts.ts';
import { type Columns, either, listed, oneIf } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'sales' }>;
/** Which of the leads are behind a part, and what each counts as. */
type Part = Pick<Columns, 'value' | 'as'> & { readonly where: string };

/** @param inSample tells whether a row of `clockedLeads` counts, see `laySamples`. */
export function salesBehind(
  { part, terms }: Asked,
  { agreement, now }: SnapshotQuestions,
  inSample: string,
): Sql | null {
  const period = agreement?.salesPeriods.at(-1);
  if (!period) return null;
  const { where, ...columns } = parts[part];
  const ofType = terms === 'all' ? 'true' : 'terms_lead_type is not distinct from $leadType::varchar';
  return {
    sql: listed(`(from ${judgedLeads({ relation: clockedLeads, inSample })} where ${where} and ${ofType})`, {
      entity: 'lead',
      at: 'clock_start',
      ...columns,
    }),
    parameters: {
      now,
      from: period.from,
      until: period.until,
      ...(terms === 'all' ? {} : { leadType: terms.leadType }),
    },
  };
}

const anyOf = (...some: readonly Outcome[]): string =>
  `(${some.map((outcome) => `(${outcomes[outcome]})`).join(' or ')})`;

function share(kept: Outcome, missed: Outcome, [yes, no]: readonly [string, string]): Part {
  return { where: anyOf(kept, missed), value: oneIf(outcomes[kept]), as: either(outcomes[kept], yes, no) };
}

const parts: Readonly<Record<SalesPart, Part>> = {
  response: {
    where: anyOf('met', 'late', 'overdue'),
    value: oneIf(outcomes.met),
    as: `case when ${outcomes.met} then 'met' when ${outcomes.late} then 'late' else 'overdue' end`,
  },
  overdue: { where: anyOf('overdue'), as: "'overdue'" },
  running: { where: anyOf('running'), as: "'running'" },
  waiting: {
    where: anyOf('met', 'late'),
    value: 'response_work_ms',
    as: either(outcomes.met, 'met', 'late'),
  },
  speed: { where: anyOf('answered'), value: 'speed_work_ms' },
  attempts: share('attemptsKept', 'attemptsMissed', ['kept', 'missed']),
  disposition: share('dispositionKept', 'dispositionMissed', ['kept', 'missed']),
  worked: { where: 'true', value: oneIf(outcomes.worked), as: either(outcomes.worked, 'worked', 'not worked') },
  acceptance: share('accepted', 'rejected', ['accepted', 'rejected']),
};
