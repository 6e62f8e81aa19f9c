import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A log for the people who run the wall: one line an event, no records, no secrets. */
export type Logger = {
  readonly info: (event: string, fields?: Fields) => void;
  readonly warn: (event: string, fields?: Fields) => void;
  readonly error: (event: string, fields?: Fields) => void;
};

const largestFileBytes = 5_000_000;

/**
 * Appends JSON lines to a file, keeping one former file beside it. A disk that refuses the log must not stop the wall:
 * the line then goes to `fallback`.
 */
export function createFileLogger(path: string, now: () => number, fallback: (line: string) => void): Logger {
  mkdirSync(dirname(path), { recursive: true });
  const write = (level: string, event: string, fields: Fields = {}): void => {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields });
    try {
      if (existsSync(path) && statSync(path).size > largestFileBytes) renameSync(path, `${path}.1`);
      appendFileSync(path, `${line}\n`);
    } catch {
      fallback(line);
    }
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}
