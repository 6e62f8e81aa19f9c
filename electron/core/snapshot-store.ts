/** The last snapshot on disk, so that a wall has something true to show within a second of its window. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { writeFile } from 'atomically';
import { type Snapshot, snapshotSchema } from '../../shared/domain/snapshot.ts';
import type { Logger } from './logger.ts';

export type SnapshotStore = {
  /** The cached snapshot; absent when there is none, or none that can be read (it is then kept as `.bak`). */
  readonly load: () => Snapshot | undefined;
  /** Replaces the cached snapshot as a whole. Failures are logged: the wall goes on without a cache. */
  readonly save: (snapshot: Snapshot) => Promise<void>;
};

export function createSnapshotStore(path: string, log: Logger): SnapshotStore {
  return {
    load: () => {
      if (!existsSync(path)) return undefined;
      const snapshot = readSnapshot(path);
      if (snapshot) return snapshot;
      log.warn('The cached snapshot could not be read and was moved aside.', { path });
      moveAside(path, log);
      return undefined;
    },
    save: async (snapshot) => {
      try {
        await writeFile(path, JSON.stringify(snapshot));
      } catch (error) {
        log.error('The snapshot could not be saved.', { path, error: String(error) });
      }
    },
  };
}

function readSnapshot(path: string): Snapshot | undefined {
  try {
    return snapshotSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function moveAside(path: string, log: Logger): void {
  try {
    renameSync(path, `${path}.bak`);
  } catch (error) {
    log.error('The cached snapshot could not be moved.', { path, error: String(error) });
  }
}
