/** What the boards say where no source tells of what a goal counts, or of what is promised. */
import type { AgreementView } from '../../shared/domain/agreement-view.ts';
import {
  buildAgreement,
  buildMarketingPromise,
  buildSalesPromise,
  buildVerdictDays,
} from '../builders/agreement-view.ts';
import { buildUntoldGoal } from '../builders/goal-view.ts';
import { buildSnapshot } from '../builders/snapshot.ts';
import { changed, onBoard, onEveryBoard, type Scene } from './scene.ts';

const agreementScene = (state: string, agreement: Partial<AgreementView>): Scene =>
  onBoard('agreement-status', state, buildSnapshot({ agreement: buildAgreement(agreement) }));

const noAnswers = {
  met: 0,
  late: 0,
  running: 57,
  compliance: 0,
  p50Ms: null,
  p95Ms: null,
  speedToLead: { p50Ms: null, p95Ms: null },
  status: 'unknown',
  responseStatus: 'unknown',
  told: { responses: false, decisions: false },
  acceptance: { accepted: 0, rejected: 0, undecided: 188, share: null },
} as const;
const nothingKept = { target: 0.9, kept: 0, missed: 152, open: 36, share: 0, status: 'unknown' } as const;
const salesUnknown = changed(buildVerdictDays(), () => ({ sales: 'unknown', verdict: 'unknown' }) as const);
const noStreak = { days: 0, since: null, openEnded: false } as const;

/** A file of leads alone: nobody tells of answers, attempts and decisions, all of which are promised. */
const answersUntold = onEveryBoard(
  'answers-untold',
  buildSnapshot({
    problems: [
      {
        code: 'promiseUntold',
        params: { what: 'responses' },
      },
    ],
    agreement: buildAgreement({
      verdict: 'unknown',
      sales: buildSalesPromise({
        ...noAnswers,
        overdue: 131,
        attempts: nothingKept,
        disposition: nothingKept,
        worked: { count: 0, share: 0, target: 0.95, status: 'unknown' },
      }),
      streak: noStreak,
      days: salesUnknown,
    }),
  }),
);

/** A file of deals alone: no leads and no hand-over, and each side promises for a period of its own. */
const leadsUntold = agreementScene('leads-untold', {
  verdict: 'unknown',
  marketing: buildMarketingPromise({
    told: false,
    status: 'unknown',
    period: { kind: 'quarter', label: 'Q4 2026', from: '2026-10-01', until: '2027-01-01' },
    pace: { target: 2000, actual: 0, elapsed: 0.62, status: 'behind' },
    today: { promised: 31, delivered: 0 },
    byGroup: [],
    capacity: null,
  }),
  sales: buildSalesPromise({
    ...noAnswers,
    overdue: 0,
    running: 0,
    compliance: null,
    attempts: null,
    disposition: null,
    handedOver: 0,
    worked: { count: 0, share: null, target: null, status: null },
    acceptance: { accepted: 0, rejected: 0, undecided: 0, share: null },
  }),
  versionFrom: '2024-10-01',
  streak: noStreak,
  days: changed(buildVerdictDays(), () => ({ marketing: 'unknown', sales: 'unknown', verdict: 'unknown' })),
});

/** Answers are known, decisions are not. */
const decisionsUntold = agreementScene('decisions-untold', {
  verdict: 'unknown',
  sales: buildSalesPromise({
    status: 'unknown',
    told: { responses: true, decisions: false },
    disposition: nothingKept,
    acceptance: { accepted: 0, rejected: 0, undecided: 188, share: null },
  }),
  streak: noStreak,
  days: salesUnknown,
});

/** A goal of meetings where no source tells of activities. */
const meetingsUntold = onBoard(
  'shared-goal',
  'untold',
  buildSnapshot({
    problems: [
      {
        code: 'goalUntold',
        params: {
          what: 'activity',
          record: 'activity',
          field: '',
          columns: 0,
          first: '',
          last: '',
          goals: '"Meetings held"',
        },
      },
    ],
    goals: [buildUntoldGoal()],
  }),
);

const noDeliveries = { pace: null, attainment: null, gap: 0, neededPerDay: null, projection: null } as const;
const noneShown = {
  told: false,
  leads: 0,
  today: { promised: 12, delivered: 0 },
  byGroup: [],
  capacity: { leads: 280, used: 0, exceeded: false },
} as const;
const trialSales = buildSalesPromise({
  ...noAnswers,
  overdue: 0,
  running: 0,
  compliance: null,
  attempts: { target: 0.9, kept: 0, missed: 0, open: 0, share: null, status: 'unknown' },
  disposition: null,
  handedOver: 0,
  worked: { count: 0, share: null, target: null, status: null },
  acceptance: { accepted: 0, rejected: 0, undecided: 0, share: null },
});

/** A trial run whose owners are misspelt. */
const nobodyKnown = onBoard(
  'agreement-status',
  'trial-of-nobody',
  buildSnapshot({
    problems: [{ code: 'trialOwnersUnknown', params: { owners: '"Adelheid Lindqvist", "Ben Okorro"' } }],
    agreement: buildAgreement({
      verdict: 'unknown',
      trial: { owners: 2, known: 0, until: '2026-12-18', hidden: false },
      marketing: buildMarketingPromise({
        ...noneShown,
        status: 'unknown',
        pace: { ...noDeliveries, status: 'behind' },
      }),
      sales: trialSales,
      streak: noStreak,
      days: [],
    }),
  }),
);

/** A trial run of two people, as visitors see it. */
const fewHidden = onBoard(
  'agreement-status',
  'trial-of-few',
  buildSnapshot({
    privacy: 'visitors',
    agreement: buildAgreement({
      trial: { owners: 2, known: 2, until: '2026-12-18', hidden: true },
      marketing: buildMarketingPromise({ ...noneShown, pace: noDeliveries }),
      sales: { ...trialSales, status: 'kept', responseStatus: 'kept' },
    }),
  }),
);

export const untoldScenes: readonly Scene[] = [
  meetingsUntold,
  ...answersUntold,
  leadsUntold,
  decisionsUntold,
  nobodyKnown,
  fewHidden,
];
