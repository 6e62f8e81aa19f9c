/** What the sources tell at all. A file tells what its columns are mapped for; the demo tells everything. */
import type { SourceConfig } from '../config/sources.ts';
import type { CsvFileConfig } from '../config/sources/csv.ts';

/** Whether a source tells it: the demo, or one file by itself. */
export function isTold(sources: readonly SourceConfig[], tells: (file: CsvFileConfig) => boolean): boolean {
  return sources.some((source) => {
    switch (source.kind) {
      case 'demo':
        return true;
      case 'csv':
        return source.files.some(tells);
    }
  });
}

/** The files of all sources that have any. */
export function filesOf(sources: readonly SourceConfig[]): readonly CsvFileConfig[] {
  return sources.flatMap((source) => (source.kind === 'csv' ? source.files : []));
}

/** Whether a column of the file is the record's field of this name. */
export function isMapped({ columns }: CsvFileConfig, field: string): boolean {
  return Object.entries(columns).some(([name, column]) => name === field && column !== undefined);
}
