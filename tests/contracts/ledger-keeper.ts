import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';
import { entityColumns, entityNames, entityTables } from '../../electron/core/ledger/schema.ts';
import type { RecordKeeper } from './record-keeper.ts';

/** Takes batches into a real ledger, files included. It tells what it holds once and takes nothing after that. */
export async function createLedgerKeeper(source: string): Promise<RecordKeeper> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-keeper-'));
  const path = join(folder, 'ledger.duckdb');
  const { ledger } = await openLedger({ path, memoryMb: 256, threads: 1 });
  return {
    apply: async (batch) => {
      await ledger.apply(source, batch, 0);
    },
    contents: async () => {
      // The ledger answers questions and hands out no records: what it wrote is read behind its back.
      await ledger.close();
      return readRecords(path);
    },
    close: async () => {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readRecords(path: string): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    for (const entity of entityNames) {
      const columns = ['id', ...entityColumns[entity].map(({ column }) => column)];
      const read = await connection.runAndReadAll(`select ${columns.join(', ')} from ${entityTables[entity]}`);
      for (const [id, ...values] of read.getRowsJson()) {
        if (typeof id === 'string') held.set(`${entity} ${id}`, JSON.stringify(values));
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return held;
}
