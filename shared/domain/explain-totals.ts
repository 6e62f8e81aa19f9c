/** What explains the tallies of the wins board, and the totals of everything the ledger holds. */
import type { Aggregates, SnapshotQuestions } from './aggregates.ts';
import { type Explained, ratesWords } from './explain-words.ts';
import type { RecordsView } from './snapshot.ts';
import type { WinsView } from './wins-view.ts';

/** Two for each tally: what it is worth, and how many deals it is. */
export function explainWins(
  view: WinsView,
  answer: Aggregates['wins'],
  spans: SnapshotQuestions['wins'],
): readonly Explained[] {
  const tallies = [
    ['thisWeek', 'Won this week'],
    ['lastWeek', 'Won last week'],
    ['lastWeekByNow', 'Won last week by the same working time'],
  ] as const;
  return tallies.flatMap(([name, label]): readonly Explained[] => {
    const [tally, span] = [view[name], spans[name]];
    const common = { dateField: 'deal.wonAt', ruleVersion: null };
    return [
      {
        ...common,
        id: `wins.${name}`,
        label,
        definition: 'The sum of the amounts of the deals won in that time.',
        value: tally.value,
        unit: 'money',
        filters: [ratesWords],
        records: answer[name].valued,
        behind: { of: 'won', span, value: 'amount' },
      },
      {
        ...common,
        id: `wins.${name}.count`,
        label: `${label}: deals`,
        definition: 'The number of deals won in that time.',
        value: tally.count,
        unit: 'count',
        filters: [],
        records: tally.count,
        behind: { of: 'won', span, value: 'one' },
      },
    ];
  });
}

type Total = Pick<Explained, 'id' | 'label' | 'definition' | 'value' | 'unit' | 'records' | 'behind'>;

/** Everything the ledger holds. */
export function explainRecords(view: RecordsView, answer: Aggregates['records']): readonly Explained[] {
  const counts = [
    ['leads', 'Leads', 'Every lead that came in.', { of: 'leads', value: 'one' }],
    ['deals', 'Deals', 'Every deal.', { of: 'deals', state: 'any' }],
    ['won', 'Deals won', 'Every deal that is won.', { of: 'won', span: null, value: 'one' }],
    ['lost', 'Deals lost', 'Every deal that is lost and not won.', { of: 'deals', state: 'lost' }],
    ['open', 'Open deals', 'Every deal that is neither won nor lost.', { of: 'deals', state: 'open' }],
  ] as const;
  const totals: readonly Total[] = [
    ...counts.map(([id, label, definition, behind]): Total => {
      return { id, label, definition, value: view[id], unit: 'count', records: view[id], behind };
    }),
    {
      id: 'wonValue',
      label: 'Won value',
      definition: 'The sum of the amounts of all deals won.',
      value: view.wonValue,
      unit: 'money',
      records: answer.wonValued,
      behind: { of: 'won', span: null, value: 'amount' },
    },
    {
      id: 'leadToCustomer',
      label: 'Lead to customer',
      definition: 'Leads with a deal that is won, out of all leads.',
      value: view.leadToCustomer,
      unit: 'ratio',
      records: view.leads,
      behind: { of: 'leads', value: 'isCustomer' },
    },
  ];
  return totals.map(({ id, label, definition, value, unit, records, behind }) => ({
    id: `records.${id}`,
    label,
    definition,
    value,
    unit,
    dateField: null,
    filters: ['not after the moment of the snapshot', ...(unit === 'money' ? [ratesWords] : [])],
    ruleVersion: null,
    records,
    behind,
  }));
}
