/** Values as HubSpot hands them out: texts or null, '' for emptied ones, instants in ISO form or in milliseconds. */
import type { Instant } from '../../../shared/domain/records.ts';

export type Properties = Readonly<Record<string, string | null>>;

/** Undefined where there is nothing in it. */
export function textOf(properties: Properties, name: string | undefined): string | undefined {
  const text = name === undefined ? undefined : properties[name]?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** Undefined where it is empty or no instant. A day without a time is its beginning in UTC, as HubSpot keeps days. */
export function instantOf(properties: Properties, name: string | undefined): Instant | undefined {
  const text = textOf(properties, name);
  return text === undefined ? undefined : parseInstant(text);
}

export function parseInstant(text: string): Instant | undefined {
  const at = /^-?\d{9,15}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isSafeInteger(at) ? at : undefined;
}

export function numberOf(properties: Properties, name: string | undefined): number | undefined {
  const text = textOf(properties, name);
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? undefined : value;
}

/** Undefined where it is neither yes nor no. */
export function flagOf(properties: Properties, name: string | undefined): boolean | undefined {
  const text = textOf(properties, name)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The earliest of some instants; undefined where none of them is there. */
export function earliestOf(properties: Properties, names: readonly string[]): Instant | undefined {
  const found = names.flatMap((name) => instantOf(properties, name) ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}
