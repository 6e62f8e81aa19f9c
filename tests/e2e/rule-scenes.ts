/** What the rules of goals, agreement, funnel and privacy bring onto the boards beyond a good and a bad day. */
import type { AgreementView, DayVerdict } from '../../shared/domain/agreement-view.ts';
import type { PeriodView } from '../../shared/domain/pace-view.ts';
import {
  buildAgreement,
  buildMarketingPromise,
  buildSalesPromise,
  buildVerdictDays,
} from '../builders/agreement-view.ts';
import { buildFunnel } from '../builders/funnel-view.ts';
import { buildGoal } from '../builders/goal-view.ts';
import { buildSnapshot } from '../builders/snapshot.ts';
import { buildCelebration, buildWall } from '../builders/wall-state.ts';
import { asOf, buildWins } from '../builders/wins-view.ts';
import { changed, onBoard, onEveryBoard, type Scene } from './scene.ts';

const minute = 60_000;

const agreementScene = (state: string, agreement: Partial<AgreementView>): Scene =>
  onBoard('agreement-status', state, buildSnapshot({ agreement: buildAgreement(agreement) }));

/** Ten days on which marketing was behind once, and sales at the end. */
const mixedDays = changed(buildVerdictDays(), (_, index): Partial<DayVerdict> => {
  if (index === 3) return { marketing: 'broken', verdict: 'marketingBehind' };
  if (index === 7) return { sales: 'atRisk', verdict: 'salesBehind' };
  return index > 7 ? { sales: 'broken', verdict: 'salesBehind' } : {};
});

const attemptsBroken = agreementScene('attempts-broken', {
  verdict: 'salesBehind',
  sales: buildSalesPromise({
    status: 'broken',
    attempts: { target: 0.9, kept: 83, missed: 53, open: 52, share: 83 / 136, status: 'broken' },
    disposition: { target: 0.85, kept: 110, missed: 24, open: 54, share: 110 / 134, status: 'atRisk' },
  }),
  streak: { days: 0, since: null, openEnded: false },
  days: mixedDays,
});

const trial = agreementScene('trial', {
  versionFrom: '2026-11-02',
  versionNumber: 1,
  trial: { owners: 4, known: 4, until: '2026-11-30', hidden: false },
  sales: buildSalesPromise({
    attempts: null,
    disposition: null,
    worked: { count: 31, share: 0.97, target: null, status: null },
  }),
  streak: { days: 4, since: '2026-11-17', openEnded: false },
  days: buildVerdictDays().slice(-4),
});

const longStreak = agreementScene('long-streak', {
  verdict: 'kept',
  marketing: buildMarketingPromise({
    status: 'kept',
    pace: { actual: 246, status: 'tooFast' },
    capacity: { leads: 218, used: 246 / 218, exceeded: true },
    today: { promised: 0, delivered: 3 },
  }),
  streak: { days: 254, since: '2025-11-14', openEnded: true },
});

const week: PeriodView = { kind: 'week', label: 'Week of 2026-11-16', from: '2026-11-16', until: '2026-11-23' };
export const nothingDue = { target: 0.9, kept: 0, missed: 0, open: 3, share: null, status: 'early' } as const;

const weekly = agreementScene('weekly', {
  marketing: buildMarketingPromise({ period: week, pace: { target: 60, actual: 49, elapsed: 0.86 } }),
  sales: buildSalesPromise({
    attempts: nothingDue,
    disposition: nothingDue,
    worked: { count: 0, share: null, target: 0.95, status: 'early' },
    acceptance: { accepted: 0, rejected: 0, undecided: 3, share: null },
    speedToLead: { p50Ms: null, p95Ms: null },
  }),
  streak: { days: 0, since: null, openEnded: false },
  days: [],
});

const leadTypes = Array.from({ length: 40 }, (_, index) => `Request number ${index + 1}`);
const manyLeadTypes = agreementScene('many-lead-types', {
  marketing: buildMarketingPromise({ byGroup: leadTypes.map((group) => ({ group, leads: 5, value: 5 })) }),
  sales: buildSalesPromise({
    byLeadType: leadTypes.map((leadType, index) => ({
      leadType,
      withinMs: (index + 1) * 30 * minute,
      met: 4,
      late: 1,
      overdue: 0,
      running: 0,
      compliance: 0.8,
      p50Ms: 20 * minute,
      p95Ms: 50 * minute,
    })),
  }),
});

const customPeriod = onBoard(
  'shared-goal',
  'teams-own-period',
  buildSnapshot({
    goals: [
      buildGoal({
        label: 'Leads from the fair',
        unit: 'count',
        team: 'marketing',
        influenced: null,
        period: { kind: 'custom', label: '2026-11-09 to 2026-11-27', from: '2026-11-09', until: '2026-11-28' },
        pace: { target: 300, actual: 214, elapsed: 0.63, remainingDays: 5.5, status: 'ahead' },
      }),
    ],
  }),
);

const sourceUnknown = onBoard(
  'shared-goal',
  'source-unknown',
  buildSnapshot({
    goals: [buildGoal({ contribution: { marketing: 0, sales: 0, unknown: 41_238_000 }, influenced: 0 })],
  }),
);

const stretched = onBoard(
  'shared-goal',
  'stretch',
  buildSnapshot({
    goals: [
      buildGoal({
        sourcedBy: 'firstTouch',
        pace: { actual: 83_000_000, elapsed: 0.92, remainingDays: 5, status: 'ahead' },
        milestones: [
          { share: 0.25, reachedOn: '2026-10-20' },
          { share: 0.5, reachedOn: '2026-11-05' },
          { share: 0.75, reachedOn: '2026-11-20' },
          { share: 1, reachedOn: '2026-12-02' },
          { share: 1.25, reachedOn: '2026-12-18' },
        ],
      }),
    ],
  }),
);

const anyInRange = onBoard(
  'funnel',
  'any-in-range',
  buildSnapshot({
    funnel: buildFunnel({
      counting: 'anyInRange',
      stages: changed(buildFunnel().stages, ({ id }) => {
        if (id === 'accepted') return { entered: 204, reachedNext: 288, conversion: 288 / 204 };
        return id === 'deal' ? { entered: 3, reachedNext: 31, conversion: 31 / 3 } : {};
      }),
    }),
  }),
);

/** What visitors see: shares for amounts, groups for people, no customer. */
const visitorsWins = changed(buildWins().recent, ({ sourcedBy }) => ({
  name: '',
  amount: null,
  company: null,
  closedBy: 'Sales',
  sourcedBy: sourcedBy && 'Marketing',
}));
const visitors = buildSnapshot({
  privacy: 'visitors',
  goals: [
    buildGoal({
      unit: 'share',
      pace: { target: 10_000, actual: 6443, elapsed: 0.62, remainingDays: 24 },
    }),
  ],
  agreement: buildAgreement({
    marketing: buildMarketingPromise({
      kind: 'share',
      pace: { target: 10_000, actual: 7_812, elapsed: 0.76 },
      today: { promised: 476, delivered: 212 },
    }),
  }),
  wins: buildWins({
    recent: visitorsWins,
    thisWeek: { count: 5, value: null },
    lastWeek: { count: 6, value: null },
    lastWeekByNow: { count: 4, value: null },
    biggestThisQuarter: null,
    corrected: [{ name: '', at: asOf }],
    firstBySource: visitorsWins.slice(0, 1).map((win) => ({ leadSource: 'Podcast', win })),
  }),
});

export const ruleScenes: readonly Scene[] = [
  attemptsBroken,
  trial,
  longStreak,
  weekly,
  manyLeadTypes,
  customPeriod,
  sourceUnknown,
  stretched,
  anyInRange,
  ...onEveryBoard('visitors', visitors),
  {
    name: 'celebration.visitors',
    snapshot: visitors,
    wall: buildWall(0, { celebration: buildCelebration({ wins: visitorsWins.slice(0, 1) }) }),
  },
  {
    name: 'celebration.visitors-away',
    snapshot: visitors,
    wall: buildWall(0, { celebration: buildCelebration({ wins: visitorsWins, whileAway: true }) }),
  },
];
