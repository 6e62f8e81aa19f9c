import './running-meeting.css';
import { blankMeetingItem } from '../../../shared/domain/blank-meeting-item.ts';
import type { MeetingItemView, RunningMeetingView } from '../../../shared/domain/meeting-view.ts';
import { meetingSteps } from '../../../shared/domain/meeting-steps.ts';
import { useOverlay, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Shape } from '../../ui/shape.tsx';
import { EndQuestion } from './end-question.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingTimer } from './meeting-timer.tsx';
import { MeetingWins } from './meeting-wins.tsx';
import { WritingForm } from './writing-form.tsx';

/** Where the meeting is, how much of its time is left, and what it is about. */
export function RunningMeeting({ meeting }: { readonly meeting: RunningMeetingView }) {
  const texts = useTexts().meeting;
  const overlay = useOverlay();
  const { step } = meeting;
  const place = texts.step({ step: meetingSteps.indexOf(step) + 1, steps: meetingSteps.length });
  return (
    <BoardFrame
      name="meeting true-status"
      title={
        <>
          {texts.title} <span className="soft">{place}</span>
        </>
      }
    >
      <div className="meeting__head">
        <h2 className="meeting__step two-lines">{texts.steps[step]}</h2>
        <MeetingTimer until={meeting.plannedUntil} />
      </div>
      {overlay?.kind === 'endMeeting' ? (
        <EndQuestion meeting={meeting} />
      ) : overlay?.kind === 'writing' ? (
        <WritingForm item={itemOf(meeting, overlay.item)} field={overlay.field} />
      ) : (
        <>
          {step === 'wins' ? <MeetingWins since={meeting.winsSince} /> : <MeetingList meeting={meeting} />}
          <p className="meeting__keys">{texts.keys[step]}</p>
        </>
      )}
      {!meeting.saved && (
        <p className="meeting__unsaved tone-warn">
          <Shape name="diamond" /> {texts.unsaved}
        </p>
      )}
    </BoardFrame>
  );
}

/** A blank one where it is not known yet: what is typed into it is kept all the same. */
function itemOf({ promises, items }: RunningMeetingView, id: string): MeetingItemView {
  return [...promises, ...items].find((item) => item.id === id) ?? { ...blankMeetingItem(id), overdue: false };
}
