/** What explanations have in common. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Behind } from './behind.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import type { Explanation } from './explanation.ts';
import type { PeriodView } from './pace-view.ts';

/** An explanation, and how the records behind it are found. */
export type Explained = Explanation & { readonly behind: Behind };

/** No record is behind it. */
export const nothingBehind: Behind = { of: 'listed', records: [] };

/** "in November 2026 (2026-11-01 to 2026-11-30)". */
export function periodWords({ label, from, until }: Pick<PeriodView, 'label' | 'from' | 'until'>): string {
  return `in ${label} (${from} to ${dayOfNumber(dayNumber(until) - 1)})`;
}

const clockWords = { assigned: 'its assignment', mql: 'its hand-over', created: 'its coming in' } as const;

/** Said of every number that goes by the clocks of leads. */
export function clockStartWords({ sales }: AgreementVersion): string {
  return `the clock of a lead starts with ${sales.clockStart.map((start) => clockWords[start]).join(', else ')}`;
}

/** Said of every number that a trial run takes its sample for; nothing where the agreement holds for all. */
export function trialWords({ trial }: AgreementView): readonly string[] {
  return trial === null ? [] : [`owned by one of the ${trial.owners} people of the trial run`];
}

/** Said of every sum of money. */
export const ratesWords = 'an amount in a currency without a rate is left out';
