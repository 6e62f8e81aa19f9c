import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../shared/config/config.ts';
import type { openLedger } from './ledger/open-ledger.ts';

/** Where the ledger of a profile is, and what of the machine it may take. Without a config, as little as a kiosk has. */
export function ledgerOptions(profileDir: string, config: Config | null): Parameters<typeof openLedger>[0] {
  return {
    path: join(profileDir, 'ledger.duckdb'),
    memoryMb: config?.ledger.memoryMb ?? 256,
    // All cores but one, so that the wall keeps drawing while a file is read.
    threads: config?.ledger.threads ?? Math.max(1, availableParallelism() - 1),
  };
}
