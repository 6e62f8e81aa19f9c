/** What explains sales' promise. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { SalesPromiseView } from './agreement-view.ts';
import type { SalesPart } from './behind.ts';
import { clockStartWords, type Explained, periodWords } from './explain-words.ts';

type Told = {
  readonly version: AgreementVersion;
  readonly trial: readonly string[];
  /** Leads with a first response, whether a deadline is known of them or not. */
  readonly answered: number;
};

/** What differs from one number to the other. */
type Number = Pick<Explained, 'label' | 'definition' | 'value' | 'unit' | 'records'> & {
  readonly id: string;
  readonly part: SalesPart;
  /** Of the terms of one lead type; absent: of all. */
  readonly leadType?: string | null;
};

export function explainSales(view: SalesPromiseView, { version, trial, answered }: Told): readonly Explained[] {
  const filters = [`clock started ${periodWords(view.period)}`, clockStartWords(version), ...trial];
  const numbers = [...responses(view), ...times(view, answered), ...kept(view), ...all(view)];
  return numbers.map(({ id, part, leadType, label, definition, value, unit, records }): Explained => ({
    label,
    definition,
    value,
    unit,
    records,
    id: `promise.sales.${id}`,
    dateField: 'lead.clockStart',
    filters:
      leadType === undefined
        ? filters
        : [...filters, leadType === null ? 'of a lead type without terms of its own' : `lead type is ${leadType}`],
    ruleVersion: version.from,
    behind: { of: 'sales', part, terms: leadType === undefined ? 'all' : { leadType } },
  }));
}

const response =
  'Leads whose first response came within the promised working time, out of those answered or overdue; leads still within their time are left out.';

function responses(view: SalesPromiseView): readonly Number[] {
  const inTime = 'Leads answered in time';
  const due = (counts: Pick<SalesPromiseView, 'met' | 'late' | 'overdue'>): number =>
    counts.met + counts.late + counts.overdue;
  const common = { part: 'response', definition: response, unit: 'ratio' } as const;
  return [
    { ...common, id: 'response', label: inTime, value: view.compliance, records: due(view) },
    ...view.byLeadType.map(({ leadType, ...counts }): Number => ({
      ...common,
      id: leadType === null ? 'response.otherLeadTypes' : `response.leadType.${leadType}`,
      label: `${inTime}: ${leadType ?? 'other lead types'}`,
      value: counts.compliance,
      records: due(counts),
      leadType,
    })),
    {
      id: 'overdue',
      part: 'overdue',
      label: 'Leads overdue',
      definition: 'Leads without a first response whose promised working time is over.',
      value: view.overdue,
      unit: 'count',
      records: view.overdue,
    },
    {
      id: 'running',
      part: 'running',
      label: 'Leads waiting',
      definition: 'Leads without a first response that are still within the promised working time.',
      value: view.running,
      unit: 'count',
      records: view.running,
    },
  ];
}

function times(view: SalesPromiseView, answered: number): readonly Number[] {
  const waiting = { part: 'waiting', unit: 'duration', records: view.met + view.late } as const;
  const speed = { part: 'speed', unit: 'duration', records: answered } as const;
  const fromClock = 'of the answered leads waited no longer than this, in working time from the start of their clock.';
  const fromComing = 'of the answered leads waited no longer than this, in working time from their coming in.';
  return [
    {
      ...waiting,
      id: 'responseTime',
      label: 'Median time to the first response',
      definition: `Half ${fromClock}`,
      value: view.p50Ms,
    },
    {
      ...waiting,
      id: 'responseTime.p95',
      label: 'Time to the first response, 95 of 100 leads',
      definition: `95 of 100 ${fromClock}`,
      value: view.p95Ms,
    },
    {
      ...speed,
      id: 'speedToLead',
      label: 'Median speed to lead',
      definition: `Half ${fromComing}`,
      value: view.speedToLead.p50Ms,
    },
    {
      ...speed,
      id: 'speedToLead.p95',
      label: 'Speed to lead, 95 of 100 leads',
      definition: `95 of 100 ${fromComing}`,
      value: view.speedToLead.p95Ms,
    },
  ];
}

/** What is promised of every lead beside an answer. */
function kept({ attempts, disposition }: SalesPromiseView): readonly Number[] {
  const numbers: Number[] = [];
  if (attempts)
    numbers.push({
      id: 'attempts',
      part: 'attempts',
      label: 'Leads with the promised attempts',
      definition:
        'Leads that got the promised number of attempts within the promised working days, or were rejected or qualified by then, out of those whose days are over.',
      value: attempts.share,
      unit: 'ratio',
      records: attempts.kept + attempts.missed,
    });
  if (disposition)
    numbers.push({
      id: 'disposition',
      part: 'disposition',
      label: 'Leads decided in time',
      definition:
        'Leads that were accepted, qualified or rejected within the promised working days, out of those and the ones whose days are over.',
      value: disposition.share,
      unit: 'ratio',
      records: disposition.kept + disposition.missed,
    });
  return numbers;
}

function all({ worked, acceptance, handedOver }: SalesPromiseView): readonly Number[] {
  return [
    {
      id: 'worked',
      part: 'worked',
      label: 'Leads worked',
      definition: 'Leads with any attempt by a person, out of all whose clock has started.',
      value: worked.share,
      unit: 'ratio',
      records: handedOver,
    },
    {
      id: 'acceptance',
      part: 'acceptance',
      label: 'Leads accepted',
      definition:
        'Leads that sales accepted or qualified, out of those and the rejected ones; of two decisions the later counts.',
      value: acceptance.share,
      unit: 'ratio',
      records: acceptance.accepted + acceptance.rejected,
    },
  ];
}
