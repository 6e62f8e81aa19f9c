/** Makes a file ready for the ledger: what it is, whether it is whole, and a clean copy where it can't be read as it is. */
import { type FileHandle, open } from 'node:fs/promises';
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { DelimitedFile } from '../../core/ledger/file-import.ts';
import { beingWritten, missing, readFault, tooLong, unterminatedQuote, wrongEncoding } from './prepare-errors.ts';
import { type FileHead, readHead } from './read-head.ts';
import { longestRecordBytes, type Pass, readPass } from './read-pass.ts';
import { createRecordWriter, type RecordWriter } from './record-writer.ts';
import type { RowRefusal } from './row-judge.ts';

export type PrepareRequest = {
  readonly path: string;
  readonly shownAs: string;
  readonly config: CsvFileConfig;
  /** Where a copy may be put, if one is needed. */
  readonly copyPath: string;
  readonly signal: AbortSignal;
};

export type PreparedFile = {
  readonly sha256: string;
  readonly file: DelimitedFile;
  readonly refusals: readonly RowRefusal[];
};

/**
 * Reads a file once, in small steps, and finds all that can be wrong with it before the ledger sees any of it. A second
 * time only when it has to be copied: because it is not UTF-8, or has rows that readers read differently.
 *
 * Throws a `SourceError` for a file that can't be used as a whole.
 */
export async function prepareFile(request: PrepareRequest): Promise<PreparedFile> {
  const handle = await open(request.path, 'r').catch((error: unknown) => {
    throw missing(request.shownAs, error);
  });
  try {
    const before = await handle.stat();
    const hasChanged = async (bytes: number): Promise<boolean> => {
      const after = await handle.stat();
      return after.size !== before.size || after.mtimeMs !== before.mtimeMs || bytes !== before.size;
    };
    try {
      const head = await readHead(handle, request, before.size);
      const prepared = await readWhole(handle, request, head);
      if (await hasChanged(prepared.bytes)) throw beingWritten(request);
      return prepared;
    } catch (error) {
      // Whatever looks wrong about a file that is just changing is not worth telling.
      if (!request.signal.aborted && (await hasChanged(before.size))) throw beingWritten(request);
      throw error;
    }
  } catch (error) {
    throw readFault(request.shownAs, error);
  } finally {
    await handle.close();
  }
}

type WholeFile = PreparedFile & { readonly bytes: number };

async function readWhole(handle: FileHandle, request: PrepareRequest, head: FileHead): Promise<WholeFile> {
  const pass = await read(handle, request, head, null);
  if (pass.kind === 'otherEncoding') {
    if (head.fallback === null) throw wrongEncoding(request, head.encoding);
    return readWhole(handle, request, { ...head, encoding: head.fallback, fallback: null });
  }
  const { sha256, bytes, verdict } = pass;
  const { header } = head;
  const sameLineEnds = verdict.rows === 0 || verdict.isCrlf === header.isCrlf;
  if (head.encoding !== 'utf-8' || !verdict.isPlain || !header.isPlain || !sameLineEnds) {
    return { bytes, ...(await copyClean(handle, request, head, sha256)) };
  }
  const file: DelimitedFile = {
    path: request.path,
    shownAs: request.shownAs,
    delimiter: header.delimiter,
    newline: header.isCrlf ? '\r\n' : '\n',
    skipLines: header.lines,
    columnCount: header.names.length,
    rows: verdict.rows,
    quotedNewlines: verdict.quotedNewlines,
    fields: head.fields,
  };
  return { bytes, sha256, file, refusals: verdict.refusals };
}

/** A copy in plain UTF-8 of just the records and columns that are wanted. */
async function copyClean(
  handle: FileHandle,
  request: PrepareRequest,
  head: FileHead,
  sha256: string,
): Promise<PreparedFile> {
  const used = head.fields.flatMap((field) => [...field.columns, ...(field.when ? [field.when.column] : [])]);
  const columns = used.length > 0 ? [...new Set(used)].toSorted((a, b) => a - b) : [0];
  const place = (column: number): number => columns.indexOf(column);
  const path = request.copyPath;
  const output = await open(path, 'w');
  try {
    const writer = createRecordWriter(output, columns, longestRecordBytes);
    const pass = await read(handle, request, head, writer);
    if (pass.kind !== 'read' || pass.sha256 !== sha256) throw beingWritten(request);
    const leftOut = writer.tooLong();
    const file: DelimitedFile = {
      path,
      shownAs: request.shownAs,
      delimiter: ',',
      newline: '\n',
      skipLines: 0,
      columnCount: columns.length,
      rows: pass.verdict.rows - leftOut.count,
      quotedNewlines: pass.verdict.quotedNewlines,
      fields: head.fields.map((field) => ({
        ...field,
        columns: field.columns.map(place),
        ...(field.when ? { when: { ...field.when, column: place(field.when.column) } } : {}),
      })),
    };
    return { sha256, file, refusals: [...pass.verdict.refusals, ...notes(request, head, leftOut)] };
  } finally {
    await output.close();
  }
}

/** Rows too long to take; and, since a legacy encoding is never taken silently, a note of it that counts nothing. */
function notes(
  request: PrepareRequest,
  head: FileHead,
  leftOut: { readonly count: number; readonly example: string },
): readonly RowRefusal[] {
  const isGuessed = request.config.encoding === 'auto' && head.encoding === request.config.legacyEncoding;
  return [
    ...(leftOut.count > 0 ? [{ reason: reason('tooLong'), ...leftOut }] : []),
    ...(isGuessed ? [{ reason: reason('readAs', head.encoding), count: 0, example: request.shownAs }] : []),
  ];
}

async function read(
  handle: FileHandle,
  request: PrepareRequest,
  head: FileHead,
  writer: RecordWriter | null,
): Promise<Exclude<Pass, { kind: 'cutOff' }>> {
  const pass = await readPass({
    ...head,
    handle,
    writer,
    signal: request.signal,
    onTooLong: (line) => {
      throw tooLong(request, line);
    },
  });
  if (pass.kind === 'cutOff') throw beingWritten(request);
  if (pass.kind === 'otherEncoding') return pass;
  if (pass.openQuote) {
    const line = pass.openQuote.line + head.header.lines;
    // The writer may have stopped within quotes; but a quote that has swallowed whole lines was never to be closed.
    const isUnderway = pass.openQuote.lines <= 50 && !pass.openQuote.endsWithLineEnd;
    throw isUnderway ? beingWritten(request) : unterminatedQuote(request, line);
  }
  if (pass.verdict.isCutOff) throw beingWritten(request);
  return pass;
}
