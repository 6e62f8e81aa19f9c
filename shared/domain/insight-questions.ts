/** What the ledger is asked for the back-calculated chain and the trends. */
import type { Config } from '../config/config.ts';
import type { TrendsConfig } from '../config/insights.ts';
import type { Calendar } from './calendar.ts';
import type { ChainQuestion, TrendsQuestion } from './insight-answers.ts';
import type { Instant } from './records.ts';

type Context = { readonly calendar: Calendar; readonly now: Instant };

/** Null without a chain in the config. */
export function chainQuestion(_config: Config, _context: Context): ChainQuestion | null {
  return null;
}

export function trendsQuestion(_config: TrendsConfig, _context: Context): TrendsQuestion | null {
  return null;
}
