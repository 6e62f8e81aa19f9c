import type { PeriodView } from '../../shared/domain/pace-view.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Format } from '../format.ts';

/** What a period is called: by its own name where it has one, else by its days as people write them. */
export function periodName({ kind, label, from, until }: PeriodView, texts: Texts, format: Format): string {
  if (kind === 'week') return texts.weekOf({ from: format.date(from) });
  if (kind === 'custom') return texts.fromTo({ from: format.date(from), to: format.dateBefore(until) });
  return label;
}
