/** Opens the ledger's file, or moves one that can't be opened aside and makes a fresh one. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { LedgerOptions } from './ledger.ts';
import { LedgerInUse } from './ledger-error.ts';
import { ensureTables } from './tables.ts';

export type OpenedDatabase = {
  readonly instance: DuckDBInstance;
  /** Where the former file is kept, when it could not be opened. */
  readonly movedAside: string | undefined;
};

/** DuckDB's words for a file that somebody else has open: on Linux and macOS, on Windows, and within one process. */
const inUseWords = /could not set lock|being used by another process|already open|unique file handle/i;

/** Faults of the machine, which a fresh file would meet as well. */
const machineWords =
  /permission denied|access is denied|no space left|disk full|read-only|too many open files|out of memory|interrupted/i;

/**
 * Opens the file at `options.path`, making its folder. Throws `LedgerInUse` when another process holds it, and the
 * error as it is when the machine is at fault (no permission, no space). Any other failure means a file that is of no
 * use: it is moved aside, never deleted.
 */
export async function openDatabase(options: LedgerOptions): Promise<OpenedDatabase> {
  if (options.path === ':memory:') return { instance: await openSound(options), movedAside: undefined };
  mkdirSync(dirname(options.path), { recursive: true });
  try {
    return { instance: await openSound(options), movedAside: undefined };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (inUseWords.test(message)) throw new LedgerInUse(options.path, { cause: error });
    if (machineWords.test(message)) throw error;
    const movedAside = moveAside(options.path);
    return { instance: await openSound(options), movedAside };
  }
}

async function openSound(options: LedgerOptions): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(options.path, {
    threads: String(options.threads),
    memory_limit: `${options.memoryMb}MB`,
    // DuckDB guesses grouped rows to be few and would hold each of them against every day: ten times as slow over a year.
    asof_loop_join_threshold: '0',
    // What a sync has set free goes back to the system by itself: else a wall at rest holds thirty megabytes of it for good.
    allocator_background_threads: 'true',
    // A ledger in memory would otherwise spill into the current folder.
    ...(options.path === ':memory:' ? { temp_directory: join(tmpdir(), `tandem-ledger-${process.pid}`) } : {}),
    // Nothing is ever fetched from DuckDB's extension server: what Tandem needs is built in.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    try {
      await ensureTables(connection);
    } finally {
      connection.closeSync();
    }
    return instance;
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/**
 * Names the file by when it was last written; a name already taken is left to its owner. The log of the file goes with it:
 * replayed into a fresh file it would do harm.
 */
function moveAside(path: string): string {
  let at = existsSync(path) ? Math.round(statSync(path).mtimeMs) : 0;
  while (existsSync(`${path}.bad-${at}`)) at += 1;
  const aside = `${path}.bad-${at}`;
  if (existsSync(path)) renameSync(path, aside);
  if (existsSync(`${path}.wal`)) renameSync(`${path}.wal`, `${aside}.wal`);
  return aside;
}
