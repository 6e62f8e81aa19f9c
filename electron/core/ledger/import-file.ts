import type { DuckDBConnection } from '@duckdb/node-api';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import { shortened } from '../../connectors/field-kinds.ts';
import { SourceError } from '../../connectors/source-error.ts';
import type { DelimitedFile, FileImport, FileSet } from './file-import.ts';
import { defaultValue, selectTyped } from './import-fields.ts';
import { decideFormats } from './import-formats.ts';
import { selectTexts } from './import-raw.ts';
import { columnOf, countRefusals } from './import-refusals.ts';
import { entityColumns } from './schema.ts';

export type StagedFile = { readonly stagingTable: string; readonly refusals: readonly Refusal[] };

/**
 * Reads the files of an entity into a temporary table with exactly the entity's columns: ids and references prefixed by
 * the source, each id once, refused rows left out and counted by reason. The caller drops the table.
 *
 * Throws a `SourceError` when the files as a whole can't be used: dates or numbers that can be read two ways, no row
 * accepted, or a file that changed while it was read.
 */
export async function stageFile(connection: DuckDBConnection, file: FileImport, source: string): Promise<StagedFile> {
  const staging = `import_${source.replaceAll('-', '_')}_${file.entity}`;
  const columns = entityColumns[file.entity].map(({ column, type }) => `${column} ${type}`);
  await connection.run(`create or replace temp table ${staging} (${columns.join(', ')})`);
  try {
    const refusals = [...file.refusals];
    let rows = 0;
    for (const set of file.sets) {
      const staged = await stageSet(connection, file.entity, set, staging, rows, source);
      refusals.push(...staged.refusals);
      rows += staged.rows;
    }
    await dropIncomplete(connection, file, staging);
    refusals.push(...(await dropDuplicates(connection, file.entity, staging, source)));
    await refuseNothingness(connection, file, staging, refusals);
    return { stagingTable: staging, refusals: merged(refusals) };
  } catch (error) {
    await dropQuietly(connection, staging);
    throw error;
  }
}

/** In a transaction that has failed nothing can be dropped; its end takes the table with it. */
async function dropQuietly(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(`drop table if exists ${table}`).catch(() => {});
}

type StagedSet = { readonly rows: number; readonly refusals: readonly Refusal[] };

async function stageSet(
  connection: DuckDBConnection,
  entity: EntityName,
  set: FileSet,
  staging: string,
  before: number,
  source: string,
): Promise<StagedSet> {
  const fields = set.files[0]?.fields;
  if (!fields) return { rows: 0, refusals: [] };
  const texts = `${staging}_texts`;
  try {
    const rows = await stageTexts(connection, set, texts);
    const formats = await decideFormats(connection, texts, fields, set);
    await connection.run(`insert into ${staging} ${selectTyped(entity, texts, fields, set, formats, source)}`);
    const refusals = await countRefusals(connection, { entity, texts, staging, before, fields });
    for (const { field } of fields) {
      const value = defaultValue(entity, field, set);
      const column = columnOf(entity, field);
      if (value !== undefined)
        await connection.run(`update ${staging} set ${column} = ${value} where ${column} is null`);
    }
    return { rows, refusals };
  } finally {
    await dropQuietly(connection, texts);
  }
}

/**
 * Reads all files of a set, one after the other. The connector has vouched for every row: what can't be read, or counts
 * otherwise, has changed since. But reading a file from several places at once sometimes fails for no fault of the file,
 * so it is read from one place before that is said.
 */
async function stageTexts(connection: DuckDBConnection, set: FileSet, texts: string): Promise<number> {
  // With one thread there is nothing to gain from the parallel reader, which fails on some sound files full of quotes.
  const [setting] = await query(connection, "select current_setting('threads')");
  const threads = Number(setting?.[0]);
  let rows = 0;
  for (const [index, file] of set.files.filter((one) => one.rows > 0).entries()) {
    const into = index === 0 ? `create or replace temp table ${texts} as` : `insert into ${texts}`;
    const read = async (parallel: boolean): Promise<boolean> => {
      await connection.run(`${into} ${selectTexts(file, set, parallel)}`);
      const [counted] = await query(connection, `select count(*) from ${texts}`);
      if (Number(counted?.[0]) === rows + file.rows) return true;
      await connection.run(
        `delete from ${texts} where rowid in (select rowid from ${texts} order by rowid offset ${rows})`,
      );
      return false;
    };
    const inParallel = threads > 1 && !file.quotedNewlines;
    const isRead = (inParallel && (await read(true).catch(orFalse))) || (await read(false).catch(orFalse));
    if (!isRead) throw fileChanged(file);
    rows += file.rows;
  }
  return rows;
}

/** Only what the reader says of the file; an error of any other kind is thrown on. */
function orFalse(error: unknown): false {
  if (/CSV|No files found|Could not read|Cannot open file/.test(String(error))) return false;
  throw error;
}

function fileChanged(file: DelimitedFile): SourceError {
  const problem = { code: 'fileBeingWritten', params: { path: file.shownAs } } as const;
  return new SourceError('unusable', problem, { retryAfterMs: 2000 });
}

async function dropIncomplete(connection: DuckDBConnection, file: FileImport, staging: string): Promise<void> {
  const required = new Set(
    file.sets
      .flatMap(({ files }) => files.flatMap(({ fields }) => fields.filter((f) => f.required)))
      .map((f) => f.field),
  ).add('id');
  const missing = [...required].map((field) => `${columnOf(file.entity, field)} is null`);
  await connection.run(`delete from ${staging} where ${missing.join(' or ')}`);
}

/** Keeps the last row of each id. Hashes tell cheaply whether there is anything to do. */
async function dropDuplicates(
  connection: DuckDBConnection,
  entity: EntityName,
  staging: string,
  source: string,
): Promise<readonly Refusal[]> {
  const [counts] = await query(connection, `select count(*), count(distinct hash(id)) from ${staging}`);
  if (!counts || counts[0] === counts[1]) return [];
  const twice = `(select id, max(rowid) as kept, count(*) as times from ${staging} group by id having count(*) > 1)`;
  const [found] = await query(connection, `select sum(times - 1)::bigint, any_value(id) from ${twice}`);
  if (!found || found[0] === null) return [];
  await connection.run(
    `delete from ${staging} using ${twice} d where ${staging}.id = d.id and ${staging}.rowid <> d.kept`,
  );
  const example = shortened(String(found[1]).slice(source.length + 1));
  return [{ entity, reason: reason('duplicate'), count: Number(found[0]), example }];
}

async function refuseNothingness(
  connection: DuckDBConnection,
  file: FileImport,
  staging: string,
  refusals: readonly Refusal[],
): Promise<void> {
  // No files at all means that the source has nothing of the kind any more.
  if (file.sets.length === 0) return;
  const [counts] = await query(connection, `select count(*) from ${staging}`);
  if (Number(counts?.[0]) > 0) return;
  const worst = refusals.toSorted((a, b) => b.count - a.count)[0];
  const path = file.sets.map(({ shownAs }) => shownAs).join(', ');
  throw new SourceError(
    'unusable',
    worst && worst.count > 0
      ? { code: 'allRowsRefused', params: { path, reason: worst.reason, example: worst.example } }
      : { code: 'fileEmpty', params: { path } },
  );
}

/** One line a reason, however many files had it. */
function merged(refusals: readonly Refusal[]): readonly Refusal[] {
  const byReason = new Map<string, Refusal>();
  for (const refusal of refusals) {
    const former = byReason.get(refusal.reason);
    byReason.set(refusal.reason, former ? { ...former, count: former.count + refusal.count } : refusal);
  }
  return [...byReason.values()];
}

async function query(connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await connection.runAndReadAll(sql)).getRows();
}
