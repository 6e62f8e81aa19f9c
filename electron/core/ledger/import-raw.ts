/** SQL that reads delimited files as texts: one column a mapped field, whatever the dialect of each file. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { DelimitedFile, FieldImport, FileSet } from './file-import.ts';
import { foldedName, trimmedText } from './fold-name.ts';
import { cellValue, isOneOf, literal } from './import-text.ts';

/** Lines beyond this are not handed to the ledger as they are. Fixed, so that the reader's buffers stay small. */
export const longestLineBytes = 2_000_000;

/** Reads one file: the mapped fields as trimmed texts, null where empty, in the order of the file. */
export function selectTexts(file: DelimitedFile, set: FileSet, parallel: boolean): string {
  const used = [...new Set(file.fields.flatMap((f) => [...f.columns, ...(f.when ? [f.when.column] : [])]))];
  const cells = used.map((index) => `${trimmedText(`c${index}`)} as t${index}`);
  const values = used.map((index) => `${cellValue(`t${index}`, set.empty)} as v${index}`);
  const fields = file.fields.map((field) => `${fieldText(field)} as ${textColumn(field.field)}`);
  // Where only fixed values are mapped, there still has to be one row for each in the file.
  return `select ${fields.join(', ')}
    from (select ${values.join(', ') || '1'} from (select ${cells.join(', ') || '1'} from ${readFile(file, parallel)}))`;
}

/** Where a field's text stands in the table of texts. */
export function textColumn(field: string): string {
  return `x_${field.toLowerCase()}`;
}

function fieldText(field: FieldImport): string {
  const cells = field.columns.map((index) => `v${index}`);
  const found = cells.length > 1 ? `coalesce(${cells.join(', ')})` : (cells[0] ?? 'null::varchar');
  const renames = Object.entries(field.rename ?? {});
  const cases = renames.map(([from, to]) => `when ${literal(foldName(from))} then ${literal(to)}`);
  const renamed = renames.length > 0 ? `case ${foldedName(found)} ${cases.join(' ')} else ${found} end` : found;
  const filled = field.otherwise === undefined ? renamed : `coalesce(${renamed}, ${literal(field.otherwise)})`;
  if (!field.when) return filled;
  const wanted = field.when.is.map(foldName);
  return `case when ${isOneOf(foldedName(`v${field.when.column}`), wanted)} then ${filled} end`;
}

/**
 * Nothing is sniffed and nothing is forgiven: the connector knows the dialect and has vouched for every row. Reading
 * from several places at once must not be done where line ends stand inside quotes.
 */
function readFile(file: DelimitedFile, parallel: boolean): string {
  const columns = Array.from({ length: file.columnCount }, (_, index) => `'c${index}': 'VARCHAR'`);
  return `read_csv(${literal(globless(file.path))}, auto_detect = false, header = false, skip = ${file.skipLines},
    delim = ${literal(file.delimiter)}, quote = '"', escape = '"', new_line = ${file.newline === '\r\n' ? `'\\r\\n'` : `'\\n'`},
    max_line_size = ${longestLineBytes}, buffer_size = ${4 * longestLineBytes}, parallel = ${parallel}, compression = 'none',
    hive_partitioning = false, columns = {${columns.join(', ')}})`;
}

/** A path that stands for itself alone, brackets and stars included. */
function globless(path: string): string {
  return path.replaceAll(/[*?[\]]/g, (sign) => `[${sign}]`);
}
