/**
 * Where the config comes from: the file that IT hands over (read-only), else the one made in the app, else the demo. A file
 * that can't be used never stops a wall: the last one that could goes on, with a sentence that says what is wrong.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config, ConfigDocument } from '../../shared/config/config.ts';
import { type ConfigFault, faultAt } from '../../shared/config/fault.ts';
import { faultSentence, type FaultTexts } from '../../shared/config/fault-sentence.ts';
import { isLocale } from '../../shared/config/locale.ts';
import { type ParsedConfig, parseConfig } from '../../shared/config/parse-config.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { writtenTextsFor } from '../../shared/texts/written-texts.ts';
import { withHolidays } from './holidays.ts';
import { jsonFault } from './json-fault.ts';
import { loadSettings, type SettingsStore } from './settings-store.ts';

export type LoadedConfig = {
  /** Null when there is no config that can be used at all. */
  readonly config: Config | null;
  /** Relative paths in the config start here. */
  readonly configDir: string;
  readonly problem: Problem | null;
  /** What the wall speaks, and its problem is told in. */
  readonly locale: string;
};

export type ConfigPlace = {
  readonly file: string | undefined;
  readonly profileDir: string;
  readonly settings: SettingsStore;
  readonly demo: () => ConfigDocument;
};

/** A document as it was read. */
type ConfigRecord = Record<string, unknown>;

/** What a config that can't be used speaks, as far as it can be made out. */
type Spoken = { readonly locale?: string | undefined };

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly document: ConfigRecord }
  | ({ readonly ok: false; readonly faults: readonly ConfigFault[] } & Spoken);

/** Reads and checks a config file. Never throws: a file that is gone or no JSON is a fault like any other. */
export function readConfigFile(file: string): ReadConfig {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { ok: false, faults: [unreadable(error)] };
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, faults: [jsonFault(text)], locale: localeIn(text) };
  }
  const parsed = parseConfig(document);
  if (!parsed.ok) return { ...parsed, locale: localeIn(text) };
  return { ...parsed, document: { ...(document as Record<string, unknown>) } };
}

function unreadable(error: unknown): ConfigFault {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? faultAt([], 'fileMissing')
    : faultAt([], 'fileUnreadable', { reason: code });
}

/** Found in the text itself, so that whoever forgot a comma is told so in their language. */
function localeIn(text: string): string | undefined {
  const locale = /"locale"\s*:\s*"([\w-]+)"/.exec(text)?.[1];
  return locale !== undefined && isLocale(locale) ? locale : undefined;
}

/**
 * The config as far as it can be known at once: what a screen needs before anything else is loaded. It may still have
 * holidays that there are not.
 */
export function peekConfig(place: ConfigPlace): LoadedConfig {
  const first = readFirst(place);
  return loadedFrom(place, first, first.ok ? first : lastGoodOf(place));
}

/**
 * The config with its holidays of the years around `now` among its closures. A file that can be used is remembered. Where there
 * is none, what is wrong is told in the locale of what is shown, if anything is, else in that of the config at fault.
 */
export async function loadConfig(place: ConfigPlace, now: Instant, shownLocale?: string): Promise<LoadedConfig> {
  const first = readFirst(place);
  const used = await expanded(first, now);
  if (!used.ok) return loadedFrom(place, used, await expanded(lastGoodOf(place), now), shownLocale);
  if (place.file !== undefined && first.ok) remember(resolve(place.file), first.document, place.settings);
  return loadedFrom(place, used, used);
}

function readFirst(place: ConfigPlace): ReadConfig {
  if (place.file !== undefined) return readConfigFile(place.file);
  const document = loadSettings(place.settings).config ?? place.demo();
  const parsed = parseConfig(document);
  return parsed.ok ? { ...parsed, document } : { ...parsed, locale: localeIn(JSON.stringify(document)) };
}

/** Only a file was another one before. */
function lastGoodOf({ file, settings }: ConfigPlace): ParsedConfig {
  return file === undefined ? { ok: false, faults: [] } : parseConfig(loadSettings(settings).lastGood[resolve(file)]);
}

/** A config whose holidays there are not says what it speaks all the same. */
async function expanded(parsed: ParsedConfig & Spoken, now: Instant): Promise<ParsedConfig & Spoken> {
  return parsed.ok ? { ...(await withHolidays(parsed.config, now)), locale: parsed.config.locale } : parsed;
}

function remember(file: string, document: ConfigRecord, store: SettingsStore): void {
  const settings = loadSettings(store);
  if (JSON.stringify(settings.lastGood[file]) === JSON.stringify(document)) return;
  store.write({ ...settings, lastGood: { [file]: document } });
}

/** `used` is what was read itself, or what goes on in its place. */
function loadedFrom(
  { file, profileDir }: ConfigPlace,
  read: ParsedConfig & Spoken,
  used: ParsedConfig,
  shownLocale?: string,
): LoadedConfig {
  const where = file === undefined ? profileDir : resolve(file);
  const configDir = file === undefined ? profileDir : dirname(where);
  const config = used.ok ? used.config : null;
  const locale = config?.locale ?? shownLocale ?? read.locale ?? 'en';
  if (read.ok) return { config, configDir, problem: null, locale };
  const params = { file: where, fault: describe(read.faults, writtenTextsFor(locale).configFaults) };
  return { config, configDir, problem: { code: used.ok ? 'configFaultyLastGood' : 'configFaulty', params }, locale };
}

/** The first fault in words, and how many more there are. */
function describe(faults: readonly ConfigFault[], texts: FaultTexts): string {
  const [first] = faults;
  if (!first) return '';
  const sentence = faultSentence(first, texts);
  return faults.length > 1 ? `${sentence} ${texts.more({ count: faults.length - 1 })}` : sentence;
}
