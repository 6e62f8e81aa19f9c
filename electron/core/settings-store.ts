/** The app's own settings document: electron-store in the desktop app, conf (its base, the same file) in plain Node. */
import { z } from 'zod';

export type SettingsStore = {
  readonly read: () => unknown;
  /** Replaces the document as a whole, atomically. */
  readonly write: (document: Settings) => void;
};

const settingsSchema = z.object({
  /** The config made in the app; absent until somebody makes one. */
  config: z.record(z.string(), z.unknown()).optional(),
  /** The last config document that could be used, by the file it came from. */
  lastGood: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Settings = z.output<typeof settingsSchema>;

/** What the store holds, or empty settings where it holds something else. */
export function loadSettings(store: SettingsStore): Settings {
  const parsed = settingsSchema.safeParse(store.read());
  return parsed.success ? parsed.data : { lastGood: {} };
}
