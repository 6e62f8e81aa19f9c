import type { BoardConfig } from '../config/boards.ts';
import { campaignsOf, pipelineOf, waitingOf } from './board-views.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether no source has ever brought anything. */
export function isStillEmpty({ records: { leads, deals }, freshness }: Snapshot): boolean {
  return leads + deals === 0 && freshness.state === 'neverLoaded';
}

/**
 * Whether a board has anything to show. A board without is skipped in the rotation; a genuine zero is something to show,
 * but only once a source has loaded.
 */
export function boardHasContent(board: BoardConfig, snapshot: Snapshot): boolean {
  // It has nothing to do with numbers.
  if (board.kind === 'announcement') return true;
  if (isStillEmpty(snapshot)) return false;
  switch (board.kind) {
    case 'shared-goal':
      return snapshot.goals.some((goal) => goal.id === board.goal);
    case 'agreement-status':
      return snapshot.agreement !== null;
    case 'wins':
      return snapshot.wins.recent.length > 0;
    case 'funnel':
      return snapshot.funnel?.stages.some((stage) => stage.entered > 0) ?? false;
    case 'leads-waiting':
      return waitingOf(snapshot, board) !== null;
    case 'campaigns': {
      const view = campaignsOf(snapshot, board);
      return view !== null && view.campaigns.length + view.upcoming.length > 0;
    }
    case 'pipeline':
      return (pipelineOf(snapshot, board)?.open.deals ?? 0) > 0;
    case 'lead-quality':
      return (snapshot.closedLoop?.[board.by === 'source' ? 'sources' : 'campaigns'].length ?? 0) > 0;
    case 'incentive':
      return snapshot.agreement?.incentive != null;
    case 'trends':
      return snapshot.trends?.[board.by].some(({ won, lost, responded }) => won + lost + responded > 0) ?? false;
    case 'agreement-document':
      // Where a mask leaves the text out, there are no words to show.
      return board.show === 'promises'
        ? (snapshot.agreement?.document.goals.marketing ?? '') !== ''
        : snapshot.definitions.length > 0;
    case 'weekly-meeting':
      return true;
  }
}
