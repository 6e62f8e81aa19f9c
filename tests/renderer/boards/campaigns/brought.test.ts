import { describe, expect, it } from 'vitest';
import type { CampaignsTotal } from '../../../../shared/domain/campaigns-view.ts';
import {
  answerOf,
  barMeasure,
  barOf,
  type Column,
  columnsOf,
  factsOf,
} from '../../../../renderer/boards/campaigns/brought.ts';
import { buildCampaign } from '../../../builders/campaigns-view.ts';

const total = (changes: Partial<CampaignsTotal> = {}): CampaignsTotal =>
  buildCampaign({
    visits: 900,
    conversions: 40,
    leads: 30,
    handedOver: 12,
    open: 5,
    pipeline: 700_00,
    won: 2,
    revenue: 300_00,
    ...changes,
  });

const noMoney = { pipeline: null, revenue: null };
const noDeals = { ...noMoney, open: null, won: null };

describe('the one number', () => {
  it.each<[string, Partial<CampaignsTotal>, ReturnType<typeof answerOf>]>([
    ['is revenue', {}, 'revenue'],
    ['is the pipeline while nothing is won', { won: 0, revenue: 0 }, 'pipeline'],
    ['is the pipeline while more was paid back than won', { revenue: -1 }, 'pipeline'],
    ['is leads where there are no deals', { revenue: 0, pipeline: 0 }, 'leads'],
    ['is leads where no money may be seen', noMoney, 'leads'],
    ['is visits where no source tells of leads', { ...noDeals, leads: null }, 'visits'],
    ['is none while nothing has come', { ...noMoney, leads: 0, visits: 0 }, null],
  ])('%s', (_, changes, answer) => {
    expect(answerOf(total(changes))).toBe(answer);
  });
});

describe('the facts beside it', () => {
  it.each<[string, Partial<CampaignsTotal>, readonly (readonly [string, number])[]]>([
    [
      'tell where revenue is to come from',
      {},
      [
        ['pipeline', 700_00],
        ['leads', 30],
      ],
    ],
    [
      'go back from the pipeline',
      { revenue: 0 },
      [
        ['leads', 30],
        ['handedOver', 12],
      ],
    ],
    [
      'go on from leads',
      noMoney,
      [
        ['handedOver', 12],
        ['won', 2],
      ],
    ],
    ['leave out what no source tells', { ...noDeals, handedOver: null }, []],
    ['are none while nothing has come', { ...noMoney, leads: 0, visits: 0 }, []],
  ])('%s', (_, changes, facts) => {
    expect(factsOf(total(changes)).map(({ fact, value }) => [fact, value])).toEqual(facts);
  });
});

describe('a bar', () => {
  it('is what is won and what is still open', () => {
    expect(barOf(total(), 'money')).toEqual({ solid: 300_00, open: 700_00 });
  });

  it('begins at zero', () => {
    expect(barOf(total({ revenue: -5, pipeline: null }), 'money')).toEqual({ solid: 0, open: 0 });
  });

  it('is of the same measure as all others', () => {
    expect(barMeasure(total({ revenue: 0 }))).toBe('money');
    expect(barMeasure(total(noMoney))).toBe('leads');
    expect(barOf(total(noMoney), 'leads')).toEqual({ solid: 30, open: 0 });
  });
});

describe('the columns', () => {
  it.each<[string, Partial<CampaignsTotal>, readonly Column[]]>([
    ['go from visits to wins', {}, ['visits', 'leads', 'handedOver', 'won']],
    ['do not say again what the bars say', noMoney, ['visits', 'handedOver', 'won']],
    ['leave out what no source tells', { visits: null, handedOver: null }, ['leads', 'won']],
    ['leave out where nobody has come yet', { won: 0, revenue: 0 }, ['visits', 'leads', 'handedOver']],
    ['have conversions where nobody tells of leads', { ...noDeals, leads: null, handedOver: null }, ['conversions']],
  ])('%s', (_, changes, columns) => {
    expect(columnsOf(total(changes))).toEqual(columns);
  });
});
