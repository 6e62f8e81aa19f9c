/** Which of the snapshot's views a board shows: there is one for each setting that the boards of a config ask for. */
import type { BoardOf } from '../config/boards.ts';
import type { CampaignsView } from './campaigns-view.ts';
import type { PipelineView } from './pipeline-view.ts';
import type { Snapshot } from './snapshot.ts';
import type { WaitingView } from './waiting-view.ts';

export function waitingOf(snapshot: Snapshot, { leadType }: BoardOf<'leads-waiting'>): WaitingView | null {
  return snapshot.waiting.find((view) => view.leadType === (leadType ?? null)) ?? null;
}

export function campaignsOf(snapshot: Snapshot, board: BoardOf<'campaigns'>): CampaignsView | null {
  const { period, channel } = board;
  return snapshot.campaigns.find((view) => view.period.kind === period && view.channel === (channel ?? null)) ?? null;
}

export function pipelineOf(snapshot: Snapshot, { pipeline }: BoardOf<'pipeline'>): PipelineView | null {
  return snapshot.pipelines.find((view) => view.pipeline === (pipeline ?? null)) ?? null;
}
