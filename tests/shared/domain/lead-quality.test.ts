import { describe, expect, it } from 'vitest';
import { leadQuality } from '../../../shared/domain/lead-quality.ts';
import { buildClosedLoop, buildSource } from '../../builders/closed-loop-view.ts';

const of = (sources: ReturnType<typeof buildSource>[], most = 6) =>
  leadQuality(buildClosedLoop({ sources }), 'source', most);

describe('leadQuality', () => {
  it('takes the acceptance over all leads decided, not the mean of the sources', () => {
    // 90 of 100 and 10 of 300: (90 + 10) / (100 + 300) = 0.25.
    const quality = of([
      buildSource('Partner', { handedOver: 120, accepted: 90, rejected: 10 }),
      buildSource('Fair', { handedOver: 310, accepted: 10, rejected: 290 }),
    ]);
    expect(quality).toMatchObject({ acceptance: 0.25, undecided: 30, acceptanceThin: false });
  });

  it.each([
    ['nothing is decided', { handedOver: 9 }, { acceptance: null, acceptanceThin: false }],
    ['29 are decided', { handedOver: 29, accepted: 28, rejected: 1 }, { acceptanceThin: true }],
    ['30 are decided', { handedOver: 30, accepted: 28, rejected: 2 }, { acceptanceThin: false }],
    ['29 deals are decided', { handedOver: 1, won: 9, lost: 20 }, { winRateThin: true }],
  ] as const)('marks rates as thin or missing where %s', (_, counts, expected) => {
    expect(of([buildSource('Fair', counts)]).rows).toEqual([expect.objectContaining(expected)]);
  });

  it('names the source that sales takes least from, of those with enough leads to judge', () => {
    const quality = of([
      buildSource('Partner', { handedOver: 90, accepted: 80, rejected: 10 }),
      buildSource('Search', { handedOver: 60, accepted: 30, rejected: 30 }),
      buildSource('Fair', { handedOver: 60, accepted: 20, rejected: 40 }),
      buildSource('Podcast', { handedOver: 4, accepted: 0, rejected: 4 }),
    ]);
    expect(quality.worst?.name).toBe('Fair');
    expect(quality.rows.map(({ isWorst }) => isWorst)).toEqual([false, false, true, false]);
  });

  it('has no worst where all are alike, or there is one alone', () => {
    const half = { handedOver: 60, accepted: 30, rejected: 30 };
    expect(of([buildSource('Partner', half), buildSource('Fair', half)]).worst).toBeNull();
    expect(of([buildSource('Fair', half)]).worst).toBeNull();
  });

  it('keeps the order of the closed loop, and the worst among those shown', () => {
    const good = { handedOver: 60, accepted: 50, rejected: 10 };
    const quality = of(
      [
        ...['Partner', 'Search', 'Mail'].map((name) => buildSource(name, good)),
        buildSource('Fair', { ...good, accepted: 10, rejected: 50 }),
        buildSource('Podcast', good),
      ],
      3,
    );
    expect(quality.rows.map(({ name }) => name)).toEqual(['Partner', 'Search', 'Fair']);
    expect(quality.more).toBe(2);
  });

  it('leaves out what nobody handed a lead over from, unless there is nothing else', () => {
    const coldCalls = buildSource('Cold call', { won: 40, lost: 60, revenue: 900 });
    const fair = buildSource('Fair', { handedOver: 5 });
    expect(of([coldCalls, fair]).rows.map(({ name }) => name)).toEqual(['Fair']);
    expect(of([coldCalls])).toMatchObject({
      acceptance: null,
      winRate: 0.4,
      winRateThin: false,
      rows: [{ name: 'Cold call', winRate: 0.4 }],
    });
  });

  it('tells the same of campaigns', () => {
    const { rows, worst } = leadQuality(buildClosedLoop(), 'campaign', 6);
    expect(rows[0]?.name).toBe('Partner in autumn');
    expect(worst?.name).toBe('Trade fair in autumn');
  });
});
