import type { RunningMeetingView } from '../../../shared/domain/meeting-view.ts';
import { useTexts } from '../../store/hooks.ts';
import { Message } from '../../ui/message.tsx';

/** Whether the meeting is over, and what would go out of it half said. */
export function EndQuestion({ meeting }: { readonly meeting: RunningMeetingView }) {
  const texts = useTexts().meeting.end;
  const open = [...meeting.promises, ...meeting.items].filter(({ doneAt }) => doneAt === null);
  const incomplete = open.filter(({ owner, dueOn }) => owner.trim() === '' || dueOn === null).length;
  return (
    <Message title={texts.title} hint={texts.hint}>
      <p className="meeting__left-open">
        {texts.open({ count: open.length })} {incomplete > 0 && texts.incomplete({ count: incomplete })}
      </p>
    </Message>
  );
}
