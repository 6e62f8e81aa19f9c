/** What boards and wall read from the store. Each returns a part as it is, so that equal parts stay the same object. */
import type { BoardOf } from '../../shared/config/boards.ts';
import type { AgreementView } from '../../shared/domain/agreement-view.ts';
import { campaignsOf, pipelineOf, waitingOf } from '../../shared/domain/board-views.ts';
import type { CampaignsView } from '../../shared/domain/campaigns-view.ts';
import type { ClosedLoopView, FunnelView, TrendsView } from '../../shared/domain/insight-views.ts';
import type { GoalView } from '../../shared/domain/goal-view.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import type { PipelineView } from '../../shared/domain/pipeline-view.ts';
import type { WaitingView } from '../../shared/domain/waiting-view.ts';
import type { WinsView } from '../../shared/domain/wins-view.ts';
import type { Freshness } from '../../shared/domain/source-status.ts';
import { withUnsent } from './unsent-meeting.ts';
import type { DefinitionView } from '../../shared/domain/snapshot.ts';
import type { ScreenState } from './wall-store.ts';

/** The goal of this id; null when there is none, or no snapshot yet. */
export function selectGoal(state: ScreenState, id: string): GoalView | null {
  return state.snapshot?.goals.find((goal) => goal.id === id) ?? null;
}

export function selectAgreement(state: ScreenState): AgreementView | null {
  return state.snapshot?.agreement ?? null;
}

export function selectWins(state: ScreenState): WinsView | null {
  return state.snapshot?.wins ?? null;
}

export function selectFunnel(state: ScreenState): FunnelView | null {
  return state.snapshot?.funnel ?? null;
}

export function selectWaiting(state: ScreenState, board: BoardOf<'leads-waiting'>): WaitingView | null {
  return state.snapshot && waitingOf(state.snapshot, board);
}

/** The view of the period and channel that a board is about. */
export function selectCampaigns(state: ScreenState, board: BoardOf<'campaigns'>): CampaignsView | null {
  return state.snapshot && campaignsOf(state.snapshot, board);
}

export function selectClosedLoop(state: ScreenState): ClosedLoopView | null {
  return state.snapshot?.closedLoop ?? null;
}

/** The view of the pipeline that a board is about. */
export function selectPipeline(state: ScreenState, board: BoardOf<'pipeline'>): PipelineView | null {
  return state.snapshot && pipelineOf(state.snapshot, board);
}

export function selectTrends(state: ScreenState): TrendsView | null {
  return state.snapshot?.trends ?? null;
}

/** With what this screen has asked for and is not answered yet. A new object each time that anything is. */
export function selectMeeting({ meeting, unsent }: Pick<ScreenState, 'meeting' | 'unsent'>): MeetingView | null {
  return withUnsent(meeting, unsent);
}

export function selectDefinitions(state: ScreenState): readonly DefinitionView[] | null {
  return state.snapshot?.definitions ?? null;
}

export function selectFreshness(state: ScreenState): Freshness | null {
  return state.snapshot?.freshness ?? null;
}

/** How much of what was before the source that has read the least of it has read; null once all have read all. */
export function selectHistoryRead(state: ScreenState): number | null {
  const shares = (state.snapshot?.sources ?? []).flatMap(({ progress }) => (progress ? [progress.done] : []));
  return shares.length > 0 ? Math.min(...shares) : null;
}

/** Whether a status may wear its colour: only numbers that are live or ageing, over a connection that stands. */
export function selectTrusted(state: ScreenState): boolean {
  const freshness = state.snapshot?.freshness.state;
  return state.connection === 'open' && (freshness === 'live' || freshness === 'ageing');
}

const firstScreen = { locale: 'en', zone: 'UTC', currency: 'EUR' };

/** Locale, zone and currency as one text: a primitive, so that a new snapshot makes no new formatter. */
export function selectFormatKey(state: ScreenState): string {
  const { locale, zone, currency } = state.snapshot ?? firstScreen;
  return `${locale} ${zone} ${currency}`;
}
