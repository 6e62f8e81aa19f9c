import { describe, expect, it } from 'vitest';
import { faultsOf as faultsIn } from './faulty-config.ts';

const goal = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
const version = {
  from: '2026-01-01',
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 } },
};
const value = { kind: 'value', target: 120_000, valueBy: 'leadType' };

function faultsOf(parts: { goal?: object; version?: object; currency?: string }): readonly string[] {
  return faultsIn({
    currency: parts.currency ?? 'EUR',
    goals: [{ ...goal, ...parts.goal }],
    agreement: { versions: [{ ...version, ...parts.version }] },
  });
}

const ownAmount = { of: 'deal', at: 'createdAt', sum: 'amount' };

describe('a target of money', () => {
  // Halves round up: from half a minor unit on there is something to reach.
  it.each<[string, object]>([
    ['EUR', { target: 0.01 }],
    ['EUR', { target: 0.005 }],
    ['JPY', { target: 1 }],
    ['KWD', { target: 0.001 }],
    ['EUR', { measure: 'wonCount', target: 0.001 }],
  ])('in %s can be reached: %j', (currency, part) => {
    expect(faultsOf({ currency, goal: part })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['EUR', { target: 0.001 }, '"goals #1.target" is 0.001, less than the smallest amount of EUR, which is 0.01.'],
    ['JPY', { target: 0.4 }, '"goals #1.target" is 0.4, less than the smallest amount of JPY, which is 1.'],
    [
      'EUR',
      { measure: ownAmount, target: 0.0049 },
      '"goals #1.target" is 0.0049, less than the smallest amount of EUR, which is 0.01.',
    ],
    [
      'EUR',
      {
        target: [
          { from: '2026-01-01', target: 10 },
          { from: '2026-02-01', target: 0.001 },
        ],
      },
      '"goals #1.target #2.target" is 0.001, less than the smallest amount of EUR, which is 0.01.',
    ],
  ])('in %s that would be a target of nothing is refused: %j', (currency, part, fault) => {
    expect(faultsOf({ currency, goal: part })).toEqual([fault]);
  });
});

describe('a promise of what leads are worth', () => {
  const worthless =
    '"agreement.versions #1.marketing.leadValues" gives every lead a worth of 0, so that nothing could ever be delivered: say what a lead of each type is worth, such as "Webinar": 200, or of any as "otherwise".';

  it.each<[string, object]>([
    ['by the types alone', { leadValues: { demo: 160, trial: 0 } }],
    ['by the rest alone', { leadValues: {}, otherwise: 50 }],
  ])('is taken with values %s', (_, part) => {
    expect(faultsOf({ version: { marketing: { ...value, ...part } } })).toEqual([]);
  });

  it.each<[string, object]>([
    ['no values', { leadValues: {} }],
    ['values of nothing', { leadValues: { demo: 0 }, otherwise: 0 }],
    ['values below the smallest amount', { leadValues: { demo: 0.001 }, otherwise: 0.004 }],
  ])('is refused with %s', (_, part) => {
    expect(faultsOf({ version: { marketing: { ...value, ...part } } })).toEqual([worthless]);
  });

  it('is refused with a target of nothing', () => {
    expect(faultsOf({ version: { marketing: { ...value, target: 0.001, leadValues: { demo: 160 } } } })).toEqual([
      '"agreement.versions #1.marketing.target" is 0.001, less than the smallest amount of EUR, which is 0.01.',
    ]);
  });
});

describe('an incentive', () => {
  const tiers = [
    { label: 'Base', at: 0.95 },
    { label: 'Super', at: 1.05 },
  ];
  const withIncentive = (part: object) => faultsOf({ version: { incentive: { goal: 'revenue', tiers, ...part } } });

  it.each([0.9, 0.95, 1.05])('has a floor of %d at or below its highest tier', (floor) => {
    expect(withIncentive({ floor })).toEqual([]);
  });

  it('is refused with a floor above all tiers', () => {
    expect(withIncentive({ floor: 1.2 })).toEqual([
      '"agreement.versions #1.incentive.floor" is 1.2, above the highest tier at 1.05, so that no tier is reached by itself: set it to 0.95 or below, where the first tier begins.',
    ]);
  });

  it('is refused with two tiers of one label, whatever the case', () => {
    expect(withIncentive({ floor: 0.9, tiers: [tiers[0], { label: ' base', at: 1.1 }] })).toEqual([
      '"agreement.versions #1.incentive.tiers" has " base" more than once: capitals and blanks around it make no difference.',
    ]);
  });
});
