/** Holds random companies against the oracle. */
import { asyncProperty } from 'fast-check';
import { expect } from 'vitest';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Company } from './company.ts';
import { dueMoments } from './deadlines.ts';
import { oracleCalendar } from './oracle-calendar.ts';
import type { Faults } from './oracle-snapshot.ts';
import { worldOf } from './oracle-world.ts';
import { agree, fill, look, refill } from './product.ts';
import { runs } from './runs.ts';
import { scenes } from './scene.ts';

const companiesEach = 10;

/** Each company after the first has leads and activities, or else all the rest, from the one before: that is told sooner. */
function oneByOne(companies: readonly Company[]): readonly Company[] {
  const mixed: Company[] = [];
  for (const [index, fresh] of companies.entries()) {
    const { lead, activity, ...rest } = fresh;
    const former = mixed.at(-1) ?? fresh;
    mixed.push(index % 2 === 1 ? { ...former, lead, activity } : { ...former, ...rest });
  }
  return mixed;
}

export type Held = {
  readonly faults: readonly Faults[];
  /** What of the config is computed: the rest would take time that other companies can be held against in. */
  readonly part: (config: Config) => Config;
  /** Whether one company of each scene is looked at when a deadline falls due, too. */
  readonly atDeadlines?: boolean;
};

/** The property that the wall shows what the oracle says. A failure tells the company, the seed and the path to it. */
export function shownAsByOracle(ledger: Ledger, { faults, part, atDeadlines = false }: Held) {
  return asyncProperty(
    scenes(companiesEach).map((scene) => Object.assign({}, scene, { companies: oneByOne(scene.companies) })),
    async ({ config, now, companies }) => {
      const calendar = oracleCalendar(config.calendar);
      const shown = part(config);
      // Clocks run by the agreement whether it is shown or not.
      const counted = { ...config, goals: shown.goals };
      await agree(ledger, config, now);
      for (const [index, company] of companies.entries()) {
        const former = companies[index - 1];
        await (former ? refill(ledger, company, former) : fill(ledger, company));
        const world = worldOf(counted, calendar, now, company);
        const moments = atDeadlines && index === 0 ? [now, ...dueMoments(world)] : [now];
        for (const moment of moments) {
          const snapshot = await look(ledger, shown, moment);
          const then = worldOf(counted, calendar, moment, company);
          const found = faults.flatMap((faultsOf) => faultsOf(snapshot, then));
          expect(found, `companies[${index}] at ${new Date(moment).toISOString()}`).toEqual([]);
        }
      }
    },
  );
}

/** So many scenes as hold `share` in a hundred of all companies. The first failure is told as it is: shrinking takes long. */
export function often(share: number) {
  return { numRuns: runs(share, companiesEach), endOnFailure: true };
}
