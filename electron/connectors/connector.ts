/** A source of records. One factory per kind, listed in the registry, judged by the connector contract suite. */
import type { SourceConfig } from '../../shared/config/sources.ts';
import type { EntityName, Instant, RecordBatch } from '../../shared/domain/records.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Refusal, SourceProgress, SourceUsage } from '../../shared/domain/source-status.ts';
import type { Clock } from '../core/clock.ts';
import type { FileImport } from '../core/ledger/file-import.ts';
import type { AnswerLimits } from './api-client.ts';

/** Where a sync left off: opaque to everybody but the connector that wrote it. Kept with the records it belongs to. */
export type Cursor = string;

export type SyncContext = {
  /** Absent at the first sync of this source. */
  readonly cursor: Cursor | undefined;
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** A folder for temporary files, emptied by the connector that filled it. */
  readonly workDir: string;
};

/** What one transaction takes: records and files to take in, ids gone at the source, and the cursor after them. */
export type Batch = {
  readonly cursor: Cursor;
  readonly records?: RecordBatch;
  /** Records that are made up from others. One of that id that the ledger holds keeps what it knows and takes the rest. */
  readonly standIns?: RecordBatch;
  /** Files the ledger reads by itself, off the JavaScript thread. A file is the whole of its entity for this source. */
  readonly files?: readonly FileImport[];
  readonly deleted?: { readonly [E in EntityName]?: readonly string[] };
  /** All ids there are of an entity: what else the ledger holds of it from this source is gone. */
  readonly present?: { readonly [E in EntityName]?: readonly string[] };
  /** What this batch's records would not yield. Files are counted by the ledger. */
  readonly refusals?: readonly Refusal[];
};

export type Connector = {
  readonly pollEveryMs: number;
  /**
   * Yields what changed since the cursor; nothing when nothing did. Ends when up to date. Throws a `SourceError` when it
   * can't; what it yielded before stays.
   */
  readonly sync: (context: SyncContext) => AsyncIterable<Batch>;
  /** Calls back when there may be something new before the next poll. Returns how to stop, which may take a moment. */
  readonly watch?: (changed: () => void) => () => void | Promise<void>;
  /** What it has cost of the account's day. Null: the source sets no such limit. */
  readonly usage?: () => SourceUsage | null;
  /** How far its history has been read; null once all of it has. */
  readonly progress?: () => SourceProgress | null;
  /** Tries the settings one by one, as its description lists the tests: null for each that is well, else what is wrong. */
  readonly check?: (signal: AbortSignal) => AsyncIterable<{ readonly test: string; readonly problem: Problem | null }>;
};

export type ConnectorEnvironment = {
  /** The folder relative paths of the config start from. */
  readonly configDir: string;
  /** The zone of times that carry none. */
  readonly zone: string;
  readonly currency: string;
  readonly clock: Clock;
  /** A folder of this source's own for what must outlive a restart and is no record. Made when it is first written to. */
  readonly stateDir: string;
  /** A secret by the name the config has for it; undefined where nobody has stored it. Never to be kept or logged. */
  readonly secret: (name: string) => Promise<string | undefined>;
  /** From when on a wall needs records at once: the beginning of the last period. */
  readonly recentSince: (now: Instant) => Instant;
  /** What an answer may be like at most. Default: the API client's own. */
  readonly limits?: AnswerLimits;
  /** Pages of history read with every poll. Default: the stream sync's own. */
  readonly historyPages?: number;
};

export type ConnectorFactory<K extends SourceConfig['kind']> = (
  config: Extract<SourceConfig, { kind: K }>,
  environment: ConnectorEnvironment,
) => Connector;
