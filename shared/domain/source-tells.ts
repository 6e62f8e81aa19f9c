/** What the sources tell at all. A file tells what its columns are mapped for; all else may tell everything. */
import type { SourceConfig } from '../config/sources.ts';
import type { CsvFileConfig } from '../config/sources/csv.ts';

/** Whether a source tells it: one that is no file, or one file by itself. */
export function isTold(sources: readonly SourceConfig[], tells: (file: CsvFileConfig) => boolean): boolean {
  return sources.some((source) => source.kind !== 'csv' || source.files.some(tells));
}

/** The files of all sources that have any. */
export function filesOf(sources: readonly SourceConfig[]): readonly CsvFileConfig[] {
  return sources.flatMap((source) => (source.kind === 'csv' ? source.files : []));
}

/** Whether a column of the file is the record's field of this name. */
export function isMapped({ columns }: CsvFileConfig, field: string): boolean {
  return Object.entries(columns).some(([name, column]) => name === field && column !== undefined);
}
