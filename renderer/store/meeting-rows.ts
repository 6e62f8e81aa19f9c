/** The rows of a step of the meeting, and which of them a manager is on. */
import type { MeetingItemView, RunningMeetingView } from '../../shared/domain/meeting-view.ts';
import type { MeetingProposal } from '../../shared/domain/meeting-book.ts';
import { meetingSteps, type MeetingStep } from '../../shared/domain/meeting-steps.ts';

export type MeetingRow =
  | { readonly kind: 'item'; readonly key: string; readonly item: MeetingItemView }
  /** Seen by the data and not taken up. */
  | { readonly kind: 'proposal'; readonly key: string; readonly proposal: MeetingProposal; readonly isAside: boolean };

/** Wins are the snapshot's, and there is nothing to choose among them. What was set aside comes last. */
export function meetingRows(view: RunningMeetingView): readonly MeetingRow[] {
  const { promises, items, proposals, setAside } = view;
  switch (view.step) {
    case 'promises':
      return promises.map(itemRow);
    case 'wins':
      return [];
    case 'problems':
      return [
        ...items.map(itemRow),
        ...proposals.filter(({ key }) => !setAside.includes(key)).map(proposalRow(false)),
        ...proposals.filter(({ key }) => setAside.includes(key)).map(proposalRow(true)),
      ];
    case 'actions':
      return [...promises.filter(({ doneAt }) => doneAt === null), ...items].map(itemRow);
  }
}

function itemRow(item: MeetingItemView): MeetingRow {
  return { kind: 'item', key: item.id, item };
}

function proposalRow(isAside: boolean): (proposal: MeetingProposal) => MeetingRow {
  return (proposal) => ({ kind: 'proposal', key: `proposal ${proposal.key}`, proposal, isAside });
}

/** Where the chosen row stands; the first where it is gone, -1 where there is none. */
export function chosenIndex(rows: readonly MeetingRow[], chosen: string | null): number {
  return rows.length === 0
    ? -1
    : Math.max(
        0,
        rows.findIndex(({ key }) => key === chosen),
      );
}

/** The key of the row so many further on, as far as there are any. */
export function rowFrom(rows: readonly MeetingRow[], chosen: string | null, by: 1 | -1): string | null {
  const index = Math.min(Math.max(chosenIndex(rows, chosen) + by, 0), rows.length - 1);
  return rows[index]?.key ?? null;
}

/** The step before or after; null where there is none. */
export function stepFrom(step: MeetingStep, by: 1 | -1): MeetingStep | null {
  return meetingSteps[meetingSteps.indexOf(step) + by] ?? null;
}

/** As many as fit, around the chosen one: its place from 0, and how many are out of sight on either side. */
export function rowsInSight(
  count: number,
  chosen: number,
  room: number,
): { readonly from: number; readonly until: number } {
  const from = Math.min(Math.max(0, chosen - room + 2), Math.max(0, count - room));
  return { from, until: Math.min(count, from + room) };
}
