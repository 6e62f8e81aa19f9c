/** What the mapping of rows to records is told of the place it works in. */
import type { SalesforceConfig } from '../../../shared/config/sources/salesforce.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import { type ReasonCode, reason } from '../../../shared/domain/source-words.ts';
import type { RefusalTally } from '../refusal-tally.ts';
import type { Row } from './values.ts';

export type Mapping = {
  /** What ids of records start with. */
  readonly prefix: string;
  readonly zone: string;
  /** Of amounts that come without one. */
  readonly currency: string;
  readonly tally: RefusalTally;
  readonly config: Pick<SalesforceConfig, 'leadFields' | 'dealFields' | 'leadStages' | 'teams'>;
};

/** A row that is no record, and why; `gone` where there should be none of it. */
export type Unusable = { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'gone' };
export type Mapped<T> = { readonly kind: 'record'; readonly record: T } | Unusable;

export function refused(code: ReasonCode, field: string): Unusable {
  return { kind: 'refused', reason: reason(code, `"${field}"`) };
}

export const gone: Unusable = { kind: 'gone' };

export type MappedRows<T> = { readonly records: readonly T[]; readonly gone: readonly string[] };

/** Each row as a record, as none, or refused and counted. */
export function mapRows<T>(
  rows: readonly Row[],
  entity: EntityName,
  { prefix, tally }: Mapping,
  map: (row: Row) => Mapped<T>,
): MappedRows<T> {
  const records: T[] = [];
  const missing: string[] = [];
  for (const row of rows) {
    const id = String(row['Id']);
    const mapped = row['IsDeleted'] === true ? gone : map(row);
    tally.note(entity, id, mapped.kind === 'refused' ? mapped.reason : null);
    if (mapped.kind === 'record') records.push(mapped.record);
    if (mapped.kind === 'gone') missing.push(`${prefix}${id}`);
  }
  return { records, gone: missing };
}
