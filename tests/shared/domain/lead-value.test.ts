import { describe, expect, it } from 'vitest';
import { floods, leadsNeeded, leadsNeededForRevenue, leadValue } from '../../../shared/domain/lead-value.ts';

describe('leads needed', () => {
  it('for 7 customers at 5 % are 140', () => {
    expect(leadsNeeded(7, 0.05)).toBe(140);
  });

  it('for a revenue go through both rates and the average deal', () => {
    expect(leadsNeededForRevenue(100_000, { leadToOpp: 0.25, oppToWon: 0.5, averageDeal: 8000 })).toBe(100);
  });

  it('are unknown at a rate of nothing', () => {
    expect(leadsNeeded(7, 0)).toBeNull();
    expect(leadsNeededForRevenue(100_000, { leadToOpp: 0.25, oppToWon: 0, averageDeal: 8000 })).toBeNull();
  });
});

it('a lead that closes in 1 % of cases for 160,000 is worth 1,600', () => {
  expect(leadValue(0.01, 160_000)).toBe(1600);
});

it('leads beyond what sales can work are a flood', () => {
  expect(floods(400, { reps: 4, leadsPerRep: 100 })).toBe(false);
  expect(floods(401, { reps: 4, leadsPerRep: 100 })).toBe(true);
});
