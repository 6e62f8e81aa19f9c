/** The meeting as it will be once all is kept that this screen has asked for. */
import type { MeetingCommand } from '../../shared/bridge/contract.ts';
import { blankMeetingItem } from '../../shared/domain/blank-meeting-item.ts';
import type { MeetingItemView, MeetingView, RunningMeetingView } from '../../shared/domain/meeting-view.ts';

/** The view with what waits in the outbox. A due date that was typed is a day only when the main process says so. */
export function withUnsent(view: MeetingView | null, unsent: readonly MeetingCommand[]): MeetingView | null {
  if (view?.kind !== 'running') return view;
  return unsent.reduce<RunningMeetingView>(applied, view);
}

function applied(view: RunningMeetingView, command: MeetingCommand): RunningMeetingView {
  switch (command.kind) {
    case 'add':
      return added(view, command.id, command.origin);
    case 'type': {
      const { id, field, text } = command;
      const known = added(view, id, null);
      return changed(known, id, (item) => (item[field] === text ? item : { ...item, [field]: text, ...noDay(field) }));
    }
    case 'done':
      return changed(view, command.id, (item) => ({ ...item, doneAt: command.done ? view.startedAt : null }));
    case 'go':
      return { ...view, step: command.step };
    case 'setAside': {
      const others = view.setAside.filter((key) => key !== command.proposal);
      return { ...view, setAside: command.aside ? [...others, command.proposal] : others };
    }
    case 'start':
    case 'end':
      return view;
  }
}

function noDay(field: string): { readonly dueOn?: null } {
  return field === 'due' ? { dueOn: null } : {};
}

function added(view: RunningMeetingView, id: string, origin: string | null): RunningMeetingView {
  if ([...view.promises, ...view.items].some((item) => item.id === id)) return view;
  const item: MeetingItemView = { ...blankMeetingItem(id, origin, view.proposals), overdue: false };
  return {
    ...view,
    items: [...view.items, item],
    proposals: view.proposals.filter(({ key }) => key !== origin),
  };
}

function changed(
  view: RunningMeetingView,
  id: string,
  change: (item: MeetingItemView) => MeetingItemView,
): RunningMeetingView {
  const all = (items: readonly MeetingItemView[]): readonly MeetingItemView[] =>
    items.map((item) => (item.id === id ? change(item) : item));
  return { ...view, promises: all(view.promises), items: all(view.items) };
}
