/**
 * Delimited files as the ledger takes them in: UTF-8 on disk, dialect and row count known, every field of the record
 * mapped. Plain data, made by the csv connector; the ledger turns it into SQL and reads the files off the JavaScript
 * thread.
 */
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import type { ValueKind } from '../../connectors/field-kinds.ts';

export type FieldImport = {
  /** The record's field, e.g. `createdAt`. */
  readonly field: string;
  /** The names of its columns, as people are to read them: `"Created"`. Absent: it goes by the field's. */
  readonly named?: string | undefined;
  readonly kind: ValueKind;
  readonly required: boolean;
  /** Indexes of the columns to look into; the first that is not empty counts. Empty: only `otherwise`. */
  readonly columns: readonly number[];
  readonly when?: { readonly column: number; readonly is: readonly string[] } | undefined;
  readonly rename?: Readonly<Record<string, string>> | undefined;
  readonly otherwise?: string | undefined;
};

export type DelimitedFile = {
  readonly path: string;
  /** What messages call it. */
  readonly shownAs: string;
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
  /** Lines above the first record, header included. */
  readonly skipLines: number;
  readonly columnCount: number;
  /** Records the file was found to have: what the ledger reads must be as many. */
  readonly rows: number;
  /** A line end stands inside quotes: the file can't be read from several places at once. */
  readonly quotedNewlines: boolean;
  /** The same fields in the same order in every file of a set. */
  readonly fields: readonly FieldImport[];
};

/** Files of one configured mapping. Number and date formats are decided from all of them together. */
export type FileSet = {
  readonly shownAs: string;
  readonly files: readonly DelimitedFile[];
  readonly decimal: 'auto' | '.' | ',';
  readonly dates: 'auto' | 'ymd' | 'dmy' | 'mdy';
  readonly zone: string;
  readonly currency: string;
  readonly empty: readonly string[];
};

/** All the files that make up an entity of a source. Where an id comes twice, the later file, then the later row wins. */
export type FileImport = {
  readonly entity: EntityName;
  readonly sets: readonly FileSet[];
  /** Rows already found to be unreadable, such as those with too few columns. */
  readonly refusals: readonly Refusal[];
};
