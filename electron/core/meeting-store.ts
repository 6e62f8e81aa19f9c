/** What is kept of weekly meetings, in one file of the profile. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { writeFile } from 'atomically';
import { emptyMeetingBook, type MeetingBook, meetingBookSchema } from '../../shared/domain/meeting-book.ts';

export type MeetingStore = {
  /** An empty book where there is none yet. One that can't be read is kept beside, and said where. */
  readonly load: () => { readonly book: MeetingBook; readonly movedAside: string | null };
  /** Replaces the file as a whole. Rejects where the disk refuses. */
  readonly save: (book: MeetingBook) => Promise<void>;
};

export function createMeetingStore(path: string): MeetingStore {
  return {
    load: () => {
      if (!existsSync(path)) return { book: emptyMeetingBook, movedAside: null };
      const book = readBook(path);
      return book ? { book, movedAside: null } : { book: emptyMeetingBook, movedAside: moveAside(path) };
    },
    save: (book) => writeFile(path, `${JSON.stringify(book, null, 2)}\n`),
  };
}

function readBook(path: string): MeetingBook | undefined {
  try {
    return meetingBookSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Under a name that is free: somebody may have typed what is in it, and in the one before. */
function moveAside(path: string): string {
  const names = [`${path}.bak`, ...Array.from({ length: 98 }, (_, index) => `${path}.${index + 2}.bak`)];
  const free = names.find((name) => !existsSync(name)) ?? `${path}.bak`;
  try {
    renameSync(path, free);
    return free;
  } catch {
    // A folder that lets nothing be moved lets nothing be written over it either.
    return path;
  }
}
