/** What explains the tallies of the wins board, and the totals of everything the ledger holds. */
import type { Aggregates, SnapshotQuestions } from './aggregates.ts';
import type { ExplainWords } from './explain-language.ts';
import type { Explained } from './explain-words.ts';
import type { RecordsView } from './snapshot.ts';
import type { WinsView } from './wins-view.ts';

/** Two for each tally: what it is worth, and how many deals it is. */
export function explainWins(
  view: WinsView,
  answer: Aggregates['wins'],
  { spans, words }: { readonly spans: SnapshotQuestions['wins']; readonly words: ExplainWords },
): readonly Explained[] {
  const { wins } = words;
  return (['thisWeek', 'lastWeek', 'lastWeekByNow'] as const).flatMap((name): readonly Explained[] => {
    const [tally, span] = [view[name], spans[name]];
    const common = { dateField: 'deal.wonAt', ruleVersion: null };
    return [
      {
        ...common,
        id: `wins.${name}`,
        label: wins.label[name],
        definition: wins.value,
        value: tally.value,
        unit: 'money',
        filters: [words.rates],
        records: answer[name].valued,
        behind: { of: 'won', span, value: 'amount' },
      },
      {
        ...common,
        id: `wins.${name}.count`,
        label: wins.countLabel[name],
        definition: wins.count,
        value: tally.count,
        unit: 'count',
        filters: [],
        records: tally.count,
        behind: { of: 'won', span, value: 'one' },
      },
    ];
  });
}

type Total = Pick<Explained, 'value' | 'unit' | 'records' | 'behind'> & {
  readonly id: keyof ExplainWords['records']['label'];
};

/** Everything the ledger holds. */
export function explainRecords(
  view: RecordsView,
  answer: Aggregates['records'],
  words: ExplainWords,
): readonly Explained[] {
  const counts = [
    ['leads', { of: 'leads', value: 'one' }],
    ['deals', { of: 'deals', state: 'any' }],
    ['won', { of: 'won', span: null, value: 'one' }],
    ['lost', { of: 'deals', state: 'lost' }],
    ['open', { of: 'deals', state: 'open' }],
  ] as const;
  const totals: readonly Total[] = [
    ...counts.map(([id, behind]): Total => ({ id, value: view[id], unit: 'count', records: view[id], behind })),
    {
      id: 'wonValue',
      value: view.wonValue,
      unit: 'money',
      records: answer.wonValued,
      behind: { of: 'won', span: null, value: 'amount' },
    },
    {
      id: 'leadToCustomer',
      value: view.leadToCustomer,
      unit: 'ratio',
      records: view.leads,
      behind: { of: 'leads', value: 'isCustomer' },
    },
  ];
  return totals.map(({ id, value, unit, records, behind }) => ({
    id: `records.${id}`,
    label: words.records.label[id],
    definition: words.records.definition[id],
    value,
    unit,
    dateField: null,
    filters: [words.records.byNow, ...(unit === 'money' ? [words.rates] : [])],
    ruleVersion: null,
    records,
    behind,
  }));
}
