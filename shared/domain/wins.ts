/** Wins: deals that became won, with the credit of both sides. */
import type { Aggregates, Tallied, WinRow } from './aggregates.ts';
import { photoFile } from './photo-file.ts';
import type { Instant } from './records.ts';
import type { Tally, Win, WinsView } from './wins-view.ts';

/** A deal won again later is a new win, so the key is made of the deal and the moment. */
export function winKey(dealId: string, wonAt: Instant): string {
  return `${dealId}@${wonAt}`;
}

/** A win as the wall shows it. */
export function win(row: WinRow): Win {
  const closedByPhoto = photoFile(row.closedByPhoto);
  const sourcedByPhoto = photoFile(row.sourcedByPhoto);
  return { key: winKey(row.dealId, row.wonAt), ...row, closedByPhoto, sourcedByPhoto };
}

/** The wins board. */
export function wins(answer: Aggregates['wins']): WinsView {
  return {
    recent: answer.recent.map((row) => win(row)),
    thisWeek: tally(answer.thisWeek),
    lastWeek: tally(answer.lastWeek),
    lastWeekByNow: tally(answer.lastWeekByNow),
    biggestThisQuarter: answer.biggest && win(answer.biggest),
    firstBySource: answer.firstBySource.map((first) => ({ leadSource: first.leadSource, win: win(first.win) })),
    corrected: answer.corrected,
  };
}

function tally({ count, value }: Tallied): Tally {
  return { count, value };
}
