/**
 * What the sources tell at all. A file or a list tells what its fields are mapped for, pushes every field of what is
 * accepted; all else may tell everything. Of each only what is taken of it counts.
 */
import type { CsvFileConfig } from '../config/sources/csv.ts';
import { odooTells } from '../config/sources/odoo-tells.ts';
import { pipedriveTells } from '../config/sources/pipedrive-tells.ts';
import { recordFields } from '../config/sources/record-fields.ts';
import type { SourceConfig } from '../config/sources.ts';
import type { EntityName } from './records.ts';

/** A kind of record with the fields that have a place to come from. */
export type Telling = { readonly entity: EntityName; readonly columns: Readonly<Record<string, unknown>> };

/** Whether a source tells it: one file by itself, what is pushed of one kind, or a source that may tell everything. */
export function isTold(sources: readonly SourceConfig[], tells: (telling: Telling) => boolean): boolean {
  return sources.some((source) => {
    const told = tellingsOf(source);
    return told === null || told.some(tells);
  });
}

/** Null: it may tell everything. */
function tellingsOf(source: SourceConfig): readonly Telling[] | null {
  if (source.kind === 'demo') return null;
  const { take } = source;
  const offered = offeredBy(source);
  if (!take) return offered;
  return offered ? offered.filter(({ entity }) => take.includes(entity)) : take.map(wholly);
}

function offeredBy(source: SourceConfig): readonly Telling[] | null {
  if (source.kind === 'csv') return source.files;
  if (source.kind === 'json') return source.lists.map(({ entity, fields }) => ({ entity, columns: fields }));
  if (source.kind === 'pipedrive') return pipedriveTells(source);
  if (source.kind === 'odoo') return odooTells(source);
  return source.kind === 'webhook' ? source.accepts.map((type) => wholly(type === 'win' ? 'deal' : type)) : null;
}

/** A kind of record with every field it can have. */
function wholly(entity: EntityName): Telling {
  const { needed, more } = recordFields[entity];
  return { entity, columns: Object.fromEntries([...needed, ...more].map((field) => [field, field])) };
}

/** The files of all sources that have any. */
export function filesOf(sources: readonly SourceConfig[]): readonly CsvFileConfig[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'csv') return [];
    const { files, take } = source;
    return take ? files.filter(({ entity }) => take.includes(entity)) : files;
  });
}

/** Whether a column of the file is the record's field of this name. */
export function isMapped({ columns }: Telling, field: string): boolean {
  return Object.entries(columns).some(([name, column]) => name === field && column !== undefined);
}
