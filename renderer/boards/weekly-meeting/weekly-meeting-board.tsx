import './weekly-meeting.css';
import { useMeeting, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { OpenPromises } from './open-promises.tsx';
import { RunningMeeting } from './running-meeting.tsx';

/** Last week's promises, this week's problems, owners, due dates, wins to start with. */
export function WeeklyMeetingBoard() {
  const meeting = useMeeting();
  const texts = useTexts().meeting;
  if (meeting?.kind === 'running') return <RunningMeeting meeting={meeting} />;
  return (
    <BoardFrame
      name="meeting true-status"
      title={meeting?.kind === 'idle' && meeting.promises.length > 0 ? texts.idle.promises : texts.title}
    >
      {meeting?.kind === 'idle' ? (
        <OpenPromises promises={meeting.promises} />
      ) : meeting ? (
        <Message title={texts.hidden.title} hint={meeting.running ? texts.hidden.running : texts.hidden.idle} />
      ) : null}
    </BoardFrame>
  );
}
