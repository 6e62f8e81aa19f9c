/** A file of lines that only grows: what `append` has resolved for is on the disk, whatever happens to the process. */
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Journal = {
  /** Bytes in it. */
  readonly size: () => number;
  /** Adds a line durably, or rejects and has added nothing. One at a time. */
  readonly append: (line: string) => Promise<void>;
  /** Durably empties it. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const lineEnd = 0x0a;

/** The whole lines of the file, and a journal that goes on after them: what a crash has left half-written is cut off. */
export async function openJournal(
  path: string,
): Promise<{ readonly lines: readonly string[]; readonly journal: Journal }> {
  const bytes = (await ifThere(readFile(path))) ?? Buffer.alloc(0);
  const whole = bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1);
  let size = whole.length;
  let handle: FileHandle | undefined;
  /** What a refused write has left behind the last whole line. */
  let isClean = false;

  /** Made only when it is written to: who only reads leaves no trace. */
  const opened = async (): Promise<FileHandle> => {
    if (!handle) {
      await mkdir(dirname(path), { recursive: true });
      handle = await open(path, 'a');
      await syncFolder(dirname(path));
    }
    if (!isClean) await handle.truncate(size);
    isClean = true;
    return handle;
  };

  return {
    lines: whole.toString('utf8').split('\n').slice(0, -1),
    journal: {
      size: () => size,
      append: async (line) => {
        const file = await opened();
        const data = Buffer.from(`${line}\n`);
        isClean = false;
        await file.appendFile(data);
        await file.sync();
        isClean = true;
        size += data.length;
      },
      empty: async () => {
        size = 0;
        isClean = false;
        await (await opened()).sync();
      },
      close: async () => {
        await handle?.close();
        handle = undefined;
      },
    },
  };
}

/** The lines of a file, a part of it at a time; none where there is no file. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const handle = await ifThere(open(path, 'r'));
  if (handle) yield* handle.readLines();
}

async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** So that the name of a new file outlives a power cut. Where folders can't be opened, the system sees to that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
