/** Holds random companies against the oracle. */
import { asyncProperty } from 'fast-check';
import { expect } from 'vitest';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import type { Config } from '../../shared/config/config.ts';
import { dueMoments } from './deadlines.ts';
import { oracleCalendar } from './oracle-calendar.ts';
import type { Faults } from './oracle-snapshot.ts';
import { worldOf } from './oracle-world.ts';
import { agree, fill, look } from './product.ts';
import { runs, scenes } from './scene.ts';

const companiesEach = 4;

export type Held = {
  readonly faults: readonly Faults[];
  /** What of the config is computed: the rest would take time that other companies can be held against in. */
  readonly part: (config: Config) => Config;
  /** Whether one company of each scene is looked at when a deadline falls due, too. */
  readonly atDeadlines?: boolean;
};

/** The property that the wall shows what the oracle says. A failure tells the company, the seed and the path to it. */
export function shownAsByOracle(ledger: Ledger, { faults, part, atDeadlines = false }: Held) {
  return asyncProperty(scenes(companiesEach), async ({ config, now, companies }) => {
    const calendar = oracleCalendar(config.calendar);
    await agree(ledger, config, now);
    for (const [index, company] of companies.entries()) {
      await fill(ledger, company);
      const world = worldOf(config, calendar, now, company);
      const moments = atDeadlines && index === 0 ? [now, ...dueMoments(world)] : [now];
      for (const moment of moments) {
        const snapshot = await look(ledger, part(config), moment);
        const then = worldOf(config, calendar, moment, company);
        const found = faults.flatMap((faultsOf) => faultsOf(snapshot, then));
        expect(found, `companies[${index}] at ${new Date(moment).toISOString()}`).toEqual([]);
      }
    }
  });
}

/** So many scenes as hold `share` in a hundred of all companies. The first failure is told as it is: shrinking takes long. */
export function often(share: number) {
  return { numRuns: runs(share, companiesEach), endOnFailure: true };
}
