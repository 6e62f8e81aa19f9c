/** Wins as an audience may see them. */
import type { MaskConfig } from '../config/privacy.ts';
import { maskAmount } from './mask-amounts.ts';
import { maskPerson } from './mask-names.ts';
import type { Tally, Win, WinsView } from './wins-view.ts';

/** A mask for wins that are shown together. The same win has the same key in all of them, and in the next snapshot. */
export function winMask(all: readonly Win[], mask: MaskConfig): (win: Win) => Win {
  const keys = opaqueKeys(all);
  return (win) => {
    const key = keys.get(win.key) ?? '';
    return {
      key,
      dealId: key,
      // A deal is often named after its customer.
      name: mask.customers === 'shown' ? win.name : '',
      company: mask.customers === 'shown' ? win.company : null,
      amount: maskAmount(win.amount, mask.amounts),
      wonAt: win.wonAt,
      closedBy: maskPerson(win.closedBy, win.closedByGroup, mask.names),
      closedByGroup: win.closedByGroup,
      // A face is more than a name.
      closedByPhoto: mask.names === 'full' ? win.closedByPhoto : null,
      campaign: win.campaign,
      leadSource: win.leadSource,
      sourcedBy: maskPerson(win.sourcedBy, win.sourcedByGroup, mask.names),
      sourcedByGroup: win.sourcedByGroup,
      sourcedByPhoto: mask.names === 'full' ? win.sourcedByPhoto : null,
    };
  };
}

export function maskWins(wins: WinsView, mask: MaskConfig): WinsView {
  const maskWin = winMask(
    [
      ...wins.recent,
      ...(wins.biggestThisQuarter ? [wins.biggestThisQuarter] : []),
      ...wins.firstBySource.map(({ win }) => win),
    ],
    mask,
  );
  return {
    recent: wins.recent.map(maskWin),
    thisWeek: maskTally(wins.thisWeek, mask),
    lastWeek: maskTally(wins.lastWeek, mask),
    lastWeekByNow: maskTally(wins.lastWeekByNow, mask),
    biggestThisQuarter: wins.biggestThisQuarter && maskWin(wins.biggestThisQuarter),
    firstBySource: wins.firstBySource.map(({ leadSource, win }) => ({ leadSource, win: maskWin(win) })),
    corrected: wins.corrected.map(({ name, at }) => ({ name: mask.customers === 'shown' ? name : '', at })),
  };
}

function maskTally({ count, value }: Tally, mask: MaskConfig): Tally {
  return { count, value: maskAmount(value, mask.amounts) };
}

/**
 * Keys by the moment of the win, which is shown anyway, and a number among those of the same moment. A hash of the deal's
 * id would not do: ids are few, and could be tried out.
 */
function opaqueKeys(wins: readonly Win[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Map<number, number>();
  for (const { key, wonAt } of wins.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (keys.has(key)) continue;
    const number = (taken.get(wonAt) ?? 0) + 1;
    taken.set(wonAt, number);
    keys.set(key, `${wonAt}-${number}`);
  }
  return keys;
}
