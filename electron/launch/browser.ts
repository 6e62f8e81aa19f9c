import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium of the system, to test the wall in a browser with. Undefined where there is none. */
export function findBrowser(): string | undefined {
  return findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']);
}

/** The first of the programs that is on the path. */
export function findOnPath(names: readonly string[], path = process.env['PATH'] ?? ''): string | undefined {
  const candidates = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
