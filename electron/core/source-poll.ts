/** The life of one polled source. */
import { join } from 'node:path';
import { sourceState } from '../../shared/domain/freshness.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import type { FreshnessState, SourceStatus } from '../../shared/domain/source-status.ts';
import { SourceError } from '../connectors/source-error.ts';
import { afterFailure, afterSuccess, type Backoff, type Failure, noBackoff, retryWait } from './backoff.ts';
import type { SourceSummary } from './ledger/ledger.ts';
import type { PolledSource, PollerOptions } from './poller.ts';
import { syncSource } from './sync.ts';

export type SourcePoll = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Asks now, unless the source told us to stay away. Resolves when it has answered or failed to. */
  readonly refresh: () => Promise<void>;
  readonly status: () => SourceStatus;
  /** Whether it has been read to its end since the start. */
  readonly hasLoaded: () => boolean;
};

type Trouble = Failure & { readonly problem: Problem };

const emptySummary: SourceSummary = { accepted: {}, refusals: [] };

export function pollSource(source: PolledSource, options: Omit<PollerOptions, 'sources'>): SourcePoll {
  const { ledger, clock, log } = options;
  const { connector } = source;
  const stopping = new AbortController();
  let backoff: Backoff = noBackoff;
  let trouble: Trouble | null = null;
  let lastSuccessAt: Instant | null = null;
  let nextTryAt: Instant | null = null;
  let summary = emptySummary;
  let running: Promise<void> | undefined;
  let again = false;
  let hasLoaded = false;
  let cancelTimer = (): void => {};
  let unwatch: () => void | Promise<void> = () => {};

  const load = async (): Promise<void> => {
    lastSuccessAt = (await ledger.loadLastSuccess(source.id)) ?? null;
    summary = await ledger.summary(source.id);
    options.onChanged();
  };

  const stateNow = (): FreshnessState =>
    sourceState({ state: stateOf(trouble), asOf: lastSuccessAt, pollEveryMs: connector.pollEveryMs }, clock.now());

  const syncNow = async (): Promise<void> => {
    const before = stateNow();
    try {
      const { changed } = await syncSource({
        ledger,
        connector,
        source: source.id,
        clock,
        signal: stopping.signal,
        workDir: join(options.workDir, source.id),
      });
      if (changed || lastSuccessAt === null) summary = await ledger.summary(source.id);
      if (changed)
        summary.refusals.forEach(({ entity, reason, count }) =>
          log.info('Rows were refused.', { source: source.id, entity, reason, count }),
        );
      if (trouble) log.info('A source is back.', { source: source.id });
      const wasInTrouble = trouble !== null;
      backoff = afterSuccess(backoff, clock.now());
      trouble = null;
      hasLoaded = true;
      lastSuccessAt = clock.now();
      schedule(connector.pollEveryMs);
      if (changed || wasInTrouble || stateNow() !== before) options.onChanged();
    } catch (error) {
      if (stopping.signal.aborted) return;
      const former = trouble;
      trouble = troubleOf(error);
      backoff = afterFailure(backoff);
      schedule(retryWait(trouble, backoff, connector.pollEveryMs, options.random()));
      log.warn('A source could not be read.', {
        source: source.id,
        kind: trouble.kind,
        problem: trouble.problem.code,
        failures: backoff.failures,
        ...(error instanceof SourceError ? {} : { stack: stackOf(error) }),
      });
      // Batches before the failure have stayed: a sync that breaks off half-way has still brought something.
      summary = await ledger.summary(source.id).catch(() => summary);
      if (former?.problem.code !== trouble.problem.code || backoff.failures === 1) options.onChanged();
    }
  };

  const poll = (work: () => Promise<void> = syncNow): void => {
    if (stopping.signal.aborted) return;
    if (running) {
      again = true;
      return;
    }
    cancelTimer();
    nextTryAt = null;
    running = finish(work);
  };

  const finish = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error('A source stopped being polled.', { source: source.id, stack: stackOf(error) });
      schedule(connector.pollEveryMs);
    }
    running = undefined;
    if (again && !mustStayAway()) poll();
    again = false;
  };

  const schedule = (waitMs: number): void => {
    nextTryAt = clock.now() + waitMs;
    cancelTimer = clock.after(waitMs, () => poll());
  };

  /** Coming early would not help, and may make it worse. */
  const mustStayAway = (): boolean => trouble?.kind === 'signInNeeded' || trouble?.kind === 'rateLimited';

  return {
    start: () => {
      poll(async () => {
        await load();
        await syncNow();
      });
      unwatch = connector.watch?.(() => (mustStayAway() ? undefined : poll())) ?? unwatch;
    },
    stop: async () => {
      stopping.abort(new Error('The poller was stopped'));
      cancelTimer();
      // What watches may hold something that the next one needs, such as a port.
      await Promise.all([unwatch(), running]);
    },
    // A person who asks may just have signed in again; a rate limit does not care who asks.
    refresh: async () => {
      if (trouble?.kind === 'rateLimited') return;
      poll();
      await running;
    },
    hasLoaded: () => hasLoaded,
    status: () => ({
      id: source.id,
      label: source.label,
      kind: source.kind,
      state: stateNow(),
      asOf: lastSuccessAt,
      nextTryAt,
      pollEveryMs: connector.pollEveryMs,
      problem: trouble?.problem ?? null,
      accepted: summary.accepted,
      refusals: summary.refusals,
      ...told('usage', connector.usage?.()),
      ...told('progress', connector.progress?.()),
    }),
  };
}

/** A part of a status that not every source has. */
function told<K extends string, T>(name: K, value: T | null | undefined): { readonly [P in K]?: T } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: T });
}

/** Data that can't be used says nothing about the connection: its freshness goes by age. */
function stateOf(trouble: Trouble | null): FreshnessState {
  return trouble === null || trouble.kind === 'unusable' ? 'live' : trouble.kind;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof SourceError) {
    return { kind: error.kind, retryAfterMs: error.retryAfterMs, problem: error.problem };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'unusable', problem: { code: 'unexpected', params: { message } } };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
