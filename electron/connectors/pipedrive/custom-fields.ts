/** Values of fields that a company has made itself, by the key or by the name the config has for them. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import {
  pipedriveFields,
  type PipedriveField,
  type PipedriveSourceConfig,
} from '../../../shared/config/sources/pipedrive.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { type fieldItem, parseTime } from './answers.ts';

type FieldItem = z.output<typeof fieldItem>;

/** Where a field of ours stands, and what the numbers of its choices mean. */
export type FoundField = { readonly key: string; readonly labels: ReadonlyMap<string, string> };
export type FoundFields = ReadonlyMap<PipedriveField, FoundField>;

/** The configured fields that there are. A name may be written in any case; where two fields share one, the first counts. */
export function findFields(fields: PipedriveSourceConfig['fields'], items: readonly FieldItem[]): FoundFields {
  const found = new Map<PipedriveField, FoundField>();
  for (const field of pipedriveFields) {
    const wanted = fields[field]?.trim();
    if (wanted === undefined) continue;
    const item =
      items.find(({ field_code }) => field_code === wanted) ??
      items.find(({ field_name }) => foldName(field_name) === foldName(wanted));
    if (item) found.set(field, { key: item.field_code, labels: labelsOf(item) });
  }
  return found;
}

/** What the numbers of a field's choices are called. */
export function labelsOf({ options }: FieldItem): ReadonlyMap<string, string> {
  return new Map((options ?? []).flatMap(({ id, label }) => (id && label ? [[id, label] as const] : [])));
}

export type CustomValues = Readonly<Record<string, unknown>>;

/** The value as a text; choices by their names, several of them parted by commas. Undefined where there is none. */
export function textIn(values: CustomValues, field: FoundField | undefined): string | undefined {
  if (!field) return undefined;
  const text = textOf(values[field.key], field.labels).trim();
  return text === '' ? undefined : text;
}

function textOf(value: unknown, labels: FoundField['labels']): string {
  if (typeof value === 'number' || typeof value === 'boolean') return labels.get(String(value)) ?? String(value);
  if (typeof value === 'string') {
    // The first version of the interface writes several choices as "12,15".
    const parts = value.split(',').map((part) => labels.get(part.trim()));
    return parts.every((part) => part !== undefined) ? parts.join(', ') : value;
  }
  if (Array.isArray(value)) return value.map((part) => textOf(part, labels)).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const { label, value: inner } = value as { label?: unknown; value?: unknown };
  return textOf(label ?? inner, labels);
}

/** A time as it is; a day as its beginning in the zone, but not before `earliest` where that lies on the same day. */
export function instantIn(
  values: CustomValues,
  field: FoundField | undefined,
  { zone, earliest }: { readonly zone: string; readonly earliest: Instant },
): Instant | undefined {
  const text = textIn(values, field);
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseTime(text);
  try {
    const day = Temporal.PlainDate.from(text);
    const start = day.toZonedDateTime(zone).epochMilliseconds;
    const end = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    return earliest >= start && earliest < end ? earliest : start;
  } catch {
    // The 31st of February.
    return undefined;
  }
}
