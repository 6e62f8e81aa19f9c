/** Writes records in the one dialect that leaves nothing open, with only the columns somebody asked for. */
import type { FileHandle } from 'node:fs/promises';
import type { ScannedRow } from './row-scanner.ts';

export type RecordWriter = {
  readonly write: (row: ScannedRow) => void;
  /** Writes out what has gathered, when that is enough to be worth it; or all of it. */
  readonly flush: (everything: boolean) => Promise<void>;
  /** Records left out, since their wanted columns alone are longer than the limit. */
  readonly tooLong: () => { readonly count: number; readonly example: string };
};

const quote = 34;
const flushBytes = 1 << 20;
const lineEnd = Buffer.from('\n');
const comma = Buffer.from(',');

export function createRecordWriter(
  output: FileHandle,
  columns: readonly number[],
  longestRecordBytes: number,
): RecordWriter {
  let parts: Buffer[] = [];
  let bytes = 0;
  let tooLong = 0;
  let example = '';
  const write = (row: ScannedRow): void => {
    const record: Buffer[] = [];
    for (const column of columns) {
      if (record.length > 0) record.push(comma);
      const start = column === 0 ? row.start : (row.fieldEnds[column - 1] ?? 0) + 1;
      record.push(canonicalField(row.data, start, row.fieldEnds[column] ?? start));
    }
    record.push(lineEnd);
    const whole = Buffer.concat(record);
    if (whole.length > longestRecordBytes) {
      tooLong++;
      example ||= row.data.toString('utf8', row.start, row.start + 60);
      return;
    }
    parts.push(whole);
    bytes += whole.length;
  };
  return {
    write,
    flush: async (everything) => {
      if (bytes === 0 || (!everything && bytes < flushBytes)) return;
      const data = Buffer.concat(parts);
      parts = [];
      bytes = 0;
      await output.writeFile(data);
    },
    tooLong: () => ({ count: tooLong, example }),
  };
}

/** The field as it is where it is quoted well or needs no quotes, else quoted anew. */
function canonicalField(data: Buffer, start: number, end: number): Buffer {
  const field = data.subarray(start, end);
  if (field[0] === quote) return field.subarray(0, field.lastIndexOf(quote) + 1);
  // A lone comma or quote would mean something in the copy; an empty one stays an empty record's only sign of life.
  if (field.length > 0 && !field.includes(44) && !field.includes(quote) && !field.includes(13)) return field;
  return Buffer.from(`"${field.toString('utf8').replaceAll('"', '""')}"`);
}
