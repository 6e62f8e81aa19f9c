/** The words of SOQL that Tandem asks with. */
import type { Instant } from '../../../shared/domain/records.ts';

export type Select = {
  readonly object: string;
  readonly fields: readonly string[];
  /** Conditions that must all hold. */
  readonly where?: readonly (string | undefined)[];
  readonly orderBy: string;
  readonly limit: number;
};

export function soql({ object, fields, where = [], orderBy, limit }: Select): string {
  const conditions = where.filter((condition) => condition !== undefined);
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}`;
  return `SELECT ${fields.join(', ')} FROM ${object}${filter} ORDER BY ${orderBy} LIMIT ${limit}`;
}

export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
}

/** Milliseconds are kept: a list that is cut between two rows of one second must go on between them. */
export function moment(at: Instant): string {
  return new Date(at).toISOString();
}

export function oneOf(field: string, values: readonly string[]): string {
  return `${field} IN (${values.map(quoted).join(', ')})`;
}

/** Where a list by `SystemModstamp, Id` goes on after a row. The first condition lets the database use its index. */
export function after(at: Instant, id: string): string {
  const stamp = moment(at);
  return `SystemModstamp >= ${stamp} AND (SystemModstamp > ${stamp} OR Id > ${quoted(id)})`;
}
