/** The ledger over a DuckDB file. */
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { LaidCalendar, ResponseRule } from '../../../shared/domain/agreement-answer.ts';
import { type Answers, createAnswers } from './aggregates/answer.ts';
import { applyBatch } from './apply-batch.ts';
import { recordsBehind } from './behind/records-behind.ts';
import { createDatabaseKeeper } from './database-keeper.ts';
import type { Ledger, LedgerOptions } from './ledger.ts';
import { LedgerClosed } from './ledger-error.ts';
import { loadOccasions, noteOccasions } from './occasions-seen.ts';
import { openDatabase } from './open-database.ts';
import { inTransaction } from './query.ts';
import { createSerialQueue } from './serial-queue.ts';
import { loadRule, saveRule, type StoredRule, storedRule } from './stored-rule.ts';
import { forgetOthers, loadSummary, loadSyncState, saveSyncState } from './sync-state.ts';
import { correctedAmong, hasWaitingWins, takeWins } from './wins-seen.ts';

export type OpenedLedger = {
  readonly ledger: Ledger;
  /** Where a ledger that could not be opened is kept now. The one returned starts empty. */
  readonly movedAside?: string | undefined;
};

type Connected = {
  readonly instance: DuckDBInstance;
  readonly movedAside: string | undefined;
  readonly writer: DuckDBConnection;
  readonly reader: DuckDBConnection;
  readonly answers: Answers;
};

/**
 * Opens the ledger, making it where there is none. Throws `LedgerInUse` when another process holds the file, and the
 * system's error when the folder can't be written.
 */
export async function openLedger(options: LedgerOptions): Promise<OpenedLedger> {
  const first = await connect(options);
  let rule: StoredRule = await loadRule(first.reader);
  let lastRule: { readonly rule: ResponseRule | null; readonly calendar: LaidCalendar } | undefined;
  let closed = false;

  const keeper = createDatabaseKeeper(first, {
    open: async () => {
      const again = await connect(options);
      rule = await loadRule(again.reader);
      // It may be a fresh one, and nobody will tell it the rule before tomorrow.
      if (lastRule && storedRule(lastRule.rule, lastRule.calendar).hash !== rule.hash) {
        rule = await saveRule(again.writer, lastRule.rule, lastRule.calendar);
      }
      return again;
    },
    close: disconnect,
  });

  const whileOpen = async <T>(work: (database: Connected) => Promise<T>): Promise<T> => {
    if (closed) throw new LedgerClosed();
    try {
      return await keeper.use(work);
    } catch (error) {
      // Closing interrupts what is under way: its own error would say nothing.
      throw closed ? new LedgerClosed() : error;
    }
  };
  // Readers see the last committed state and never wait for a writer: a long import does not hold up the wall.
  const writing = createSerialQueue();
  const reading = createSerialQueue();
  const write = <T>(work: (writer: DuckDBConnection) => Promise<T>): Promise<T> =>
    writing(() => whileOpen(({ writer }) => work(writer)));
  const read = <T>(work: (reader: DuckDBConnection, answers: Answers) => Promise<T>): Promise<T> =>
    reading(() => whileOpen(({ reader, answers }) => work(reader, answers)));

  const ledger: Ledger = {
    loadCursor: (source) => read(async (reader) => (await loadSyncState(reader, source)).cursor ?? undefined),
    loadLastSuccess: (source) =>
      read(async (reader) => (await loadSyncState(reader, source)).lastSuccessAt ?? undefined),
    noteSuccess: (source, at) => write((writer) => saveSyncState(writer, source, 'lastSuccessAt', at)),
    apply: (source, batch, seenAt) =>
      write(async (writer) => ({ changed: await applyBatch(writer, source, batch, { seenAt, rule }) })),
    completeFirstSync: async (source) => {
      const { firstSyncDone } = await read((reader) => loadSyncState(reader, source));
      if (!firstSyncDone) await write((writer) => saveSyncState(writer, source, 'firstSyncDone', true));
    },
    summary: (source) => read((reader) => loadSummary(reader, source)),
    setResponseRule: async (wanted, calendar) => {
      lastRule = { rule: wanted, calendar };
      if (storedRule(wanted, calendar).hash === rule.hash) return;
      await write(async (writer) => {
        rule = await saveRule(writer, wanted, calendar);
      });
    },
    answer: (questions) =>
      read((reader, answers) =>
        inTransaction(reader, () => answers.answer(questions)).catch((error: unknown) => {
          answers.forget();
          throw error;
        }),
      ),
    behind: (questions, asked, limit) =>
      read((reader, answers) =>
        inTransaction(reader, () => recordsBehind(reader, questions, asked, limit)).finally(answers.forget),
      ),
    takeCelebrations: async (wonSince, at, terms) => {
      const waiting = await read((reader) => hasWaitingWins(reader, at));
      return waiting ? write((writer) => takeWins(writer, wonSince, at, terms)) : [];
    },
    correctedWins: (keys) => read((reader) => correctedAmong(reader, keys)),
    loadOccasions: () => read(loadOccasions),
    noteOccasions: (noted) => write((writer) => noteOccasions(writer, noted)),
    keepOnly: (sources) => write((writer) => inTransaction(writer, () => forgetOthers(writer, sources, rule))),
    close: async () => {
      if (closed) return;
      closed = true;
      const drained = Promise.all([writing(async () => {}), reading(async () => {})]).then(() => true);
      // A statement can begin between two interrupts, and an import has many of them.
      do {
        const open = keeper.current();
        open?.writer.interrupt();
        open?.reader.interrupt();
      } while (!(await Promise.race([drained, nextTurn()])));
      const open = keeper.current();
      if (open) disconnect(open);
    },
  };
  return { ledger, movedAside: first.movedAside };
}

async function connect(options: LedgerOptions): Promise<Connected> {
  const { instance, movedAside } = await openDatabase(options);
  const [writer, reader] = [await instance.connect(), await instance.connect()];
  return { instance, movedAside, writer, reader, answers: createAnswers(reader) };
}

function disconnect({ instance, writer, reader }: Connected): void {
  writer.closeSync();
  reader.closeSync();
  instance.closeSync();
}

async function nextTurn(): Promise<false> {
  return new Promise((resolve) => setImmediate(() => resolve(false)));
}
