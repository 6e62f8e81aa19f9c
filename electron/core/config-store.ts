/**
 * Where the config comes from: the file that IT hands over (read-only), else the one made in the app, else the demo. A file
 * that can't be used never stops a wall: the last one that could goes on, with a sentence that says what is wrong.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config, ConfigDocument } from '../../shared/config/config.ts';
import { type ConfigFault, parseConfig } from '../../shared/config/parse-config.ts';
import type { Problem } from '../../shared/domain/problem.ts';
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

export type ReadConfig =
  | { readonly ok: true; readonly config: Config; readonly document: Record<string, unknown> }
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

export function loadConfig(place: ConfigPlace): LoadedConfig {
  if (place.file === undefined) return loadOwnConfig(place);
  const file = resolve(place.file);
  const configDir = dirname(file);
  const settings = loadSettings(place.settings);
  const read = readConfigFile(file);
  if (read.ok) {
    if (JSON.stringify(settings.lastGood[file]) !== JSON.stringify(read.document)) {
      place.settings.write({ ...settings, lastGood: { [file]: read.document } });
    }
    return { config: read.config, configDir, problem: null };
  }
  const lastGood = parseConfig(settings.lastGood[file]);
  return {
    config: lastGood.ok ? lastGood.config : null,
    configDir,
    problem: {
      code: lastGood.ok ? 'configFaultyLastGood' : 'configFaulty',
      params: { file, fault: describe(read.faults) },
    },
  };
}

function loadOwnConfig(place: ConfigPlace): LoadedConfig {
  const own = loadSettings(place.settings).config;
  const parsed = parseConfig(own ?? place.demo());
  if (parsed.ok) return { config: parsed.config, configDir: place.profileDir, problem: null };
  return {
    config: null,
    configDir: place.profileDir,
    problem: { code: 'configFaulty', params: { file: place.profileDir, fault: describe(parsed.faults) } },
  };
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
