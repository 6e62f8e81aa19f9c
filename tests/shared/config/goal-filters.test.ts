import { describe, expect, it } from 'vitest';
import { faultsOf as faultsIn } from './faulty-config.ts';

type Filter = Readonly<Record<string, unknown>>;

function faultsOf(of: 'lead' | 'deal' | 'activity' | 'traffic', ...where: readonly Filter[]): readonly string[] {
  const at = { lead: 'createdAt', deal: 'wonAt', activity: 'at', traffic: 'day' }[of];
  return faultsIn({ goals: [{ id: 'own', label: 'Own', measure: { of, at, where }, period: 'month', target: 10 }] });
}

describe('a filter that can match', () => {
  it.each<[string, 'lead' | 'deal' | 'activity' | 'traffic', Filter[]]>([
    ['texts in any case', 'lead', [{ field: 'leadType', is: [' demo '], isNot: ['Trial'] }]],
    ['a count', 'lead', [{ field: 'attempts', is: ['0', '3'] }]],
    ['bounds of a count', 'lead', [{ field: 'attempts', atLeast: 1, below: 5 }]],
    ['an amount with decimals', 'deal', [{ field: 'amount', is: ['1200.50'] }]],
    ['amounts below nothing, which a credit note has', 'deal', [{ field: 'amount', below: 0 }]],
    ['a word in another case', 'activity', [{ field: 'kind', is: ['Meeting', 'CALL'] }]],
    ['a yes or no', 'activity', [{ field: 'outbound', is: ['true'] }]],
    ['a source of traffic', 'traffic', [{ field: 'leadSource', isNot: ['Referral'] }]],
    ['two of one field that leave something', 'lead', [3, 7].map((atLeast) => ({ field: 'attempts', atLeast }))],
    [
      'two of different fields',
      'lead',
      [
        { field: 'leadType', is: ['a'] },
        { field: 'interest', is: ['b'] },
      ],
    ],
  ])('is taken: %s', (_, of, where) => {
    expect(faultsOf(of, ...where)).toEqual([]);
  });
});

describe('a filter whose operator or value means nothing to its field', () => {
  it.each<[string, 'lead' | 'deal' | 'activity' | 'traffic', Filter, string]>([
    [
      'a bound of a text',
      'lead',
      { field: 'leadType', atLeast: 3 },
      '"goals #1.measure.where #1.atLeast" is for numbers alone, and "leadType" is none. Write for example {"field": "leadType", "is": ["Demo request"]}.',
    ],
    [
      'no kind of activity',
      'activity',
      { field: 'kind', is: ['meeting', 'fax'] },
      '"goals #1.measure.where #1.is #2" is "fax", which "kind" never is: it is one of "call", "email", "meeting", "message", "other". Write for example {"field": "kind", "is": ["call"]}.',
    ],
    [
      'a yes for a boolean',
      'activity',
      { field: 'outbound', is: ['yes'] },
      '"goals #1.measure.where #1.is #1" is "yes", which "outbound" never is: it is one of "true", "false". Write for example {"field": "outbound", "is": ["true"]}.',
    ],
    [
      'a bound of a boolean',
      'activity',
      { field: 'automated', below: 1 },
      '"goals #1.measure.where #1.below" is for numbers alone, and "automated" is none. Write for example {"field": "automated", "is": ["true"]}.',
    ],
    [
      'half an attempt',
      'lead',
      { field: 'attempts', is: ['1.5'] },
      '"goals #1.measure.where #1.is #1" is "1.5", which "attempts" never is: it is a whole number. Write for example {"field": "attempts", "atLeast": 3}.',
    ],
    [
      'an amount in words',
      'deal',
      { field: 'amount', isNot: ['a lot'] },
      '"goals #1.measure.where #1.isNot #1" is "a lot", which "amount" never is: it is an amount of money. Write for example {"field": "amount", "atLeast": 10000}.',
    ],
    [
      'a name of a currency',
      'deal',
      { field: 'currency', is: ['Euro'] },
      '"goals #1.measure.where #1.is #1" is "Euro", which "currency" never is: it is a currency code of three letters. Write for example {"field": "currency", "is": ["USD"]}.',
    ],
    [
      'an empty text',
      'traffic',
      { field: 'leadSource', is: [' '] },
      '"goals #1.measure.where #1.is #1" is " ", which "leadSource" never is: it is a text that is not blank. Write for example {"field": "leadSource", "is": ["Webinar"]}.',
    ],
  ])('is refused: %s', (_, of, filter, fault) => {
    expect(faultsOf(of, filter)).toEqual([fault]);
  });
});

describe("a measure of one's own that is misspelt", () => {
  it.each<[string, Filter, string]>([
    [
      'its field',
      { field: 'leadTyp', is: ['Demo'] },
      '.field" is "leadTyp", but must be one of "leadSource", "leadType"',
    ],
    ['its list', { field: 'leadType', is: 'Demo' }, '.is" is "Demo", but must be a list in square brackets.'],
  ])('says where: %s', (_, filter, fault) => {
    expect(faultsOf('lead', filter)).toEqual([expect.stringContaining(`"goals #1.measure.where #1${fault}`)]);
  });
});

describe('filters that leave nothing', () => {
  const nothing = (field: string) => [
    `"goals #1.measure.where" lets nothing through: no "${field}" is all that is asked of it. Take one of its conditions out.`,
  ];

  it.each<[string, 'lead' | 'deal' | 'activity', string, Omit<Filter, 'field'>[]]>([
    ['bounds the wrong way round', 'deal', 'amount', [{ atLeast: 5000, below: 100 }]],
    ['bounds that meet', 'deal', 'amount', [{ atLeast: 100, below: 100 }]],
    ['bounds in two filters', 'lead', 'attempts', [{ atLeast: 5 }, { below: 5 }]],
    ['fewer attempts than none', 'lead', 'attempts', [{ below: 0 }]],
    ['two values at once', 'lead', 'leadType', [{ is: ['Demo'] }, { is: ['Trial'] }]],
    ['a value and not that value', 'lead', 'company', [{ is: ['Acme'], isNot: [' ACME '] }]],
    ['a value out of its bounds', 'deal', 'amount', [{ is: ['50', '70'], atLeast: 100 }]],
    ['every word refused', 'activity', 'outbound', [{ isNot: ['true'] }, { isNot: ['false'] }]],
  ])('are refused: %s', (_, of, field, parts) => {
    expect(faultsOf(of, ...parts.map((part) => ({ field, ...part })))).toEqual(nothing(field));
  });
});
