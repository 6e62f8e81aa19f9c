import { unwatchFile, watchFile } from 'node:fs';

/** How often the file is looked at. Polling sees every way of saving, on every file system, at no cost worth naming. */
const lookEveryMs = 2000;

/** Calls back when the file was changed, replaced, removed or put back. Returns how to stop. */
export function watchConfigFile(file: string, changed: () => void): () => void {
  const listener = (): void => changed();
  watchFile(file, { interval: lookEveryMs, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
