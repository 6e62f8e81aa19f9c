/** What can be wrong with a file as a whole. */
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import type { Encoding } from './encoding.ts';
import type { PrepareRequest } from './prepare-file.ts';
import { longestRowBytes } from './read-pass.ts';

export function unusable(problem: Problem): SourceError {
  return new SourceError('unusable', problem);
}

export function beingWritten(request: PrepareRequest): SourceError {
  const problem = { code: 'fileBeingWritten', params: { path: request.shownAs } } as const;
  return new SourceError('unusable', problem, { retryAfterMs: 2000 });
}

export function wrongEncoding(request: PrepareRequest, encoding: Encoding): SourceError {
  const { shownAs: path, config } = request;
  return unusable({ code: 'wrongEncoding', params: { path, encoding, configured: config.encoding } });
}

export function tooLong(request: PrepareRequest, line: number): SourceError {
  return unusable({ code: 'rowTooLong', params: { path: request.shownAs, line, limitMb: longestRowBytes >> 20 } });
}

export function unterminatedQuote(request: PrepareRequest, line: number): SourceError {
  return unusable({ code: 'unterminatedQuote', params: { path: request.shownAs, line } });
}

/** A file that is not there, or that can't be opened. */
export function missing(path: string, error: unknown): SourceError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return unusable({ code: 'fileMissing', params: { path } });
  return unusable({ code: 'fileUnreadable', params: { path, reason: code } });
}

/** A read that failed under way is the file's or its disk's fault; what fails in writing a copy is not. */
export function readFault(path: string, error: unknown): unknown {
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : undefined;
  return syscall === 'read' || syscall === 'fstat' ? missing(path, error) : error;
}
