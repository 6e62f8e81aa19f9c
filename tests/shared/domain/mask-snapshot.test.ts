import { describe, expect, it } from 'vitest';
import { type PrivacyConfig, privacySchema } from '../../../shared/config/privacy.ts';
import { maskSnapshot } from '../../../shared/domain/mask-snapshot.ts';
import { snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { buildAgreement, buildMarketingPromise } from '../../builders/agreement-view.ts';
import { buildGoal } from '../../builders/goal-view.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildWin, buildWins } from '../../builders/wins-view.ts';

const privacy: PrivacyConfig = privacySchema.parse({});
const visitors = (snapshot = buildSnapshot()) => maskSnapshot(snapshot, 'visitors', privacy);
const everybody = (snapshot = buildSnapshot()) => maskSnapshot(snapshot, 'public', privacy);

describe('the snapshot for the team', () => {
  it('is the whole of it', () => {
    const snapshot = buildSnapshot({ privacy: 'public' });
    expect(maskSnapshot(snapshot, 'team', privacy)).toEqual({ ...snapshot, privacy: 'team' });
  });
});

describe.each(['team', 'visitors', 'public'] as const)('the snapshot for %s', (mode) => {
  it('says for whom it is, and is one that a screen takes', () => {
    const masked = maskSnapshot(buildSnapshot(), mode, privacy);
    expect(masked.privacy).toBe(mode);
    expect(snapshotSchema.parse(masked)).toEqual(masked);
  });
});

describe('the snapshot for visitors', () => {
  it('rounds a goal and its ratios, and keeps what the exact numbers decided', () => {
    const goal = buildGoal({ pace: { target: 64_300_000, actual: 41_238_000, elapsed: 0.5, status: 'met' } });
    expect(visitors(buildSnapshot({ goals: [goal] })).goals[0]).toMatchObject({
      unit: 'money',
      pace: {
        target: 64_000_000,
        actual: 41_000_000,
        expected: 32_000_000,
        gap: 9_100_000,
        pace: 1.28,
        attainment: 0.64,
        status: 'met',
      },
      contribution: { marketing: 19_000_000, sales: 17_000_000, unknown: 4_900_000 },
      influenced: 24_000_000,
    });
  });

  it('leaves a goal that is no money as it is', () => {
    const goal = buildGoal({ unit: 'count', pace: { target: 188, actual: 123, elapsed: 0.5 } });
    expect(visitors(buildSnapshot({ goals: [goal] })).goals).toEqual([goal]);
  });

  it('hides who bought, and shortens who sold', () => {
    const wins = buildWins({ recent: [buildWin({ amount: 2_845_678 })], corrected: [{ name: 'Northwind', at: 5 }] });
    const { recent, corrected } = visitors(buildSnapshot({ wins })).wins;
    expect(recent).toMatchObject([
      { name: '', company: null, amount: 2_800_000, closedBy: 'A. H.', sourcedBy: 'J. W.', campaign: 'Autumn webinar' },
    ]);
    expect(corrected).toEqual([{ name: '', at: 5 }]);
  });

  it('gives every win a key of its own that is no id, and the same one to the same win', () => {
    const [first, second] = [buildWin({ dealId: 'crm:1' }), buildWin({ dealId: 'crm:2' })];
    const wins = buildWins({ recent: [second, first], biggestThisQuarter: second, firstBySource: [] });
    const { recent, biggestThisQuarter } = visitors(buildSnapshot({ wins })).wins;
    expect(new Set(recent.map(({ key }) => key)).size).toBe(2);
    expect(biggestThisQuarter?.key).toBe(recent[0]?.key);
    expect(JSON.stringify(recent)).not.toContain('crm:');
    const later = buildWins({ recent: [buildWin({ dealId: 'crm:7', wonAt: 7 }), first, second], firstBySource: [] });
    expect(visitors(buildSnapshot({ wins: later })).wins.recent[2]?.key).toBe(recent[0]?.key);
  });

  it('quotes no record, no file and no address in what is wrong', () => {
    const problems = [
      { code: 'rowsRefused', params: { source: 'CRM', refused: 7, of: 9, reason: 'id is empty', example: 'Acme, 7' } },
      { code: 'fileMissing', params: { path: 'ida/deals.csv' } },
      { code: 'fromTheFuture', params: { who: 'Acme' } },
    ];
    const refusals = [{ entity: 'deal', reason: 'id is empty', count: 7, example: 'Acme, 7' }];
    const [source] = buildSnapshot().sources;
    const sources = source ? [{ ...source, refusals }] : [];
    const masked = visitors(buildSnapshot({ problems, sources }));
    expect(masked.problems).toEqual([
      { code: 'rowsRefused', params: { source: 'CRM', refused: 7, of: 9, reason: 'id is empty', example: '…' } },
      { code: 'fileMissing', params: { path: '…' } },
      { code: 'fromTheFuture', params: {} },
    ]);
    expect(masked.sources[0]?.refusals).toEqual([{ entity: 'deal', reason: 'id is empty', count: 7, example: '…' }]);
  });

  it('leaves out what was written for the team, and numbers to call', () => {
    const agreement = buildAgreement();
    const contacts = [
      { name: 'Ida Berg', role: 'Head of sales', side: 'sales', contact: 'ida@alder.example' } as const,
    ];
    const document = { ...agreement.document, summary: 'Ida promises Acme 5,000', contacts };
    const snapshot = buildSnapshot({ agreement: { ...agreement, document } });
    expect(visitors(snapshot).agreement?.document).toMatchObject({
      summary: '',
      contacts: [{ name: 'I. B.', role: 'Head of sales', contact: null }],
    });
    expect(everybody(snapshot).agreement?.document.contacts).toMatchObject([{ name: 'Head of sales', contact: null }]);
  });
});

describe('the snapshot for everybody', () => {
  it('says a goal of money in hundredths of a percent of its target', () => {
    const goal = buildGoal({ pace: { target: 64_000_000, actual: 41_238_000, elapsed: 0.5 } });
    expect(everybody(buildSnapshot({ goals: [goal] })).goals[0]).toMatchObject({
      unit: 'share',
      pace: { target: 10_000, actual: 6_443, expected: 5_000, gap: 1_443 },
      contribution: { marketing: 3_028, sales: 2_642, unknown: 773 },
      series: expect.arrayContaining([{ day: goal.series.at(-1)?.day, actual: null, expected: 10_000 }]),
    });
  });

  it('says a promise of value so, and a promise of a number as it is', () => {
    const pace = { target: 240_000, actual: 188_777, elapsed: 0.5 };
    const today = { promised: 12_000, delivered: 2_400 };
    const byGroup = [{ group: 'Trial', leads: 3, value: 60_000 }];
    const promise = (kind: 'value' | 'count') =>
      everybody(
        buildSnapshot({
          agreement: buildAgreement({ marketing: buildMarketingPromise({ kind, pace, today, byGroup }) }),
        }),
      ).agreement?.marketing;
    expect(promise('value')).toMatchObject({
      kind: 'share',
      pace: { target: 10_000, actual: 7_866, attainment: 0.79 },
      today: { promised: 500, delivered: 100 },
      byGroup: [{ group: 'Trial', leads: 3, value: 2_500 }],
    });
    expect(promise('count')).toMatchObject({ kind: 'count', pace, today, byGroup });
  });

  it('names groups instead of people, and no other amount', () => {
    const { wins, records } = everybody(
      buildSnapshot({ wins: buildWins({ recent: [buildWin({ sourcedByGroup: null })] }) }),
    );
    expect(wins.recent).toMatchObject([{ closedBy: 'Sales', sourcedBy: null, amount: null }]);
    expect([wins.thisWeek, wins.lastWeek, wins.lastWeekByNow]).toMatchObject([
      { count: 5, value: null },
      { count: 6, value: null },
      { count: 4, value: null },
    ]);
    expect(records.wonValue).toBeNull();
  });
});

describe('masks of one’s own', () => {
  it('hide nothing else', () => {
    const open = { names: 'full', customers: 'shown', amounts: 'rounded' };
    const own = privacySchema.parse({ visitors: open, public: open });
    const masked = maskSnapshot(buildSnapshot(), 'public', own);
    expect(masked.wins.recent[0]).toMatchObject({ company: 'Northwind Logistics', closedBy: 'Amira Haddad' });
    expect(masked.records.wonValue).toBe(41_000_000);
  });

  it('may hide customers from the team', () => {
    const own = privacySchema.parse({ team: { customers: 'hidden' } });
    const { wins } = maskSnapshot(buildSnapshot(), 'team', own);
    expect(wins.recent[0]).toMatchObject({ company: null, closedBy: 'Amira Haddad', amount: 2_840_000 });
  });
});
