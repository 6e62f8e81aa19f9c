import type { MeetingItem, MeetingProposal } from './meeting-book.ts';

/** A line of a meeting before anything was typed into it: of a proposal it has the problem, otherwise nothing yet. */
export function blankMeetingItem(
  id: string,
  origin: string | null = null,
  proposals: readonly MeetingProposal[] = [],
): Omit<MeetingItem, 'createdAt'> {
  const problem = proposals.find(({ key }) => key === origin)?.problem ?? '';
  return { id, problem, origin, purpose: '', owner: '', due: '', dueOn: null, doneAt: null };
}
