/** The config of this wall: where it is read from, and what is said where it can't be used. */
import { demoConfig } from '../../shared/config/demo-config.ts';
import type { Clock } from './clock.ts';
import { type ConfigPlace, type LoadedConfig, loadConfig, peekConfig } from './config-store.ts';
import type { Logger } from './logger.ts';
import type { SettingsStore } from './settings-store.ts';

export type ConfigReader = {
  /** As far as it can be known at once: enough to paint a board by. */
  readonly peek: () => LoadedConfig;
  /** As a whole. A fault in it is in the log, and in what is answered, in the locale of what is shown, if anything is. */
  readonly read: (shownLocale: string | undefined) => Promise<LoadedConfig>;
};

export type ConfigReaderOptions = {
  readonly profileDir: string;
  /** A config handed over as a file: read, never written. */
  readonly configFile: string | undefined;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly log: Logger;
};

export function createConfigReader({
  profileDir,
  configFile,
  settings,
  clock,
  log,
}: ConfigReaderOptions): ConfigReader {
  /** A disk that takes no settings must not cost the wall its config. */
  const write: SettingsStore['write'] = (document) => {
    try {
      settings.write(document);
    } catch (error) {
      log.error('The settings could not be saved.', { error: String(error) });
    }
  };
  const place: ConfigPlace = {
    file: configFile,
    profileDir,
    settings: { read: settings.read, write },
    demo: () => demoConfig(clock.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
  return {
    peek: () => peekConfig(place),
    read: async (shownLocale) => {
      const read = await loadConfig(place, clock.now(), shownLocale);
      if (read.problem) log.error('The config can not be used.', { ...read.problem.params });
      return read;
    },
  };
}
