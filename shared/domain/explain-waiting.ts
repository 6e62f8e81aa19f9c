/** What explains the leads that wait. */
import type { AgreementVersion } from '../config/agreement.ts';
import { clockStartWords, type Explained, periodWords } from './explain-words.ts';
import type { PeriodView } from './pace-view.ts';
import type { WaitingView } from './waiting-view.ts';

type Told = {
  readonly version: AgreementVersion;
  /** Of sales' promise. */
  readonly period: PeriodView;
  readonly trial: readonly string[];
};

/** Two for each view; none where nobody is known to wait since no source tells. */
export function explainWaiting(views: readonly WaitingView[], told: Told): readonly Explained[] {
  return views.flatMap((view) =>
    view.told ? [explainPart(view, 'overdue', told), explainPart(view, 'running', told)] : [],
  );
}

const words = {
  overdue: { label: 'Leads waiting, overdue', time: 'is over' },
  running: { label: 'Leads waiting, still in time', time: 'still runs' },
} as const;

function explainPart(view: WaitingView, part: 'overdue' | 'running', { version, period, trial }: Told): Explained {
  const { leadType } = view;
  const { label, time } = words[part];
  return {
    id: leadType === null ? `waiting.${part}` : `waiting.leadType.${leadType}.${part}`,
    label: leadType === null ? label : `${label}: ${leadType}`,
    definition: `Leads without a first response whose promised working time ${time}, as long as sales has neither rejected nor qualified them.`,
    value: view[part],
    unit: 'count',
    dateField: 'lead.dueAt',
    filters: [
      `clock started, or deadline lies, ${periodWords(period)}`,
      clockStartWords(version),
      ...trial,
      ...(leadType === null ? [] : [`lead type is ${leadType}`]),
    ],
    ruleVersion: version.from,
    records: view[part],
    behind: { of: 'unanswered', part, leadType },
  };
}
