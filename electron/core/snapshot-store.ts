/** The last snapshot on disk, so that a wall has something true to show within a second of its window. */
import { readFile, rename } from 'node:fs/promises';
import { writeFile } from 'atomically';
import { type Snapshot, snapshotSchema } from '../../shared/domain/snapshot.ts';
import type { Logger } from './logger.ts';

export type SnapshotStore = {
  /** The cached snapshot; absent when there is none, or none that can be read (it is then kept as `.bak`). */
  readonly load: () => Promise<Snapshot | undefined>;
  /** Replaces the cached snapshot as a whole. Failures are logged: the wall goes on without a cache. */
  readonly save: (snapshot: Snapshot) => Promise<void>;
};

export function createSnapshotStore(path: string, log: Logger): SnapshotStore {
  return {
    load: async () => {
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const snapshot = parseSnapshot(text);
      if (snapshot) return snapshot;
      log.warn('The cached snapshot could not be read and was moved aside.', { path });
      await rename(path, `${path}.bak`).catch((error: unknown) =>
        log.error('It could not be moved.', { error: String(error) }),
      );
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

function parseSnapshot(text: string): Snapshot | undefined {
  try {
    return snapshotSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
