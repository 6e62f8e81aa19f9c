/**
 * What the sources tell at all. A file tells what its columns are mapped for, pushes every field of what is accepted; all
 * else may tell everything.
 */
import type { CsvFileConfig } from '../config/sources/csv.ts';
import { recordFields } from '../config/sources/record-fields.ts';
import type { PushType } from '../config/sources/webhook.ts';
import type { SourceConfig } from '../config/sources.ts';
import type { EntityName } from './records.ts';

/** A kind of record with the fields that have a place to come from. */
export type Telling = { readonly entity: EntityName; readonly columns: Readonly<Record<string, unknown>> };

/** Whether a source tells it: one file by itself, what is pushed of one kind, or a source that may tell everything. */
export function isTold(sources: readonly SourceConfig[], tells: (telling: Telling) => boolean): boolean {
  return sources.some((source) => {
    if (source.kind === 'csv') return source.files.some(tells);
    return source.kind !== 'webhook' || source.accepts.map(pushed).some(tells);
  });
}

function pushed(type: PushType): Telling {
  const entity = type === 'win' ? 'deal' : type;
  const { needed, more } = recordFields[entity];
  return { entity, columns: Object.fromEntries([...needed, ...more].map((field) => [field, field])) };
}

/** The files of all sources that have any. */
export function filesOf(sources: readonly SourceConfig[]): readonly CsvFileConfig[] {
  return sources.flatMap((source) => (source.kind === 'csv' ? source.files : []));
}

/** Whether a column of the file is the record's field of this name. */
export function isMapped({ columns }: Telling, field: string): boolean {
  return Object.entries(columns).some(([name, column]) => name === field && column !== undefined);
}
