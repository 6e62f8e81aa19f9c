import './meeting-timer.css';
import type { Instant } from '../../../shared/domain/records.ts';
import { useTexts } from '../../store/hooks.ts';
import { useNow } from '../../store/use-now.ts';
import { Shape } from '../../ui/shape.tsx';

const secondMs = 1_000;
const minuteMs = 60_000;

/** What is left of the time it is meant to take; then, in words, how long it is over. */
export function MeetingTimer({ until }: { readonly until: Instant }) {
  const texts = useTexts().meeting.timer;
  // The next whole second while it counts down, the next whole minute when it is over.
  const now = useNow((at) => {
    const step = at < until ? secondMs : minuteMs;
    return until - (Math.ceil((until - at) / step) - 1) * step;
  });
  const left = until - now;
  if (left <= 0) {
    return (
      <p className="meeting__over tone-warn">
        <Shape name="clock" />
        {texts.over({ minutes: Math.floor(-left / minuteMs) })}
      </p>
    );
  }
  const seconds = Math.ceil(left / secondMs);
  return (
    <p className="meeting__timer" role="timer">
      <span className="meeting__left">{texts.left}</span>
      {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
    </p>
  );
}
