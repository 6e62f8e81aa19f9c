/** A company whose every board has something to show, and a wall that shows all of them in turn. */
import type { BoardConfig } from '../../shared/config/boards.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { buildSnapshot } from '../builders/snapshot.ts';
import { buildWall } from '../builders/wall-state.ts';
import { changed, type Scene } from '../e2e/scene.ts';
import { scenes } from '../e2e/scenes.ts';

/** The good day of every kind of board, by the name of its scene. */
const goodDays = [
  'shared-goal.good',
  'agreement-status.good',
  'wins.good',
  'funnel.good',
  'leads-waiting.good',
  'campaigns.good',
  'lead-quality.good',
  'pipeline.good',
  'incentive.good',
  'trends.good',
  'agreement-document.good',
  'weekly-meeting.idle',
  'announcement.good',
];

export const allBoards: readonly BoardConfig[] = goodDays.map((name) => {
  const board = sceneCalled(name).wall?.current?.board;
  if (!board) throw new Error(`The scene ${name} shows no board.`);
  return board;
});

/** Between two meetings, as every other board is at rest too. */
export const meeting: MeetingView | undefined = sceneCalled('weekly-meeting.idle').meeting;

/** As little as a board can show: what any board is held against. Two, so that there is something to change to. */
export const emptyBoards: readonly BoardConfig[] = ['.', ':'].map((headline) => ({
  kind: 'announcement',
  headline,
  audience: 'everybody',
  seconds: 20,
}));

/** One snapshot with what each of the scenes shows. */
export function fullSnapshot(): Snapshot {
  const shown = (name: string): Snapshot => sceneCalled(name).snapshot ?? buildSnapshot();
  const { agreement } = shown('agreement-document.good');
  const { incentive } = shown('incentive.good').agreement ?? {};
  return buildSnapshot({
    agreement: agreement && { ...agreement, incentive: incentive ?? null },
    waiting: shown('leads-waiting.good').waiting,
    campaigns: shown('campaigns.good').campaigns,
    closedLoop: shown('lead-quality.good').closedLoop,
    pipelines: shown('pipeline.good').pipelines,
    trends: shown('trends.good').trends,
  });
}

/** The wall at a place of a playlist, with the board after it made ready. */
export function wallAt(boards: readonly BoardConfig[], place: number, turn: number): WallState {
  const at = (position: number) => {
    const index = position % boards.length;
    const board = boards[index];
    return board ? { index, board } : null;
  };
  return { ...buildWall(), turn, current: at(place), next: at(place + 1), count: boards.length };
}

/** Numbers a little further on, on every board, as a sync brings them. */
export function movedOn(snapshot: Snapshot, by: number): Snapshot {
  const { agreement, wins, funnel, closedLoop, trends } = snapshot;
  return {
    ...snapshot,
    asOf: snapshot.asOf + by * 2000,
    freshness: { ...snapshot.freshness, asOf: snapshot.asOf + by * 2000 },
    goals: snapshot.goals.map((goal) => ({
      ...goal,
      pace: { ...goal.pace, actual: goal.pace.actual + by * 1000 },
      series: changed(goal.series, ({ actual }) => ({ actual: actual && actual + by * 1000 })),
    })),
    agreement: agreement && {
      ...agreement,
      marketing: agreement.marketing && { ...agreement.marketing, leads: agreement.marketing.leads + by },
      sales: agreement.sales && { ...agreement.sales, met: agreement.sales.met + by, overdue: by % 5 },
      incentive: agreement.incentive && {
        ...agreement.incentive,
        attainment: (agreement.incentive.attainment ?? 0) + by / 1000,
      },
    },
    wins: { ...wins, thisWeek: { count: wins.thisWeek.count + by, value: (wins.thisWeek.value ?? 0) + by * 1000 } },
    funnel: funnel && { ...funnel, stages: changed(funnel.stages, (stage) => ({ entered: stage.entered + by })) },
    waiting: changed(snapshot.waiting, (view) => ({
      running: view.running + by,
      leads: changed(view.leads, ({ leftMs, dueAt }) => ({ leftMs: leftMs - by * 60_000, dueAt: dueAt - by * 60_000 })),
    })),
    campaigns: changed(snapshot.campaigns, (view) => ({
      campaigns: changed(view.campaigns, (campaign) => ({ leads: (campaign.leads ?? 0) + by })),
    })),
    closedLoop: closedLoop && {
      ...closedLoop,
      sources: changed(closedLoop.sources, (source) => ({ handedOver: source.handedOver + by })),
    },
    pipelines: changed(snapshot.pipelines, (view) => ({
      stages: changed(view.stages, (stage) => ({ deals: stage.deals + by })),
    })),
    trends: trends && {
      ...trends,
      weeks: changed(trends.weeks, ({ winRate }, place) => ({
        winRate: place === trends.weeks.length - 1 ? (by % 50) / 50 : winRate,
      })),
    },
  };
}

function sceneCalled(wanted: string): Scene {
  const scene = scenes.find(({ name }) => name === wanted);
  if (!scene) throw new Error(`There is no scene ${wanted}.`);
  return scene;
}
