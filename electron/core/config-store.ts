/**
 * Where the config comes from: the file that IT hands over (read-only), else the one made in the app, else the demo. A file
 * that can't be used never stops a wall: the last one that could goes on, with a sentence that says what is wrong.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config, ConfigDocument } from '../../shared/config/config.ts';
import { type ConfigFault, type ParsedConfig, parseConfig } from '../../shared/config/parse-config.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { withHolidays } from './holidays.ts';
import { loadSettings, type SettingsStore } from './settings-store.ts';

export type LoadedConfig = {
  /** Null when there is no config that can be used at all. */
  readonly config: Config | null;
  /** Relative paths in the config start here. */
  readonly configDir: string;
  readonly problem: Problem | null;
};

export type ConfigPlace = {
  readonly file: string | undefined;
  readonly profileDir: string;
  readonly settings: SettingsStore;
  readonly demo: () => ConfigDocument;
};

/** A document as it was read. */
type ConfigRecord = Record<string, unknown>;

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly document: ConfigRecord }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads and checks a config file. Never throws: a file that is gone or no JSON is a fault like any other. */
export function readConfigFile(file: string): ReadConfig {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const what =
      error instanceof SyntaxError ? `is not valid JSON: ${error.message}` : `can't be read: ${String(error)}`;
    return { ok: false, faults: [{ where: '', what }] };
  }
  const parsed = parseConfig(document);
  return parsed.ok ? { ...parsed, document: { ...(document as Record<string, unknown>) } } : parsed;
}

/**
 * The config as far as it can be known at once: what a screen needs before anything else is loaded. It may still have
 * holidays that there are not.
 */
export function peekConfig(place: ConfigPlace): LoadedConfig {
  const first = readFirst(place);
  return loadedFrom(place, first, first.ok ? first : lastGoodOf(place));
}

/** The config with its holidays of the years around `now` among its closures. A file that can be used is remembered. */
export async function loadConfig(place: ConfigPlace, now: Instant): Promise<LoadedConfig> {
  const first = readFirst(place);
  const used = await expanded(first, now);
  if (!used.ok) return loadedFrom(place, used, await expanded(lastGoodOf(place), now));
  if (place.file !== undefined && first.ok) remember(resolve(place.file), first.document, place.settings);
  return loadedFrom(place, used, used);
}

function readFirst(place: ConfigPlace): ReadConfig {
  if (place.file !== undefined) return readConfigFile(place.file);
  const document = loadSettings(place.settings).config ?? place.demo();
  const parsed = parseConfig(document);
  return parsed.ok ? { ...parsed, document } : parsed;
}

/** Only a file was another one before. */
function lastGoodOf({ file, settings }: ConfigPlace): ParsedConfig {
  return file === undefined ? { ok: false, faults: [] } : parseConfig(loadSettings(settings).lastGood[resolve(file)]);
}

function expanded(parsed: ParsedConfig, now: Instant): ParsedConfig | Promise<ParsedConfig> {
  return parsed.ok ? withHolidays(parsed.config, now) : parsed;
}

function remember(file: string, document: ConfigRecord, store: SettingsStore): void {
  const settings = loadSettings(store);
  if (JSON.stringify(settings.lastGood[file]) === JSON.stringify(document)) return;
  store.write({ ...settings, lastGood: { [file]: document } });
}

/** `used` is what was read itself, or what goes on in its place. */
function loadedFrom({ file, profileDir }: ConfigPlace, read: ParsedConfig, used: ParsedConfig): LoadedConfig {
  const where = file === undefined ? profileDir : resolve(file);
  const configDir = file === undefined ? profileDir : dirname(where);
  const config = used.ok ? used.config : null;
  if (read.ok) return { config, configDir, problem: null };
  const params = { file: where, fault: describe(read.faults) };
  return { config, configDir, problem: { code: used.ok ? 'configFaultyLastGood' : 'configFaulty', params } };
}

/** The first fault in words, and how many more there are. */
function describe(faults: readonly ConfigFault[]): string {
  const [first] = faults;
  if (!first) return 'unknown';
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return `${faultSentence(first)}${more}`;
}

export function faultSentence(fault: ConfigFault): string {
  return fault.where === '' ? `The document ${fault.what}.` : `"${fault.where}": ${fault.what}.`;
}
