/**
 * What stands in the rows that Odoo answers with. Any field may be empty, which is `false` whatever its type, and a field
 * of another type than usual is as good as empty: one odd value must not cost the record.
 */
import { z } from 'zod';
import type { Day, Instant } from '../../../shared/domain/records.ts';

export const rowSchema = z.looseObject({ id: z.int() });
export const rowsSchema = z.array(rowSchema);
export type Row = z.output<typeof rowSchema>;

/** The first of the fields that holds something. */
export function firstOf<T>(
  row: Row,
  fields: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const field of fields) {
    const value = read(row[field]);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A text, the label of what a link leads to, or a number as it is written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : linkOf(value)?.label;
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

export type Link = { readonly id: number; readonly label: string };

/** A link to one record: its id and its label. */
export function linkOf(value: unknown): Link | undefined {
  if (!Array.isArray(value)) return undefined;
  const [id, label]: readonly unknown[] = value;
  if (typeof id !== 'number') return undefined;
  return { id, label: typeof label === 'string' ? label : '' };
}

/** The ids of a link to several records. */
export function idsOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [];
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const instantForm = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)/;

/** A time, which Odoo writes in UTC and without saying so. */
export function instantOf(value: unknown): Instant | undefined {
  const parts = typeof value === 'string' ? instantForm.exec(value)?.slice(1).map(Number) : undefined;
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  // A 31st of February is no day: it would come out as one of March.
  return new Date(instant).getUTCDate() === day && hour < 24 ? instant : undefined;
}

/** The same the other way round. */
export function writtenInstant(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** A day, as it is. */
export function dayOf(value: unknown): Day | undefined {
  const day = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?=$|[ T])/.exec(value)?.[0] : undefined;
  return day !== undefined && instantOf(`${day} 00:00:00`) !== undefined ? day : undefined;
}
