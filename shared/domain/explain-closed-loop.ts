/** What explains the closed loop: over all sources together, since each source is counted alike. */
import type { ExplainWords } from './explain-language.ts';
import type { Explained } from './explain-words.ts';
import type { ClosedLoopAnswer, QualityCounts } from './insight-answers.ts';
import type { ClosedLoopView } from './insight-views.ts';
import { ratio } from './ratio.ts';
import type { Span } from './span.ts';

export function explainClosedLoop(
  view: ClosedLoopView,
  { answer, span, words }: { readonly answer: ClosedLoopAnswer; readonly span: Span; readonly words: ExplainWords },
): readonly Explained[] {
  const { closedLoop } = words;
  const sum = (of: keyof QualityCounts): number => answer.sources.reduce((total, source) => total + source[of], 0);
  const [accepted, rejected, won, lost] = [sum('accepted'), sum('rejected'), sum('won'), sum('lost')];
  const common = { filters: [words.inPeriodOf(view.period)], ruleVersion: null };
  const ofLeads = { ...common, dateField: 'lead.mqlAt' };
  return [
    {
      ...ofLeads,
      id: 'closedLoop.handedOver',
      label: closedLoop.handedOverLabel,
      definition: closedLoop.handedOver,
      value: sum('handedOver'),
      unit: 'count',
      records: sum('handedOver'),
      behind: { of: 'handedOver', span, decision: 'any' },
    },
    {
      ...ofLeads,
      id: 'closedLoop.acceptance',
      label: closedLoop.acceptanceLabel,
      definition: closedLoop.acceptance,
      value: ratio(accepted, accepted + rejected),
      unit: 'ratio',
      records: accepted + rejected,
      behind: { of: 'handedOver', span, decision: 'decided' },
    },
    {
      ...ofLeads,
      id: 'closedLoop.rejected',
      label: closedLoop.rejectedLabel,
      definition: closedLoop.rejected,
      value: rejected,
      unit: 'count',
      records: rejected,
      behind: { of: 'handedOver', span, decision: 'rejected' },
    },
    {
      ...common,
      id: 'closedLoop.winRate',
      label: closedLoop.winRateLabel,
      definition: closedLoop.winRate,
      value: ratio(won, won + lost),
      unit: 'ratio',
      dateField: 'deal.wonAt, else deal.lostAt',
      records: won + lost,
      behind: { of: 'decided', span, value: 'isWon' },
    },
    {
      ...common,
      id: 'closedLoop.revenue',
      label: closedLoop.revenueLabel,
      definition: closedLoop.revenue,
      value: sum('revenue'),
      unit: 'money',
      dateField: 'deal.wonAt',
      filters: [...common.filters, words.rates],
      records: sum('valued'),
      behind: { of: 'won', span, value: 'amount' },
    },
  ];
}
