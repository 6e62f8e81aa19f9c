/** One pass over a file's bytes: its fingerprint, its encoding put to the test, its rows judged. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { createDecoder, type Encoding } from './encoding.ts';
import type { Header } from './header.ts';
import type { RecordWriter } from './record-writer.ts';
import { createRowJudge, type RowsVerdict } from './row-judge.ts';
import { createRowScanner, type OpenQuote } from './row-scanner.ts';

export type PassRequest = {
  readonly handle: FileHandle;
  readonly encoding: Encoding;
  readonly markBytes: number;
  readonly header: Header;
  /** UTF-8 bytes up to the first record. */
  readonly headerBytes: number;
  /** Gets every record, where the file is to be copied. */
  readonly writer: RecordWriter | null;
  readonly signal: AbortSignal;
  readonly onTooLong: (line: number) => never;
};

export type Pass =
  | {
      readonly kind: 'read';
      readonly sha256: string;
      readonly bytes: number;
      readonly verdict: RowsVerdict;
      readonly openQuote: OpenQuote | null;
    }
  /** The bytes don't fit the encoding. */
  | { readonly kind: 'otherEncoding' }
  /** The file ends within a character. */
  | { readonly kind: 'cutOff' };

export const chunkBytes = 256 * 1024;
/** A row longer than this is no row but a quote that nobody closed. */
export const longestRowBytes = 16 << 20;
/** Longer rows are not handed to the ledger as they are: its reader's buffers are made for these. */
export const longestRecordBytes = 1_900_000;

/** Between any two chunks the event loop is free. */
export async function readPass(request: PassRequest): Promise<Pass> {
  const { handle, header, writer } = request;
  const hash = createHash('sha256');
  const decoder = createDecoder(request.encoding);
  const judge = createRowJudge(header.names.length, longestRecordBytes, (row) => writer?.write(row));
  const scanner = createRowScanner({
    delimiter: header.delimiter,
    bareCr: header.bareCr,
    onRow: judge.onRow,
    longestRowBytes,
    onTooLong: (line) => request.onTooLong(line + header.lines),
  });
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let toSkip = request.headerBytes;
  let bytes = 0;
  let hasOtherThanAscii = false;
  for (;;) {
    request.signal.throwIfAborted();
    const { bytesRead } = await handle.read(chunk, 0, chunkBytes, bytes);
    if (bytesRead === 0) break;
    const raw = chunk.subarray(0, bytesRead);
    hash.update(raw);
    const text = decoder.decode(bytes === 0 ? raw.subarray(request.markBytes) : raw);
    bytes += bytesRead;
    if (text === null || text.includes(0)) return { kind: 'otherEncoding' };
    hasOtherThanAscii ||= !isAscii(text);
    scanner.push(text.subarray(Math.min(toSkip, text.length)));
    toSkip = Math.max(0, toSkip - text.length);
    await writer?.flush(false);
  }
  // The last bytes alone may be a legacy letter; after other letters in UTF-8 they are half of one.
  if (!decoder.isComplete()) return { kind: hasOtherThanAscii ? 'cutOff' : 'otherEncoding' };
  const openQuote = scanner.finish();
  await writer?.flush(true);
  return { kind: 'read', sha256: hash.digest('hex'), bytes, verdict: judge.verdict(), openQuote };
}
