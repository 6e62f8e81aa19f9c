/**
 * Finds the rows and fields of delimited UTF-8 text, byte by byte and without making any strings. The grammar is the one
 * of RFC 4180 as spreadsheets write it: a quote counts only at the start of a field, two stand for one inside it, and
 * blanks may follow the closing one.
 */

/** What is unusual about a row, as bits: numbers, since this is asked for every row of a million. */
export const rowTraits = {
  /** A line end stands inside quotes. */
  quotedNewline: 1,
  /** Readable, but readers differ: a quote inside an unquoted field, blanks after a closing quote, a stray CR. */
  odd: 2,
  /** A quote inside a quoted field that is neither doubled nor closing. */
  malformed: 4,
  /** No line end came after it: the file ends here. */
  unfinished: 8,
  /** Its line end is CR LF. */
  crlf: 16,
} as const;

export type ScannedRow = {
  /** Only valid until the callback returns. */
  data: Buffer;
  start: number;
  /** Without the line end. */
  end: number;
  fieldCount: number;
  /** Where each field ends; the next one starts a delimiter later. */
  readonly fieldEnds: number[];
  traits: number;
  /** Of its first character, from 1. */
  line: number;
};

export type RowScanner = {
  readonly push: (chunk: Buffer) => void;
  /** Hands over the last row; or nothing but where it began, when it ends within quotes. */
  readonly finish: () => OpenQuote | null;
};

export type OpenQuote = {
  readonly line: number;
  /** Lines that the open quote has swallowed. */
  readonly lines: number;
  readonly endsWithLineEnd: boolean;
};

export type ScannerOptions = {
  readonly delimiter: string;
  /** Lines end with a CR alone, as on old Macs. */
  readonly bareCr: boolean;
  readonly onRow: (row: ScannedRow) => void;
  readonly longestRowBytes: number;
  readonly onTooLong: (line: number) => never;
};

const lf = 10;
const cr = 13;
const quote = 34;
const space = 32;
const tab = 9;

const fieldStart = 0;
const unquoted = 1;
const quoted = 2;
const quoteSeen = 3;
const blankAfterQuote = 4;

export function createRowScanner(options: ScannerOptions): RowScanner {
  const delimiter = options.delimiter.charCodeAt(0);
  const { bareCr } = options;
  const row: ScannedRow = { data: Buffer.alloc(0), start: 0, end: 0, fieldCount: 0, fieldEnds: [], traits: 0, line: 1 };
  let held = Buffer.alloc(0);
  let scanned = 0;
  let state = fieldStart;
  let line = 1;

  const endRow = (data: Buffer, end: number): void => {
    row.data = data;
    row.end = end;
    row.fieldEnds[row.fieldCount++] = end;
    options.onRow(row);
    row.fieldCount = 0;
    row.traits = 0;
    line++;
    row.line = line;
    state = fieldStart;
  };

  const scan = (data: Buffer, isLast: boolean): void => {
    const length = data.length;
    let index = scanned;
    for (; index < length; index++) {
      const byte = data[index];
      if (state === unquoted && byte !== delimiter && byte !== lf && byte !== cr && byte !== quote) continue;
      if (state === quoted) {
        if (byte === quote) state = quoteSeen;
        else if (byte === lf || (byte === cr && bareCr)) {
          row.traits |= rowTraits.quotedNewline;
          line++;
        } else if (byte === cr) row.traits |= rowTraits.quotedNewline;
        continue;
      }
      if (byte === delimiter) {
        row.fieldEnds[row.fieldCount++] = index;
        state = fieldStart;
      } else if (byte === lf) {
        endRow(data, index);
        row.start = index + 1;
      } else if (byte === cr) {
        const next = data[index + 1];
        // Whether a line end follows decides what this is: wait for the next chunk.
        if (next === undefined && !isLast) break;
        if (bareCr || next === lf) {
          if (next === lf) row.traits |= rowTraits.crlf;
          endRow(data, index);
          if (next === lf) index++;
          row.start = index + 1;
        } else {
          row.traits |= rowTraits.odd;
          if (state === fieldStart) state = unquoted;
          else if (state === quoteSeen) state = blankAfterQuote;
        }
      } else if (state === fieldStart) {
        state = byte === quote ? quoted : unquoted;
      } else if (state === unquoted) {
        row.traits |= rowTraits.odd;
      } else if (byte === quote) {
        // The second of two stands for one; after blanks it may be the closing one at last.
        if (state === blankAfterQuote) row.traits |= rowTraits.malformed;
        state = state === quoteSeen ? quoted : quoteSeen;
      } else if (byte === space || byte === tab) {
        row.traits |= rowTraits.odd;
        state = blankAfterQuote;
      } else {
        row.traits |= rowTraits.malformed;
        state = quoted;
      }
    }
    scanned = index;
  };

  return {
    push: (chunk) => {
      const data = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      scan(data, false);
      // The unfinished row moves to the front of what comes next.
      held = Buffer.from(data.subarray(row.start));
      if (held.length > options.longestRowBytes) options.onTooLong(row.line);
      for (let index = 0; index < row.fieldCount; index++)
        row.fieldEnds[index] = (row.fieldEnds[index] ?? 0) - row.start;
      scanned -= row.start;
      row.start = 0;
    },
    finish: () => {
      scan(held, true);
      if (state === quoted) {
        const last = held.at(-1);
        return { line: row.line, lines: line - row.line, endsWithLineEnd: last === lf || last === cr };
      }
      if (held.length > row.start || row.fieldCount > 0) {
        row.traits |= rowTraits.unfinished;
        endRow(held, held.length);
      }
      return null;
    },
  };
}
