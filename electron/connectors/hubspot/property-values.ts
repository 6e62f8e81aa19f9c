/** Values as HubSpot hands them out: texts or null, '' for emptied ones, instants in ISO form or in milliseconds. */
import { startOfDayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Day, Instant } from '../../../shared/domain/records.ts';

export type Properties = Readonly<Record<string, string | null>>;

/** Undefined where there is nothing in it. */
export function textOf(properties: Properties, name: string | undefined): string | undefined {
  const text = name === undefined ? undefined : properties[name]?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** Undefined where it is empty or no instant. */
export function instantOf(properties: Properties, name: string | undefined): Instant | undefined {
  const text = textOf(properties, name);
  return text === undefined ? undefined : parseInstant(text);
}

const isoInstant = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/;

/** A day without a time is its beginning in UTC. */
export function parseInstant(text: string): Instant | undefined {
  const at = /^-?\d{9,15}$/.test(text) ? Number(text) : isoInstant.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isSafeInteger(at) ? at : undefined;
}

/** A property that holds a day, which is the same day for everybody wherever they are. */
export function dayOf(properties: Properties, name: string | undefined): Day | undefined {
  const text = textOf(properties, name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(text) !== undefined ? text : undefined;
}

/** The instant that a property tells, or where it holds a day, when that day begins in the zone. */
export function timeOrDayOf(properties: Properties, name: string | undefined, zone: string): Instant | undefined {
  const day = dayOf(properties, name);
  return day === undefined ? instantOf(properties, name) : startOfDayIn(zone, day);
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
