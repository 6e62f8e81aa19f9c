/** Tells when local files may have changed, appeared or gone. */
import { type FSWatcher, watch } from 'chokidar';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file is at rest when its size has not changed for this long. */
export const settlingMs = 250;

/**
 * Watches files and folders, those too that are not there yet. What programs do differs: some write in place, some write
 * beside and rename; so the folder is watched, and all in it that is not meant is ignored.
 */
export function watchFiles(paths: readonly string[], changed: () => void): () => void {
  const watchers = paths.map((path) => watchOne(resolve(path), changed));
  return () => {
    for (const watcher of watchers) watcher.close().catch(() => {});
  };
}

function watchOne(path: string, changed: () => void): FSWatcher {
  const root = existingFolder(dirname(path));
  const watcher = watch(root, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: settlingMs, pollInterval: settlingMs / 5 },
    // The way down to the path, the path, and what lies directly in it.
    ignored: (candidate) => {
      const found = resolve(candidate);
      const isOnTheWay = path === found || path.startsWith(found.endsWith('/') ? found : `${found}/`);
      return !isOnTheWay && dirname(found) !== path;
    },
  });
  watcher.on('all', (_event, candidate) => {
    const found = resolve(candidate);
    if (found === path || dirname(found) === path) changed();
  });
  // A watch that breaks leaves the poll, which finds the same a little later.
  watcher.on('error', () => {});
  return watcher;
}

function existingFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingFolder(dirname(folder));
}
