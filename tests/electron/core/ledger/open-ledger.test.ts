import { DuckDBInstance } from '@duckdb/node-api';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { LedgerClosed, LedgerInUse } from '../../../../electron/core/ledger/ledger-error.ts';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { deal, lead } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const now = questions().now;
const options = (path: string) => ({ path, memoryMb: 128, threads: 1 });

test('what was taken in is there when the ledger is opened again', async () => {
  const path = join(tempDir(), 'a', 'new', 'folder', 'ledger.duckdb');
  const first = await openLedger(options(path));
  await first.ledger.apply('crm', { cursor: '1', records: { lead: [lead('1')], deal: [deal('1')] } }, now);
  const before = await first.ledger.answer(questions());
  await first.ledger.close();
  const second = await openLedger(options(path));
  expect(second.movedAside).toBeUndefined();
  expect(await second.ledger.loadCursor('crm')).toBe('1');
  expect(await second.ledger.answer(questions())).toEqual(before);
  await second.ledger.close();
});

test('a file that is no ledger is moved aside, kept, and replaced by a fresh one', async () => {
  const path = join(tempDir(), 'ledger.duckdb');
  writeFileSync(path, 'this was never a database, but somebody may want it back'.repeat(1000));
  const { ledger, movedAside } = await openLedger(options(path));
  expect(movedAside).toMatch(/ledger\.duckdb\.bad-\d+$/);
  expect(readFileSync(movedAside ?? '', 'utf8')).toContain('somebody may want it back');
  await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1')] } }, now);
  expect((await ledger.summary('crm')).accepted).toEqual({ lead: 1 });
  await ledger.close();
});

test('a ledger of another version is moved aside', async () => {
  const path = join(tempDir(), 'ledger.duckdb');
  await (await openLedger(options(path))).ledger.close();
  const database = await DuckDBInstance.create(path);
  const connection = await database.connect();
  await connection.run("update ledger_meta set value = '999' where key = 'schemaVersion'");
  connection.closeSync();
  database.closeSync();
  const { ledger, movedAside } = await openLedger(options(path));
  expect(existsSync(movedAside ?? '')).toBe(true);
  await ledger.close();
});

test('a ledger that another process holds is left alone', async () => {
  const path = join(tempDir(), 'ledger.duckdb');
  const child = spawn(process.execPath, [fileURLToPath(new URL('./holding-child.ts', import.meta.url)), path]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await expect(openLedger(options(path))).rejects.toThrow(LedgerInUse);
  expect(existsSync(path)).toBe(true);
});

test('a closed ledger refuses politely, also what was under way', async () => {
  const ledger = await memoryLedger();
  const many = Array.from({ length: 20_000 }, (_, index) => lead(`${index}`));
  const underWay = ledger.apply('crm', { cursor: '1', records: { lead: many } }, now);
  const refused = underWay.catch((error: unknown) => error);
  await ledger.close();
  expect(await refused).toBeInstanceOf(LedgerClosed);
  await expect(ledger.summary('crm')).rejects.toThrow(LedgerClosed);
});

test('reading does not wait for a batch that is being taken in', async () => {
  const ledger = await memoryLedger();
  await ledger.apply('crm', { cursor: '1', records: { lead: [lead('1')] } }, now);
  const many = Array.from({ length: 20_000 }, (_, index) => lead(`${index + 1}`));
  const taking = ledger.apply('crm', { cursor: '2', records: { lead: many } }, now);
  // Had it waited, it would know the new leads too.
  expect((await ledger.answer(questions())).records.leads).toBe(1);
  await taking;
  expect((await ledger.answer(questions())).records.leads).toBe(20_000);
});
