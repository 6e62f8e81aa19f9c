/** From the configured mapping and a file's header to what the ledger is to read: pure. */
import type { ColumnConfig, CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { FieldImport } from '../../core/ledger/file-import.ts';
import { isNeeded, kindOf } from '../field-kinds.ts';

export type ImportPlan =
  | { readonly kind: 'planned'; readonly fields: readonly FieldImport[] }
  | { readonly kind: 'impossible'; readonly problem: Problem };

const columnsNamed = 12;

/** Maps the configured columns to their places in the header. A column that is missing or there twice is a problem. */
export function planImport(file: CsvFileConfig, header: readonly string[], shownAs: string): ImportPlan {
  const fields: FieldImport[] = [];
  for (const [field, column] of Object.entries<ColumnConfig | undefined>(file.columns)) {
    if (column === undefined) continue;
    const planned = planField(field, column, header, shownAs, isNeeded(file.entity, field));
    if ('code' in planned) return { kind: 'impossible', problem: planned };
    fields.push(planned);
  }
  return { kind: 'planned', fields };
}

function planField(
  field: string,
  config: ColumnConfig,
  header: readonly string[],
  shownAs: string,
  required: boolean,
): FieldImport | Problem {
  const common = { field, kind: kindOf(field), required };
  if (typeof config === 'object' && 'value' in config) return { ...common, columns: [], otherwise: config.value };
  const more = typeof config === 'string' ? { column: config } : config;
  const columns: number[] = [];
  const names = typeof more.column === 'string' ? [more.column] : more.column;
  for (const name of names) {
    const column = findColumn(name, field, header, shownAs);
    if (typeof column !== 'number') return column;
    columns.push(column);
  }
  const condition = more.when && findColumn(more.when.column, field, header, shownAs);
  if (condition !== undefined && typeof condition !== 'number') return condition;
  return {
    ...common,
    named: names.map((name) => `"${name}"`).join(', '),
    columns,
    ...(more.when && condition !== undefined ? { when: { column: condition, is: more.when.is } } : {}),
    ...(more.rename ? { rename: more.rename } : {}),
    ...(more.otherwise === undefined ? {} : { otherwise: more.otherwise }),
  };
}

/** By its exact name, else by its name in any case. */
function findColumn(name: string, field: string, header: readonly string[], shownAs: string): number | Problem {
  const wanted = name.trim();
  const folded = wanted.toLowerCase();
  const exact = indexesOf(header, (column) => column === wanted);
  const found = exact.length > 0 ? exact : indexesOf(header, (column) => column.toLowerCase() === folded);
  const [first] = found;
  if (first === undefined) {
    const shown = header.slice(0, columnsNamed).map((column) => `"${column.slice(0, 40)}"`);
    const columns = [...shown, ...(header.length > columnsNamed ? ['…'] : [])].join(', ');
    return { code: 'columnMissing', params: { path: shownAs, column: name, field, columns } };
  }
  if (found.length > 1) return { code: 'columnTwice', params: { path: shownAs, column: name, field } };
  return first;
}

function indexesOf(header: readonly string[], matches: (column: string) => boolean): readonly number[] {
  return header.flatMap((column, index) => (matches(column) ? [index] : []));
}
