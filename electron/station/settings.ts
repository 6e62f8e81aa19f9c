import Conf from 'conf';
import { join } from 'node:path';
import { createSettingsStore } from '../core/settings-file.ts';
import type { SettingsStore } from '../core/settings-store.ts';

/** The settings of a profile in plain Node: the same file as the desktop app's, by the library below electron-store. */
export function openSettings(profileDir: string): SettingsStore {
  return createSettingsStore(
    join(profileDir, 'settings.json'),
    () => new Conf({ cwd: profileDir, configName: 'settings' }),
  );
}
