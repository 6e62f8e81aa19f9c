import type { PeriodView } from '../../shared/domain/pace-view.ts';
import * as domain from '../../shared/domain/period-name.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Format } from '../format.ts';

/** What a period is called, its days as people write them. */
export function periodName(period: PeriodView, { weekOf, fromTo, fiscalYear }: Texts, format: Format): string {
  const { date, dateBefore, month } = format;
  return domain.periodName(period, { weekOf, fromTo, fiscalYear, date, dateBefore, month });
}
