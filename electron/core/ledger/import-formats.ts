/** Decides how a file writes its numbers and dates: by the config, else by evidence in the file, never by a guess. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../../connectors/source-error.ts';
import type { FieldImport, FileSet } from './file-import.ts';
import { dateEvidenceQuery, type DateEvidence, type DateOrder } from './import-dates.ts';
import type { FieldFormats } from './import-fields.ts';
import { type DecimalSign, numberEvidenceQuery, type NumberEvidence } from './import-numbers.ts';
import { textColumn } from './import-raw.ts';
import { loadZoneRules } from './import-zone.ts';

/** So many numbers are asked first; the whole column only if they leave it open. */
const sample = 20_000;

export async function decideFormats(
  connection: DuckDBConnection,
  table: string,
  fields: readonly FieldImport[],
  set: FileSet,
): Promise<FieldFormats> {
  const decimals = new Map<string, DecimalSign>();
  for (const field of fields.filter(({ kind }) => kind === 'money' || kind === 'count')) {
    decimals.set(field.field, set.decimal === 'auto' ? await decimalSign(connection, table, field, set) : set.decimal);
  }
  const orders = await dateOrders(connection, table, fields, set);
  return { decimals, orders, zone: await loadZoneRules(set.zone) };
}

async function decimalSign(
  connection: DuckDBConnection,
  table: string,
  field: FieldImport,
  set: FileSet,
): Promise<DecimalSign> {
  for (const limit of [sample, null]) {
    const [row] = await queryTexts(connection, numberEvidenceQuery(table, textColumn(field.field), limit));
    const evidence: NumberEvidence = { dot: row?.[0] ?? null, comma: row?.[1] ?? null, ambiguous: row?.[2] ?? null };
    if (evidence.dot !== null && evidence.comma !== null) {
      throw unusable({
        code: 'contradictoryNumbers',
        params: { path: set.shownAs, field: field.field, first: evidence.dot, second: evidence.comma },
      });
    }
    if (evidence.dot !== null) return '.';
    if (evidence.comma !== null) return ',';
    if (evidence.ambiguous === null) return '.';
    if (limit === null) {
      throw unusable({
        code: 'ambiguousNumbers',
        params: { path: set.shownAs, field: field.field, example: evidence.ambiguous },
      });
    }
  }
  return '.';
}

/** A column without evidence of its own follows the others of the file, if those agree. */
async function dateOrders(
  connection: DuckDBConnection,
  table: string,
  fields: readonly FieldImport[],
  set: FileSet,
): Promise<ReadonlyMap<string, DateOrder>> {
  const dated = fields.filter(({ kind }) => kind === 'instant' || kind === 'day');
  const { dates } = set;
  if (dates !== 'auto') return new Map(dated.map((field) => [field.field, dates]));
  const found: { readonly field: string; readonly evidence: DateEvidence }[] = [];
  for (const { field } of dated) {
    const [row] = await queryTexts(connection, dateEvidenceQuery(table, textColumn(field)));
    found.push({
      field,
      evidence: { dayFirst: row?.[0] ?? null, monthFirst: row?.[1] ?? null, either: row?.[2] ?? null },
    });
  }
  const told = new Set(found.flatMap(({ evidence }) => ordersTold(evidence)));
  return new Map(found.map(({ field, evidence }) => [field, dateOrder(field, evidence, told, set)]));
}

function ordersTold(evidence: DateEvidence): readonly ('dmy' | 'mdy')[] {
  return [
    ...(evidence.dayFirst === null ? [] : ['dmy' as const]),
    ...(evidence.monthFirst === null ? [] : ['mdy' as const]),
  ];
}

function dateOrder(field: string, evidence: DateEvidence, told: ReadonlySet<'dmy' | 'mdy'>, set: FileSet): DateOrder {
  if (evidence.dayFirst !== null && evidence.monthFirst !== null) {
    throw unusable({
      code: 'contradictoryDates',
      params: { path: set.shownAs, field, first: evidence.dayFirst, second: evidence.monthFirst },
    });
  }
  const own = ordersTold(evidence)[0];
  if (own !== undefined) return own;
  // Only dates with points remain, which are day first; or none at all.
  if (evidence.either === null) return 'dmy';
  const [others] = told;
  if (others !== undefined && told.size === 1) return others;
  throw unusable({ code: 'ambiguousDates', params: { path: set.shownAs, field, example: evidence.either } });
}

function unusable(problem: Problem): SourceError {
  return new SourceError('unusable', problem);
}

async function queryTexts(connection: DuckDBConnection, sql: string): Promise<(string | null)[][]> {
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return rows.map((row) => row.map((value) => (typeof value === 'string' ? value : null)));
}
