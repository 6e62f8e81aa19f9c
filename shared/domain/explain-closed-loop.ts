/** What explains the closed loop: over all sources together, since each source is counted alike. */
import { type Explained, periodWords, ratesWords } from './explain-words.ts';
import type { ClosedLoopAnswer, QualityCounts } from './insight-answers.ts';
import type { ClosedLoopView } from './insight-views.ts';
import { ratio } from './ratio.ts';
import type { Span } from './span.ts';

export function explainClosedLoop(view: ClosedLoopView, answer: ClosedLoopAnswer, span: Span): readonly Explained[] {
  const sum = (of: keyof QualityCounts): number => answer.sources.reduce((total, source) => total + source[of], 0);
  const [accepted, rejected, won, lost] = [sum('accepted'), sum('rejected'), sum('won'), sum('lost')];
  const common = { filters: [periodWords(view.period)], ruleVersion: null };
  const ofLeads = { ...common, dateField: 'lead.mqlAt' };
  return [
    {
      ...ofLeads,
      id: 'closedLoop.handedOver',
      label: 'Leads handed over',
      definition: 'Leads that marketing handed over as qualified in the period.',
      value: sum('handedOver'),
      unit: 'count',
      records: sum('handedOver'),
      behind: { of: 'handedOver', span, decision: 'any' },
    },
    {
      ...ofLeads,
      id: 'closedLoop.acceptance',
      label: 'Leads accepted',
      definition:
        'Of the leads handed over in the period and decided by now, those that sales accepted or qualified; of two decisions the later counts.',
      value: ratio(accepted, accepted + rejected),
      unit: 'ratio',
      records: accepted + rejected,
      behind: { of: 'handedOver', span, decision: 'decided' },
    },
    {
      ...ofLeads,
      id: 'closedLoop.rejected',
      label: 'Leads rejected',
      definition: 'Leads handed over in the period that stand as rejected by now.',
      value: rejected,
      unit: 'count',
      records: rejected,
      behind: { of: 'handedOver', span, decision: 'rejected' },
    },
    {
      ...common,
      id: 'closedLoop.winRate',
      label: 'Win rate',
      definition: 'Deals won in the period, out of those won or lost in it.',
      value: ratio(won, won + lost),
      unit: 'ratio',
      dateField: 'deal.wonAt, else deal.lostAt',
      records: won + lost,
      behind: { of: 'decided', span, value: 'isWon' },
    },
    {
      ...common,
      id: 'closedLoop.revenue',
      label: 'Revenue',
      definition: 'The sum of the amounts of the deals won in the period.',
      value: sum('revenue'),
      unit: 'money',
      dateField: 'deal.wonAt',
      filters: [...common.filters, ratesWords],
      records: sum('valued'),
      behind: { of: 'won', span, value: 'amount' },
    },
  ];
}
