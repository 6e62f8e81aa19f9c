import { workingStretch } from '../../format.ts';
import { useTexts } from '../../store/hooks.ts';
import { stretchWords } from '../../ui/stretch-words.ts';
import type { Countdown } from './countdown.ts';

export type CountdownWords = { readonly time: string; readonly overdue: boolean };

/** A countdown as it is read: the time alone, and on which side of the deadline. */
export function useCountdownWords(): (countdown: Countdown) => CountdownWords {
  const texts = useTexts();
  // Less than a minute is said in words, and at the deadline itself there is that much left.
  return ({ overdue, ms }) => ({ time: stretchWords(workingStretch(Math.max(1, ms)), texts), overdue });
}
