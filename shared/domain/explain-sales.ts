/** What explains sales' promise. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { SalesPromiseView } from './agreement-view.ts';
import type { SalesPart } from './behind.ts';
import type { ExplainWords } from './explain-language.ts';
import { clockStartWords, type Explained } from './explain-words.ts';

type Told = {
  readonly version: AgreementVersion;
  readonly trial: readonly string[];
  /** Leads with a first response, whether a deadline is known of them or not. */
  readonly answered: number;
  readonly words: ExplainWords;
};

/** What differs from one number to the other. */
type Number = Pick<Explained, 'label' | 'definition' | 'value' | 'unit' | 'records'> & {
  readonly id: string;
  readonly part: SalesPart;
  /** Of the terms of one lead type; absent: of all. */
  readonly leadType?: string | null;
};

export function explainSales(view: SalesPromiseView, { version, trial, answered, words }: Told): readonly Explained[] {
  const { sales } = words;
  const filters = [
    sales.clockStarted({ period: words.inPeriodOf(view.period) }),
    clockStartWords(version, words),
    ...trial,
  ];
  const numbers = [
    ...responses(view, sales),
    ...times(view, answered, sales),
    ...kept(view, sales),
    ...all(view, sales),
  ];
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
        : [...filters, leadType === null ? sales.otherLeadTypes : sales.leadType({ leadType })],
    ruleVersion: version.from,
    behind: { of: 'sales', part, terms: leadType === undefined ? 'all' : { leadType } },
  }));
}

type SalesWords = ExplainWords['sales'];

function responses(view: SalesPromiseView, sales: SalesWords): readonly Number[] {
  const due = (counts: Pick<SalesPromiseView, 'met' | 'late' | 'overdue'>): number =>
    counts.met + counts.late + counts.overdue;
  const common = { part: 'response', definition: sales.response, unit: 'ratio' } as const;
  return [
    { ...common, id: 'response', label: sales.inTime, value: view.compliance, records: due(view) },
    ...view.byLeadType.map(({ leadType, ...counts }): Number => ({
      ...common,
      id: leadType === null ? 'response.otherLeadTypes' : `response.leadType.${leadType}`,
      label: leadType === null ? sales.inTimeOfOthers : sales.inTimeOf({ leadType }),
      value: counts.compliance,
      records: due(counts),
      leadType,
    })),
    {
      id: 'overdue',
      part: 'overdue',
      label: sales.overdueLabel,
      definition: sales.overdue,
      value: view.overdue,
      unit: 'count',
      records: view.overdue,
    },
    {
      id: 'running',
      part: 'running',
      label: sales.runningLabel,
      definition: sales.running,
      value: view.running,
      unit: 'count',
      records: view.running,
    },
  ];
}

function times(view: SalesPromiseView, answered: number, sales: SalesWords): readonly Number[] {
  const waiting = { part: 'waiting', unit: 'duration', records: view.met + view.late } as const;
  const speed = { part: 'speed', unit: 'duration', records: answered } as const;
  return [
    {
      ...waiting,
      id: 'responseTime',
      label: sales.medianLabel,
      definition: sales.median,
      value: view.p50Ms,
    },
    {
      ...waiting,
      id: 'responseTime.p95',
      label: sales.mostLabel,
      definition: sales.most,
      value: view.p95Ms,
    },
    {
      ...speed,
      id: 'speedToLead',
      label: sales.speedLabel,
      definition: sales.speed,
      value: view.speedToLead.p50Ms,
    },
    {
      ...speed,
      id: 'speedToLead.p95',
      label: sales.speedMostLabel,
      definition: sales.speedMost,
      value: view.speedToLead.p95Ms,
    },
  ];
}

/** What is promised of every lead beside an answer. */
function kept({ attempts, disposition }: SalesPromiseView, sales: SalesWords): readonly Number[] {
  const numbers: Number[] = [];
  if (attempts)
    numbers.push({
      id: 'attempts',
      part: 'attempts',
      label: sales.attemptsLabel,
      definition: sales.attempts,
      value: attempts.share,
      unit: 'ratio',
      records: attempts.kept + attempts.missed,
    });
  if (disposition)
    numbers.push({
      id: 'disposition',
      part: 'disposition',
      label: sales.dispositionLabel,
      definition: sales.disposition,
      value: disposition.share,
      unit: 'ratio',
      records: disposition.kept + disposition.missed,
    });
  return numbers;
}

function all({ worked, acceptance, handedOver }: SalesPromiseView, sales: SalesWords): readonly Number[] {
  return [
    {
      id: 'worked',
      part: 'worked',
      label: sales.workedLabel,
      definition: sales.worked,
      value: worked.share,
      unit: 'ratio',
      records: handedOver,
    },
    {
      id: 'acceptance',
      part: 'acceptance',
      label: sales.acceptanceLabel,
      definition: sales.acceptance,
      value: acceptance.share,
      unit: 'ratio',
      records: acceptance.accepted + acceptance.rejected,
    },
  ];
}
