import type { CampaignsTotal } from '../../../shared/domain/campaigns-view.ts';
import type { Format } from '../../format.ts';
import { widthOf } from '../../ui/text-width.ts';
import type { BarMeasure } from './brought.ts';

/** What is written at the end of a bar: what is certain, and after a plus what is still open. */
export type BarLabel = { readonly solid: string; readonly open: string };

/** In digits: labels that are wider would leave the bars no room. */
const widest = 15;

/**
 * A part of a bar that is nothing is not written, unless all of it is. Where both parts take too much room no bar has both;
 * where nothing is won yet there is but one.
 */
export function barLabels(all: readonly CampaignsTotal[], measure: BarMeasure, format: Format): readonly BarLabel[] {
  if (measure !== 'money') return all.map((brought) => ({ solid: format.countShort(brought[measure] ?? 0), open: '' }));
  if (all.every(({ revenue }) => !revenue))
    return all.map(({ pipeline }) => ({ solid: format.moneyShort(pipeline ?? 0), open: '' }));
  const labels = all.map((brought) => labelOf(brought, format));
  const fit = labels.every((label) => labelWidth(label) <= widest);
  return fit ? labels : labels.map(({ solid, open }) => ({ solid, open: solid === '' ? open : '' }));
}

/** In digits. */
export function labelWidth({ solid, open }: BarLabel): number {
  return widthOf([solid, open].filter((part) => part !== '').join(' '));
}

function labelOf({ revenue, pipeline }: CampaignsTotal, format: Format): BarLabel {
  const open = pipeline ? `+\u00A0${format.moneyShort(pipeline)}` : '';
  return { solid: revenue || open === '' ? format.moneyShort(revenue ?? 0) : '', open };
}
