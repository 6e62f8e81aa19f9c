/** Values of Salesforce's rows, believed only as far as they have the form they should have. */
import { startOfDayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Day, Instant } from '../../../shared/domain/records.ts';

/** A row as the interface answers with it; rows it refers to stand within it. */
export type Row = Readonly<Record<string, unknown>>;

/** What stands at a field, or at a field of what the row refers to: `Account.Name`. */
export function valueAt(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (isRow(at) ? at[name] : undefined), row);
}

/** Undefined where there is nothing but blanks. Numbers are told as they are written. */
export function textAt(row: Row, path: string): string | undefined {
  const value = valueAt(row, path);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

export function numberAt(row: Row, path: string): number | undefined {
  const value = valueAt(row, path);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function isTrue(row: Row, path: string): boolean {
  return valueAt(row, path) === true;
}

export function dayAt(row: Row, path: string): Day | undefined {
  const text = textAt(row, path);
  return text !== undefined && isDay(text) ? text : undefined;
}

/** The instant that a field of a time tells. */
export function instantAt(row: Row, path: string): Instant | undefined {
  const text = textAt(row, path);
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return undefined;
  // Offsets come without their colon, which the standard's own parser does not have to understand.
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

/** The same, or where the field holds a day, when that day begins in the zone. */
export function timeOrDayAt(row: Row, path: string, zone: string): Instant | undefined {
  const day = dayAt(row, path);
  return day === undefined ? instantAt(row, path) : startOfDayIn(zone, day);
}

/** Rows that hang on this one, as far as they came with it. */
export function childrenAt(row: Row, relation: string | undefined): readonly Row[] {
  const children = relation === undefined ? undefined : valueAt(row, `${relation}.records`);
  return Array.isArray(children) ? children.filter(isRow).filter((child) => !isTrue(child, 'IsDeleted')) : [];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
