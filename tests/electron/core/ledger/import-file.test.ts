import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DelimitedFile, FileImport } from '../../../../electron/core/ledger/file-import.ts';
import { stageFile } from '../../../../electron/core/ledger/import-file.ts';

let folder = '';
let connection: DuckDBConnection;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-import-'));
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterEach(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true, force: true });
});

const leadFile = async (name: string, lines: readonly string[], more: Partial<DelimitedFile> = {}) => {
  const path = join(folder, name);
  await writeFile(path, ['id,created', ...lines, ''].join('\n'));
  const file: DelimitedFile = {
    path,
    shownAs: name,
    delimiter: ',',
    newline: '\n',
    skipLines: 1,
    columnCount: 2,
    rows: lines.length,
    quotedNewlines: false,
    fields: [
      { field: 'id', kind: 'id', required: true, columns: [0] },
      { field: 'createdAt', kind: 'instant', required: true, columns: [1] },
    ],
    ...more,
  };
  return file;
};
const importOf = (...files: DelimitedFile[]): FileImport => importWith([], ...files);
const importWith = (empty: readonly string[], ...files: DelimitedFile[]): FileImport => ({
  entity: 'lead',
  sets: [{ shownAs: 'leads', files, decimal: 'auto', dates: 'auto', zone: 'UTC', currency: 'EUR', empty }],
  refusals: [],
});
const idsIn = async (table: string): Promise<readonly unknown[]> =>
  (await connection.runAndReadAll(`select id from ${table} order by id`)).getRows().map(([id]) => id);
const tableCount = async (): Promise<number> =>
  Number((await connection.runAndReadAll('select count(*) from duckdb_tables()')).getRows()[0]?.[0]);

/** A connection whose statements are changed on their way. */
const withStatements = (change: (sql: string) => string): DuckDBConnection =>
  new Proxy(connection, {
    get: (target, property) => {
      if (property === 'run') return (sql: string) => target.run(change(sql));
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

describe('a file', () => {
  it('that can not be read from several places at once is read from one', async () => {
    const file = await leadFile('a.csv', ['1,2024-01-01', '2,2024-01-02']);
    const failing = withStatements((sql) =>
      sql.includes('parallel = true') ? `select error('The Parallel CSV Reader does not support a full read')` : sql,
    );
    expect(await idsIn((await stageFile(failing, importOf(file), 'crm')).stagingTable)).toEqual(['crm:1', 'crm:2']);
  });

  it('of which rows are lost on the way is read again', async () => {
    const first = await leadFile('a.csv', ['1,2024-01-01', '2,2024-01-02']);
    const second = await leadFile('b.csv', ['3,2024-01-01', '4,2024-01-02']);
    const losing = withStatements((sql) => (sql.includes('parallel = true') ? `${sql} limit 1` : sql));
    const staged = await stageFile(losing, importOf(first, second), 'crm');
    expect(await idsIn(staged.stagingTable)).toEqual(['crm:1', 'crm:2', 'crm:3', 'crm:4']);
  });

  it.each([
    ['rows have come', { rows: 1 }],
    ['rows have gone', { rows: 3 }],
    ['columns have gone', { columnCount: 3 }],
    ['it has gone', { path: '/nowhere/leads.csv' }],
  ])('that has changed since it was looked at is told of: %s', async (_what, change) => {
    const file = await leadFile('a.csv', ['1,2024-01-01', '2,2024-01-02'], change);
    const before = await tableCount();
    await expect(stageFile(connection, importOf(file), 'crm')).rejects.toMatchObject({
      kind: 'unusable',
      problem: { code: 'fileBeingWritten', params: { path: 'a.csv' } },
    });
    expect(await tableCount()).toBe(before);
  });

  it('without rows is no trouble among others', async () => {
    const empty = await leadFile('a.csv', []);
    const full = await leadFile('b.csv', ['1,2024-01-01']);
    expect(await idsIn((await stageFile(connection, importOf(empty, full), 'crm')).stagingTable)).toEqual(['crm:1']);
  });
});

describe('rows', () => {
  it('are matched with what became of them inside a transaction too, over several sets', async () => {
    const first = await leadFile('a.csv', ['1,2024-01-01', '2,never', '1,2024-01-03']);
    const second = await leadFile('b.csv', ['3,2024-01-01', '4,', '1,2024-01-04']);
    const file: FileImport = { ...importOf(first), sets: [...importOf(first).sets, ...importOf(second).sets] };
    await connection.run('begin');
    const staged = await stageFile(connection, file, 'crm');
    const rows = await connection.runAndReadAll(`select id, created_at from ${staged.stagingTable} order by id`);
    expect(rows.getRows().map(([id, at]) => [id, Number(at)])).toEqual([
      ['crm:1', Date.UTC(2024, 0, 4)],
      ['crm:3', Date.UTC(2024, 0, 1)],
    ]);
    expect(staged.refusals).toEqual([
      { entity: 'lead', reason: 'notDate "createdAt"', count: 1, example: '2, never' },
      { entity: 'lead', reason: 'empty "createdAt"', count: 1, example: '4' },
      { entity: 'lead', reason: 'duplicate', count: 2, example: '1' },
    ]);
    await connection.run('commit');
  });

  it('keep their order in a large file, so that the last of two wins', async () => {
    const lines = Array.from(
      { length: 300_000 },
      (_, index) => `${index % 150_000},${index < 150_000 ? '2024-01-01' : '2024-01-02'}`,
    );
    const file = await leadFile('a.csv', lines);
    // A long list of words for "empty" is what once made the rows lose their order.
    const manyWords = ['n/a', 'na', 'null', 'none', 'select', '-', '?', 'tbd', 'nil', 'void'];
    const staged = await stageFile(connection, importWith(manyWords, file), 'crm');
    const read = await connection.runAndReadAll(`select count(*), min(created_at) from ${staged.stagingTable}`);
    expect(read.getRows()[0]?.map(Number)).toEqual([150_000, Date.UTC(2024, 0, 2)]);
  });
});
