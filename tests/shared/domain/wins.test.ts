import { describe, expect, it } from 'vitest';
import { win, winKey, wins } from '../../../shared/domain/wins.ts';
import { aWinRow, someAggregates } from '../../builders/aggregates.ts';

describe('a win', () => {
  it('won again later is another win', () => {
    expect(winKey('crm:7', 1000)).not.toBe(winKey('crm:7', 2000));
    expect(winKey('crm:7', 1000)).toBe(winKey('crm:7', 1000));
  });

  it('carries the credit of both sides', () => {
    const row = aWinRow({ closedBy: 'Ida', sourcedBy: 'Noor', campaign: 'Spring fair', leadSource: 'event' });
    expect(win(row)).toMatchObject({
      closedBy: 'Ida',
      sourcedBy: 'Noor',
      campaign: 'Spring fair',
      leadSource: 'event',
    });
    expect(win(row).key).toBe(winKey(row.dealId, row.wonAt));
  });
});

it('shows a picture only where its name is that of a picture', () => {
  const row = aWinRow({ closedByPhoto: 'ida.jpg', sourcedByPhoto: 'https://crm.example/noor.jpg' });
  expect(win(row)).toMatchObject({ closedByPhoto: 'ida.jpg', sourcedByPhoto: null });
});

it('the wins board shows what the ledger found', () => {
  const row = aWinRow();
  const answer = {
    ...someAggregates().wins,
    recent: [row],
    biggest: row,
    firstBySource: [{ leadSource: 'referral', win: row }],
    thisWeek: { count: 2, value: 500, valued: 2 },
  };
  expect(wins(answer)).toMatchObject({
    recent: [win(row)],
    biggestThisQuarter: win(row),
    firstBySource: [{ leadSource: 'referral', win: win(row) }],
    thisWeek: { count: 2, value: 500 },
  });
  expect(wins(someAggregates().wins).biggestThisQuarter).toBeNull();
});
