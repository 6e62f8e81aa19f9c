/** The ledger over a DuckDB file. */
import { applyBatch } from './apply-batch.ts';
import { answer } from './aggregates/answer.ts';
import { createVisibleTables } from './aggregates/visible.ts';
import { loadRule, saveRule, storedRule } from './deadlines.ts';
import type { Ledger, LedgerOptions } from './ledger.ts';
import { LedgerClosed } from './ledger-error.ts';
import { openDatabase } from './open-database.ts';
import { inTransaction } from './query.ts';
import { createSerialQueue } from './serial-queue.ts';
import { forgetOthers, loadSummary, loadSyncState, saveSyncState } from './sync-state.ts';
import { hasWaitingWins, takeWins } from './wins-seen.ts';

export type OpenedLedger = {
  readonly ledger: Ledger;
  /** Where a ledger that could not be opened is kept now. The one returned starts empty. */
  readonly movedAside?: string | undefined;
};

/**
 * Opens the ledger, making it where there is none. Throws `LedgerInUse` when another process holds the file, and the
 * system's error when the folder can't be written.
 */
export async function openLedger(options: LedgerOptions): Promise<OpenedLedger> {
  const { instance, movedAside } = await openDatabase(options);
  // Readers see the last committed state and never wait for a writer: a long import does not hold up the wall.
  const writer = await instance.connect();
  const reader = await instance.connect();
  const writing = createSerialQueue();
  const reading = createSerialQueue();
  const visible = createVisibleTables(reader);
  let rule = await loadRule(reader);
  let closed = false;

  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new LedgerClosed();
    try {
      return await work();
    } catch (error) {
      // Closing interrupts what is under way: its own error would say nothing.
      throw closed ? new LedgerClosed() : error;
    }
  };
  const write = <T>(work: () => Promise<T>): Promise<T> => writing(() => whileOpen(work));
  const read = <T>(work: () => Promise<T>): Promise<T> => reading(() => whileOpen(work));

  const ledger: Ledger = {
    loadCursor: (source) => read(async () => (await loadSyncState(reader, source)).cursor ?? undefined),
    loadLastSuccess: (source) => read(async () => (await loadSyncState(reader, source)).lastSuccessAt ?? undefined),
    noteSuccess: (source, at) => write(() => saveSyncState(writer, source, 'lastSuccessAt', at)),
    apply: (source, batch, seenAt) =>
      write(async () => ({ changed: await applyBatch(writer, source, batch, { seenAt, rule }) })),
    completeFirstSync: async (source) => {
      const { firstSyncDone } = await read(() => loadSyncState(reader, source));
      if (!firstSyncDone) await write(() => saveSyncState(writer, source, 'firstSyncDone', true));
    },
    summary: (source) => read(() => loadSummary(reader, source)),
    setResponseRule: async (wanted, windows) => {
      if (storedRule(wanted, windows).hash === rule.hash) return;
      await write(async () => {
        rule = await saveRule(writer, wanted, windows);
      });
    },
    answer: (questions) =>
      read(() =>
        inTransaction(reader, () => answer(reader, visible, questions)).catch((error: unknown) => {
          visible.forget();
          throw error;
        }),
      ),
    takeCelebrations: async (wonSince, at) => {
      const waiting = await read(() => hasWaitingWins(reader, at));
      return waiting ? write(() => takeWins(writer, wonSince, at)) : [];
    },
    keepOnly: async (sources) => {
      await write(() => inTransaction(writer, () => forgetOthers(writer, sources)));
    },
    close: async () => {
      if (closed) return;
      closed = true;
      let idle = false;
      const drained = Promise.all([writing(async () => {}), reading(async () => {})]).then(() => {
        idle = true;
      });
      // A statement can begin between two interrupts, and an import has many of them.
      while (!idle) {
        writer.interrupt();
        reader.interrupt();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await drained;
      writer.closeSync();
      reader.closeSync();
      instance.closeSync();
    },
  };
  return { ledger, movedAside };
}
