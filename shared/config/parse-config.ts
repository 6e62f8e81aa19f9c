import type { z } from 'zod';
import { type Config, configSchema, configVersion } from './config.ts';
import { migrate } from './migrations.ts';

/** One thing that is wrong with a config document, in words: where, and what. */
export type ConfigFault = { readonly where: string; readonly what: string };

export type ParsedConfig =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Parses an unknown document: migrates it, checks it, fills in the defaults. Never throws. */
export function parseConfig(document: unknown): ParsedConfig {
  if (!isDocument(document)) return refused('', 'must be an object');
  const version = document['version'];
  if (typeof version === 'number' && version > configVersion) {
    return refused('version', `is ${version}, and this Tandem knows versions up to ${configVersion}. Update Tandem`);
  }
  const parsed = configSchema.safeParse(migrate(document));
  if (parsed.success) return { ok: true, config: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(faultOf) };
}

function refused(where: string, what: string): ParsedConfig {
  return { ok: false, faults: [{ where, what }] };
}

function isDocument(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  return { where: placeOf(issue.path), what: issue.message };
}

/** `boards #2.seconds`: entries are counted from 1, as people do. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place} #${key + 1}`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}
