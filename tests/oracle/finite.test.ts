import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotSchema } from '../../shared/domain/snapshot.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { agree, fill, look } from './product.ts';
import { runs } from './runs.ts';
import { scenes } from './scene.ts';

/** Where in a value a number is that no wall may show. */
function oddNumbers(value: unknown, path = 'snapshot'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${path}.${key}`));
}

test(
  'every number of every snapshot is one, and the snapshot is what its schema says',
  { timeout: 600_000 },
  async () => {
    const ledger = await memoryLedger();
    await assert(
      asyncProperty(scenes(3), async ({ config, now, companies }) => {
        await agree(ledger, config, now);
        for (const company of companies) {
          await fill(ledger, company);
          const snapshot = await look(ledger, config, now);
          expect(oddNumbers(snapshot)).toEqual([]);
          expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
        }
      }),
      { numRuns: runs(2, 3), endOnFailure: true },
    );
  },
);
