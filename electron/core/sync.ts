/** One sync of one source: its batches go into the ledger as they come. */
import { mkdir } from 'node:fs/promises';
import type { Connector } from '../connectors/connector.ts';
import { SourceError } from '../connectors/source-error.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger/ledger.ts';

export type SyncOptions = {
  readonly ledger: Ledger;
  readonly connector: Connector;
  /** The source's id. */
  readonly source: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Made where it is not there. */
  readonly workDir: string;
};

/** A connector that yields nothing for this long is given up; large files and slow pages take seconds. */
const silenceLimitMs = 10 * 60_000;
/** A restart may take the source for this much older than it is. It saves a write to disk for every quiet poll. */
const noteSuccessEveryMs = 60_000;

/**
 * Syncs the source to its end. Returns whether any record changed. Throws the connector's error, or what the signal was
 * aborted with; the batches before it stay. A connector that does not heed the signal is left behind: nothing it yields
 * later reaches the ledger.
 */
export async function syncSource(options: SyncOptions): Promise<{ readonly changed: boolean }> {
  const { ledger, connector, source, clock } = options;
  const silence = new AbortController();
  const signal = AbortSignal.any([options.signal, silence.signal]);
  await mkdir(options.workDir, { recursive: true });
  const cursor = await ledger.loadCursor(source);
  const batches = connector.sync({ cursor, now: clock.now(), signal, workDir: options.workDir });
  const iterator = batches[Symbol.asyncIterator]();
  let changed = false;
  let finished = false;
  try {
    for (;;) {
      const callOff = clock.after(silenceLimitMs, () => silence.abort(silent()));
      const next = await orAborted(async () => iterator.next(), signal).finally(callOff);
      if (next.done === true) break;
      changed = (await ledger.apply(source, next.value, clock.now())).changed || changed;
      signal.throwIfAborted();
    }
    finished = true;
  } finally {
    // Lets the connector clean up. It is not waited for: it may be the very thing that hangs.
    if (!finished) void Promise.resolve(iterator.return?.()).catch(() => {});
  }
  await ledger.completeFirstSync(source);
  const now = clock.now();
  const noted = await ledger.loadLastSuccess(source);
  if (changed || noted === undefined || Math.abs(now - noted) >= noteSuccessEveryMs)
    await ledger.noteSuccess(source, now);
  return { changed };
}

function silent(): SourceError {
  return new SourceError('unreachable', { code: 'sourceSilent', params: { minutes: silenceLimitMs / 60_000 } });
}

async function orAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  // Not even begun: what nobody waits for must not fail either.
  signal.throwIfAborted();
  let callOff = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    const refuse = (): void => {
      try {
        signal.throwIfAborted();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    signal.addEventListener('abort', refuse, { once: true });
    callOff = () => signal.removeEventListener('abort', refuse);
  });
  return Promise.race([work(), aborted]).finally(callOff);
}
