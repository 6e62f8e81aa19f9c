import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { oracleCalendar } from './oracle-calendar.ts';
import { marketingFaults, salesFaults } from './oracle-snapshot.ts';
import { known, type World } from './oracle-world.ts';
import { agree, fill, look } from './product.ts';
import { runs, scenes } from './scene.ts';

test('both promises are what counting by hand gives', { timeout: 600_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(scenes(4), async ({ config, now, companies }) => {
      const calendar = oracleCalendar(config.calendar);
      await agree(ledger, config, now);
      for (const company of companies) {
        await fill(ledger, company);
        const snapshot = await look(ledger, config, now);
        const world: World = { config, calendar, now, company: known(company, now, calendar), told: company };
        expect([...marketingFaults(snapshot, world), ...salesFaults(snapshot, world)]).toEqual([]);
      }
    }),
    { numRuns: runs(35, 4) },
  );
});
