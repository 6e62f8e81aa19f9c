/** The records of meetings that are over: a Markdown file each, named by its day, never written over. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../shared/domain/records.ts';

const namePattern = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.md$/;

/** Where a profile keeps them. */
export function meetingsFolder(profileDir: string): string {
  return join(profileDir, 'meetings');
}

/**
 * Writes a record and returns its path: `2026-11-20.md`, or `2026-11-20-2.md` for the second meeting of a day. One that is
 * there already, word for word, was written before a crash and is not written again. Throws where the disk refuses.
 */
export function writeMeetingRecord(folder: string, day: Day, markdown: string): string {
  mkdirSync(folder, { recursive: true });
  for (let nth = 1; ; nth += 1) {
    const path = join(folder, nth === 1 ? `${day}.md` : `${day}-${nth}.md`);
    if (writeNew(path, markdown) || readFileSync(path, 'utf8') === markdown) return path;
  }
}

/** The records of a day, the earliest first; without a day the newest one of all. */
export function readMeetingRecords(folder: string, on?: Day): readonly string[] {
  const found = recordsIn(folder);
  const wanted = on === undefined ? found.slice(-1) : found.filter(({ day }) => day === on);
  return wanted.map(({ name }) => readFileSync(join(folder, name), 'utf8'));
}

function recordsIn(folder: string): readonly { readonly name: string; readonly day: Day; readonly nth: number }[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, day, nth = '1'] = namePattern.exec(name) ?? [];
      return day === undefined ? [] : { name, day, nth: Number(nth) };
    })
    .toSorted((a, b) => (a.day === b.day ? a.nth - b.nth : a.day < b.day ? -1 : 1));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // Where no meeting was ever held there is no folder.
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** False where there is such a file. */
function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
