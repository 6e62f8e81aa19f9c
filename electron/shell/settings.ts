import ElectronStore from 'electron-store';
import { join } from 'node:path';
import { createSettingsStore } from '../core/settings-file.ts';
import type { SettingsStore } from '../core/settings-store.ts';

/** The settings of a profile in the desktop app. */
export function openSettings(profileDir: string): SettingsStore {
  return createSettingsStore(
    join(profileDir, 'settings.json'),
    () => new ElectronStore({ cwd: profileDir, name: 'settings' }),
  );
}
