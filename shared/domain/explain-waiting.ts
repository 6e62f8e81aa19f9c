/** What explains the leads that wait. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { ExplainWords } from './explain-language.ts';
import { clockStartWords, type Explained } from './explain-words.ts';
import type { PeriodView } from './pace-view.ts';
import type { WaitingView } from './waiting-view.ts';

type Told = {
  readonly version: AgreementVersion;
  /** Of sales' promise. */
  readonly period: PeriodView;
  readonly trial: readonly string[];
  readonly words: ExplainWords;
};

/** Two for each view; none where nobody is known to wait since no source tells. */
export function explainWaiting(views: readonly WaitingView[], told: Told): readonly Explained[] {
  return views.flatMap((view) =>
    view.told ? [explainPart(view, 'overdue', told), explainPart(view, 'running', told)] : [],
  );
}

function explainPart(
  view: WaitingView,
  part: 'overdue' | 'running',
  { version, period, trial, words }: Told,
): Explained {
  const { leadType } = view;
  const { sales, waiting } = words;
  return {
    id: leadType === null ? `waiting.${part}` : `waiting.leadType.${leadType}.${part}`,
    label: leadType === null ? waiting.label[part] : waiting.labelOf[part]({ leadType }),
    definition: waiting.definition[part],
    value: view[part],
    unit: 'count',
    dateField: 'lead.dueAt',
    filters: [
      waiting.started({ period: words.inPeriodOf(period) }),
      clockStartWords(version, words),
      ...trial,
      ...(leadType === null ? [] : [sales.leadType({ leadType })]),
    ],
    ruleVersion: version.from,
    records: view[part],
    behind: { of: 'unanswered', part, leadType },
  };
}
