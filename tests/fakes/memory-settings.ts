import type { SettingsStore } from '../../electron/core/settings-store.ts';

/** Settings that last as long as the test. */
export function createMemorySettings(document: unknown = {}): SettingsStore {
  let held = document;
  return {
    read: () => held,
    write: (next) => {
      held = next;
    },
  };
}
