import {
  type Countdown as Left,
  countdown,
  countdownChangesAt,
  instantOnClock,
} from '../../../shared/domain/countdown.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import { useFormat, useTexts, useZone } from '../../store/hooks.ts';
import { useNow } from '../../store/use-now.ts';

/** What is left until a moment on the clocks of the calendar; drawn anew only when it reads differently. */
export function Countdown({ to }: { readonly to: string }) {
  const texts = useTexts().announcement;
  const format = useFormat();
  const zone = useZone();
  const target = instantOnClock(to, zone);
  const now = useNow((at) => countdownChangesAt(target, at));
  const left = countdown(target, now, zone);
  const when = format.timeSeenFrom(target, now);
  return (
    <div className="announcement__countdown">
      <p className="announcement__left">{words(left, texts)}</p>
      <p className="announcement__when">{left.kind === 'now' ? texts.since({ when }) : texts.until({ when })}</p>
    </div>
  );
}

function words(left: Left, texts: Texts['announcement']): string {
  switch (left.kind) {
    case 'days':
      return texts.days({ days: left.days });
    case 'hours':
      return texts.hours({ hours: String(left.hours), minutes: twoDigits(left.minutes) });
    case 'minutes':
      return texts.minutes({ minutes: String(left.minutes), seconds: twoDigits(left.seconds) });
    case 'now':
      return texts.now;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
