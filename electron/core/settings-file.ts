import { existsSync, renameSync } from 'node:fs';
import type { SettingsStore } from './settings-store.ts';

/** What electron-store and conf have in common: reads and replaces the whole file; throws where it is not JSON. */
export type SettingsFile = { store: Record<string, unknown> };

/**
 * The settings in a file. A file that can't be read as JSON is kept beside as `.bak`, never deleted, and the settings
 * begin empty.
 */
export function createSettingsStore(path: string, open: () => SettingsFile): SettingsStore {
  const orKeepAside = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof SyntaxError) || !existsSync(path)) throw error;
      renameSync(path, `${path}.bak`);
      return action();
    }
  };
  const file = orKeepAside(open);
  return {
    read: () => orKeepAside(() => file.store),
    write: (document) => {
      file.store = document;
    },
  };
}
