import type { Problem } from '../../shared/domain/problem.ts';

/**
 * Why a source could not be read. The kind decides the wait and what the wall says: `signInNeeded` waits for a person,
 * `rateLimited` for the source's own word, `unreachable` backs off, `unusable` (data or settings that can't be used) looks
 * again at the usual pace.
 */
export type SourceErrorKind = 'signInNeeded' | 'rateLimited' | 'unreachable' | 'unusable';

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  readonly problem: Problem;
  /** The source's own word on when to come back. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: SourceErrorKind,
    problem: Problem,
    options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(problem.code, { cause: options.cause });
    this.kind = kind;
    this.problem = problem;
    this.retryAfterMs = options.retryAfterMs;
  }
}
