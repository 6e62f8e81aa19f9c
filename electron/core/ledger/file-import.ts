/**
 * A delimited file as the ledger takes it in: UTF-8 on disk, dialect known, every field of the record mapped. Plain data,
 * made by the csv connector; the ledger turns it into SQL and reads the file off the JavaScript thread.
 */
import type { EntityName } from '../../../shared/domain/records.ts';

export type ValueKind = 'text' | 'id' | 'reference' | 'instant' | 'day' | 'money' | 'number' | 'flag';

export type FieldImport = {
  /** The record's field, e.g. `createdAt`. */
  readonly field: string;
  readonly kind: ValueKind;
  readonly required: boolean;
  /** Indexes of the columns to look into; the first that is not empty counts. Empty: only `otherwise`. */
  readonly columns: readonly number[];
  readonly when?: { readonly column: number; readonly is: readonly string[] } | undefined;
  readonly rename?: Readonly<Record<string, string>> | undefined;
  readonly otherwise?: string | undefined;
};

export type FileImport = {
  readonly entity: EntityName;
  /** UTF-8 files of the same dialect and header; later ones win where an id comes twice. */
  readonly paths: readonly string[];
  /** What messages call it: the path or address as configured. */
  readonly shownAs: string;
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Lines above the first record, header included. */
  readonly skipLines: number;
  readonly columnCount: number;
  readonly fields: readonly FieldImport[];
  readonly decimal: 'auto' | '.' | ',';
  readonly dates: 'auto' | 'ymd' | 'dmy' | 'mdy';
  readonly zone: string;
  readonly currency: string;
  readonly empty: readonly string[];
};
