/** The pictures: every board in the states a wall can be in. Used by the gallery and by the layout checks. */
import { buildAgreement, buildMarketingPromise, buildSalesPromise } from '../builders/agreement-view.ts';
import { buildFunnel } from '../builders/funnel-view.ts';
import { buildGoal } from '../builders/goal-view.ts';
import { aged, buildSnapshot } from '../builders/snapshot.ts';
import { buildWall } from '../builders/wall-state.ts';
import { asOf, buildWin, buildWins, noWins } from '../builders/wins-view.ts';
import { nothingDue, ruleScenes } from './rule-scenes.ts';
import { changed, onEveryBoard, type Scene } from './scene.ts';
import { agreementDocumentScenes } from './scenes/agreement-document.ts';
import { campaignsScenes } from './scenes/campaigns.ts';
import { celebrationScenes } from './scenes/celebration.ts';
import { incentiveScenes } from './scenes/incentive.ts';
import { keyboardScenes } from './scenes/keyboard.ts';
import { leadQualityScenes } from './scenes/lead-quality.ts';
import { leadsWaitingScenes } from './scenes/leads-waiting.ts';
import { announcementScenes } from './scenes/announcement.ts';
import { lookScenes } from './scenes/look.ts';
import { pipelineScenes } from './scenes/pipeline.ts';
import { sourcesScenes } from './scenes/sources.ts';
import { trendsScenes } from './scenes/trends.ts';
import { weeklyMeetingScenes } from './scenes/weekly-meeting.ts';
import { untoldScenes } from './untold-scenes.ts';

const hour = 3_600_000;

const good = buildSnapshot();
const longName =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';

const worried = buildSnapshot({
  goals: [buildGoal({ pace: { actual: 29_400_000, status: 'behind', trend: 'slipping' } })],
  agreement: buildAgreement({
    verdict: 'salesBehind',
    marketing: buildMarketingPromise({ pace: { actual: 241, status: 'tooFast' } }),
    sales: buildSalesPromise({ compliance: 0.714, overdue: 27, running: 31, status: 'broken' }),
  }),
  wins: buildWins({ thisWeek: { count: 1, value: 420_000 }, corrected: [{ name: 'Harbour Foods', at: asOf }] }),
  funnel: buildFunnel({ worstStage: null, stages: buildFunnel().stages.filter(({ id }) => id !== 'sql') }),
});

const early = buildSnapshot({
  goals: [
    buildGoal({
      pace: { actual: 0, elapsed: 0.03, remainingDays: 62, status: 'early' },
      contribution: { marketing: 0, sales: 0, unknown: 0 },
    }),
  ],
  agreement: buildAgreement({
    marketing: buildMarketingPromise({
      status: 'early',
      pace: { actual: 0, elapsed: 0, expected: 0, pace: null, projection: null, status: 'notStarted' },
    }),
    sales: buildSalesPromise({
      met: 0,
      late: 0,
      overdue: 0,
      running: 2,
      compliance: null,
      p50Ms: null,
      p95Ms: null,
      speedToLead: { p50Ms: null, p95Ms: null },
      status: 'early',
      attempts: nothingDue,
      disposition: nothingDue,
      worked: { count: 0, share: null, target: 0.95, status: 'early' },
      acceptance: { accepted: 0, rejected: 0, undecided: 0, share: null },
    }),
    streak: { days: 0, since: null, openEnded: false },
    days: [],
  }),
  wins: buildWins({ thisWeek: { count: 0, value: 0 }, biggestThisQuarter: null, firstBySource: [] }),
  funnel: buildFunnel({
    worstStage: null,
    stages: changed(buildFunnel().stages, (s) => ({
      goal: null,
      conversion: null,
      thin: true,
      entered: s.id === 'created' ? 3 : 0,
    })),
  }),
});

const huge = buildSnapshot({
  company: longName,
  currency: 'JPY',
  goals: [
    buildGoal({
      label: 'Recurring revenue from new customers in all regions',
      pace: {
        target: 98_000_000_000,
        actual: 123_456_789_012,
        elapsed: 0.9,
        remainingDays: 7,
        status: 'ahead',
        trend: 'recovering',
      },
      contribution: { marketing: 123_000_000_000, sales: 400_000_000, unknown: 56_789_012 },
    }),
  ],
  agreement: buildAgreement({
    verdict: 'bothBehind',
    marketing: buildMarketingPromise({
      kind: 'value',
      status: 'broken',
      pace: { target: 9_800_000_000, actual: 1_234_567_890, status: 'behind' },
    }),
    sales: buildSalesPromise({
      compliance: 0.042,
      overdue: 12_480,
      running: 104_200,
      p50Ms: 31 * hour,
      p95Ms: 412 * hour,
      status: 'broken',
    }),
  }),
  wins: buildWins({
    recent: changed(buildWins().recent, () => ({
      company: longName,
      amount: 123_456_789_012,
      closedBy: longName,
      campaign: longName,
    })),
    thisWeek: { count: 1234, value: 987_654_321_098 },
    biggestThisQuarter: buildWin({ company: longName, amount: 123_456_789_012 }),
    firstBySource: [{ leadSource: longName, win: buildWin({ company: longName }) }],
    corrected: [{ name: longName, at: asOf }],
  }),
  funnel: buildFunnel({
    stages: changed(buildFunnel().stages, (s) => ({
      label: `${s.label} ${longName}`,
      entered: s.entered * 61_234,
      stuck: s.stuck * 977,
    })),
  }),
});

const empty = buildSnapshot({ goals: [], agreement: null, wins: noWins, funnel: null });
const fileGone = { code: 'fileMissing', params: { path: 'exports/deals-2026-q4.csv' } };
const unexpected = { code: 'unexpected', params: { message: 'the answer was no JSON' } };
const ageing = aged(good, 'ageing', 8 * 60_000);
const stale = aged(worried, 'stale', 51 * hour, fileGone);
/** A source that knows no amounts, and a currency whose short form is long. */
const brazilian = buildSnapshot({
  locale: 'pt-BR',
  currency: 'BRL',
  goals: [buildGoal({ pace: { actual: 29_400_000, status: 'behind' } })],
  agreement: buildAgreement({
    marketing: buildMarketingPromise({
      kind: 'value',
      pace: { actual: 24_500_000, expected: 19_100_000, target: 30_000_000, pace: 1.28, status: 'tooFast' },
    }),
  }),
  wins: buildWins({
    recent: changed(buildWins().recent, () => ({ amount: 0 })),
    thisWeek: { count: 8, value: 0 },
    lastWeek: { count: 21, value: 0 },
    lastWeekByNow: { count: 5, value: 0 },
  }),
});
const german = buildSnapshot({ locale: 'de', company: 'Erle & Fink' });

const inNormalLook: readonly Scene[] = [
  ...onEveryBoard('good', good),
  ...onEveryBoard('worried', worried),
  ...onEveryBoard('early', early),
  ...onEveryBoard('stale', stale),
  ...onEveryBoard('empty', empty),
  ...onEveryBoard('huge', huge),
  ...onEveryBoard('german', german),
  ...onEveryBoard('brazilian', brazilian),
  ...ruleScenes,
  ...untoldScenes,
  ...announcementScenes,
  ...leadsWaitingScenes,
  ...campaignsScenes,
  ...incentiveScenes,
  ...pipelineScenes,
  ...leadQualityScenes,
  ...weeklyMeetingScenes,
  { name: 'status.ageing', snapshot: ageing, wall: buildWall(0, { hold: { kind: 'paused', until: asOf + hour } }) },
  { name: 'status.sign-in', snapshot: aged(good, 'signInNeeded', 3 * hour, unexpected), wall: buildWall(1) },
  {
    name: 'status.rate-limited',
    snapshot: aged(good, 'rateLimited', hour),
    wall: buildWall(2, { hold: { kind: 'pinned', until: asOf + hour } }),
  },
  { name: 'status.unreachable', snapshot: aged(good, 'unreachable', 26 * hour, unexpected), wall: buildWall(3) },
  { name: 'start.connecting', snapshot: null, wall: null },
  {
    name: 'start.never-loaded',
    snapshot: aged(empty, 'neverLoaded', 0, fileGone),
    wall: buildWall(0, { current: null, next: null }),
  },
  ...celebrationScenes,
  ...keyboardScenes,
  ...sourcesScenes,
  ...trendsScenes,
  ...agreementDocumentScenes,
];

export const scenes: readonly Scene[] = [...inNormalLook, ...lookScenes(inNormalLook)];

export const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;
