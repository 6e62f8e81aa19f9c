import type { Texts } from '../../shared/texts/texts.ts';
import type { Stretch } from '../format.ts';

/** A stretch of time as people say it: "35 min", "1 h 05", "2 days". */
export function stretchWords(stretch: Stretch, { stretch: words }: Pick<Texts, 'stretch'>): string {
  if (stretch.kind === 'underAMinute') return words.underAMinute;
  if (stretch.kind === 'minutes') return words.minutes({ minutes: stretch.minutes });
  if (stretch.kind === 'days') return words.days({ days: stretch.days });
  const { hours, minutes } = stretch;
  if (minutes === 0) return words.hours({ hours });
  return words.hoursAndMinutes({ hours, minutes: String(minutes).padStart(2, '0') });
}
