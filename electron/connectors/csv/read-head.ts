/** The beginning of a file: its encoding, its header, and where the mapped columns are. */
import type { FileHandle } from 'node:fs/promises';
import type { FieldImport } from '../../core/ledger/file-import.ts';
import { createDecoder, type Encoding, guessEncoding } from './encoding.ts';
import { foreignFormat } from './foreign-format.ts';
import { type Header, parseHeader } from './header.ts';
import { planImport } from './plan-import.ts';
import { tooLong, unusable, wrongEncoding } from './prepare-errors.ts';
import type { PrepareRequest } from './prepare-file.ts';
import { longestRowBytes } from './read-pass.ts';

export type FileHead = {
  readonly encoding: Encoding;
  /** Tried when the rest turns out not to fit. */
  readonly fallback: Encoding | null;
  readonly markBytes: number;
  readonly header: Header;
  /** UTF-8 bytes up to the first record. */
  readonly headerBytes: number;
  readonly fields: readonly FieldImport[];
};

const firstBytes = 64 * 1024;

/** Reads as much of the beginning as the header takes. Throws a `SourceError` when it is none that can be used. */
export async function readHead(handle: FileHandle, request: PrepareRequest, size: number): Promise<FileHead> {
  const { shownAs, config } = request;
  const empty = unusable({ code: 'fileEmpty', params: { path: shownAs } });
  if (size === 0) throw empty;
  for (let bytes = firstBytes; ; bytes *= 8) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, bytes)), 0, Math.min(size, bytes), 0);
    const start = buffer.subarray(0, bytesRead);
    const guess = guessEncoding(start, config);
    if (guess.isContradicted) throw wrongEncoding(request, guess.encoding);
    const body = start.subarray(guess.markBytes);
    const asGuessed = decodeText(body, guess.encoding);
    const encoding = asGuessed === null && guess.fallback !== null ? guess.fallback : guess.encoding;
    const text = asGuessed ?? decodeText(body, encoding);
    const foreign = foreignFormat(start, text ?? '');
    if (foreign !== null) throw unusable({ code: 'fileNotDelimited', params: { path: shownAs, found: foreign } });
    if (text === null) throw wrongEncoding(request, encoding);
    const header = parseHeader(text, bytesRead >= size, config);
    if (header) {
      if (header.names.length === 0) throw empty;
      const plan = planImport(config, header.names, shownAs);
      if (plan.kind === 'impossible') throw unusable(plan.problem);
      const headerBytes = Buffer.byteLength(text.slice(0, header.length));
      const fallback = encoding === guess.encoding ? guess.fallback : null;
      return { encoding, fallback, markBytes: guess.markBytes, header, headerBytes, fields: plan.fields };
    }
    if (bytes > longestRowBytes) throw tooLong(request, 1);
  }
}

function decodeText(bytes: Buffer, encoding: Encoding): string | null {
  return createDecoder(encoding).decode(bytes)?.toString('utf8') ?? null;
}
