/** What was typed onto the wall, in one file of the profile: a restart takes nothing off. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'atomically';
import { z } from 'zod';
import { type TypedAnnouncement, typedAnnouncementSchema } from '../../shared/domain/announcement.ts';
import type { Logger } from './logger.ts';

export type AnnouncementStore = {
  /** Null where nothing is on the wall, or where the file can't be read. */
  readonly load: () => TypedAnnouncement | null;
  /** Replaces the file as a whole. A failure is logged: the wall shows it all the same. */
  readonly save: (typed: TypedAnnouncement | null) => Promise<void>;
};

const fileSchema = z.object({ announcement: typedAnnouncementSchema.nullable() });

export function createAnnouncementStore(path: string, log: Logger): AnnouncementStore {
  return {
    load: () => {
      if (!existsSync(path)) return null;
      try {
        return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).announcement;
      } catch (error) {
        log.warn('The announcement of the wall could not be read.', { path, error: String(error) });
        return null;
      }
    },
    save: async (announcement) => {
      try {
        await writeFile(path, `${JSON.stringify({ announcement })}\n`);
      } catch (error) {
        log.error('The announcement could not be saved, and a restart takes it off.', { path, error: String(error) });
      }
    },
  };
}
