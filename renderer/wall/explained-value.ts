import type { Explanation } from '../../shared/domain/explanation.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { calendarStretch, type Format, workingStretch } from '../format.ts';
import { stretchWords } from '../ui/stretch-words.ts';

/** A number as the explanation of it shows it: to the last unit, so that it can be compared with a list. */
export function explainedValue(
  { value, unit, dateField }: Pick<Explanation, 'value' | 'unit' | 'dateField'>,
  format: Pick<Format, 'amount' | 'percent'>,
  texts: Pick<Texts, 'stretch' | 'explainOverlay'>,
): string {
  if (value === null) return texts.explainOverlay.unknown;
  switch (unit) {
    case 'money':
    case 'count':
    case 'share':
      return format.amount(value, unit);
    case 'ratio':
      return format.percent(value);
    case 'duration':
      // What goes by the clocks of leads is working time, and a working day is no fixed length.
      return stretchWords(dateField === 'lead.clockStart' ? workingStretch(value) : calendarStretch(value), texts);
    case 'days':
      return texts.stretch.days({ days: value });
  }
}
