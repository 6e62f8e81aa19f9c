import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { batchOf, nowOfBatches } from './batches.ts';

test(
  'a ledger with damaged bytes opens as it was or is moved aside: Tandem always starts',
  { timeout: 240_000 },
  async () => {
    const dir = tempDir();
    const sound = join(dir, 'sound.duckdb');
    const { ledger } = await openLedger({ path: sound, memoryMb: 128, threads: 1 });
    for (let number = 0; number < 10; number += 1) await ledger.apply('crm', batchOf(number), nowOfBatches);
    const summary = await ledger.summary('crm');
    await ledger.close();
    for (let round = 0; round < 20; round += 1) {
      const path = join(dir, `damaged-${round}.duckdb`);
      cpSync(sound, path);
      const bytes = readFileSync(path);
      for (let hit = 0; hit < 1 + round * 5; hit += 1) {
        bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
      }
      writeFileSync(path, bytes);
      const opened = await openLedger({ path, memoryMb: 128, threads: 1 });
      const held = await opened.ledger.summary('crm');
      expect(held).toEqual(opened.movedAside === undefined ? summary : { accepted: {}, refusals: [] });
      await opened.ledger.apply('crm', batchOf(0), nowOfBatches);
      await opened.ledger.close();
    }
  },
);
