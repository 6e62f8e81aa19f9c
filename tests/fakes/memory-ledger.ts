import { onTestFinished } from 'vitest';
import type { RecordBatch } from '../../shared/domain/records.ts';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import { openLedger } from '../../electron/core/ledger/open-ledger.ts';

/** A real ledger in memory, closed after the test. */
export async function memoryLedger(): Promise<Ledger> {
  const { ledger } = await openLedger({ path: ':memory:', memoryMb: 128, threads: 1 });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** The same with the records of one batch of the source `crm`. */
export async function ledgerWith(records: RecordBatch, seenAt = Date.UTC(2026, 0, 16, 12)): Promise<Ledger> {
  const ledger = await memoryLedger();
  await ledger.apply('crm', { cursor: '1', records }, seenAt);
  return ledger;
}
