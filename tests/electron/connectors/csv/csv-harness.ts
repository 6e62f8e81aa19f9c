/** Runs the csv connector over files written for a test and shows what the ledger would take in. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { createCsvConnector } from '../../../../electron/connectors/csv/csv-connector.ts';
import { SourceError } from '../../../../electron/connectors/source-error.ts';
import { stageFile } from '../../../../electron/core/ledger/import-file.ts';
import { entityColumns } from '../../../../electron/core/ledger/schema.ts';
import { sourceSchema } from '../../../../shared/config/sources.ts';
import { type CsvSourceConfig } from '../../../../shared/config/sources/csv.ts';
import { problemSentence } from '../../../../shared/domain/problem.ts';
import { problemInWords } from '../../../../shared/domain/source-words.ts';
import type { Refusal } from '../../../../shared/domain/source-status.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';

type SourceInput = Extract<z.input<typeof sourceSchema>, { kind: 'csv' }>;
export type FileInput = SourceInput['files'][number];
export type Row = Readonly<Record<string, string | number | boolean>>;

export type Taken = {
  /** Records by entity, as the staging table holds them, null fields left out. */
  readonly records: Readonly<Record<string, readonly Row[]>>;
  readonly refusals: readonly Refusal[];
  readonly error: SourceError | null;
  readonly cursor: string | undefined;
  readonly batches: number;
};

export function csvSource(files: readonly FileInput[]): CsvSourceConfig {
  const parsed = sourceSchema.parse({ kind: 'csv', id: 'crm', files });
  if (parsed.kind !== 'csv') throw new Error('not a csv source');
  return parsed;
}

export async function makeFolder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-csv-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

type SyncOptions = {
  readonly zone?: string;
  readonly currency?: string;
  readonly cursor?: string | undefined;
  readonly workDir?: string;
};

/** One sync of the files in a folder. */
export async function syncFolder(
  folder: string,
  files: readonly FileInput[],
  { zone = 'UTC', currency = 'EUR', cursor, workDir = join(folder, '.work') }: SyncOptions = {},
): Promise<Taken> {
  opened ??= openDatabase();
  const connection = await opened;
  const connector = createCsvConnector(csvSource(files), buildEnvironment({ configDir: folder, zone, currency }));
  const records: Record<string, readonly Row[]> = {};
  const refusals: Refusal[] = [];
  let last = cursor;
  let batches = 0;
  const taken = (error: SourceError | null): Taken => ({ records, refusals, error, cursor: last, batches });
  try {
    const signal = new AbortController().signal;
    for await (const batch of connector.sync({ cursor, now: 0, signal, workDir })) {
      batches++;
      for (const file of batch.files ?? []) {
        const staged = await stageFile(connection, file, 'crm');
        const columns = entityColumns[file.entity].map((c) => `"${c.column}" as "${c.field}"`);
        const read = await connection.runAndReadAll(`select ${columns.join(', ')} from ${staged.stagingTable}`);
        records[file.entity] = read.getRowObjectsJS().map(withoutNulls);
        refusals.push(...staged.refusals);
      }
      last = batch.cursor;
    }
    return taken(null);
  } catch (error) {
    if (error instanceof SourceError) return taken(error);
    throw error;
  }
}

/** One for all tests of a file: opening one takes longer than most of them. */
let opened: Promise<DuckDBConnection> | undefined;

async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '256MB' });
  return instance.connect();
}

/** One sync of a file of leads or deals that is gone afterwards. */
export async function readCsv(content: string | Buffer, file: object, options: SyncOptions = {}): Promise<Taken> {
  const folder = await makeFolder({ 'file.csv': content });
  try {
    return await syncFolder(folder, [{ from: 'file.csv', ...file } as FileInput], options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function sentenceOf(taken: Taken): string {
  return taken.error ? problemSentence(problemInWords(taken.error.problem, 'en')) : 'no problem';
}

function withoutNulls(row: Readonly<Record<string, unknown>>): Row {
  const kept: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(row)) {
    if (typeof value === 'bigint') kept[key] = Number(value);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') kept[key] = value;
  }
  return kept;
}
