import type { PeriodView } from '../../shared/domain/pace-view.ts';
import type { Format } from '../format.ts';
import type { Texts } from '../texts/texts.ts';

/** What a period is called: by its own name where it has one, else by its days as people write them. */
export function periodName({ kind, label, from, until }: PeriodView, texts: Texts, format: Format): string {
  if (kind === 'week') return texts.weekOf(format.date(from));
  if (kind === 'custom') return texts.fromTo(format.date(from), format.dateBefore(until));
  return label;
}
