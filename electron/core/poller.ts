/** Keeps every source up to date: polls at its pace, waits as its failures demand, and knows how each one is doing. */
import type { Connector } from '../connectors/connector.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Logger } from './logger.ts';
import { pollSource, type SourcePoll } from './source-poll.ts';

export type PolledSource = {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly connector: Connector;
};

export type PollerOptions = {
  readonly sources: readonly PolledSource[];
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** 0..1. */
  readonly random: () => number;
  readonly log: Logger;
  readonly workDir: string;
  /** A status or a record is different now. */
  readonly onChanged: () => void;
};

export type Poller = {
  readonly start: () => void;
  /** Aborts what is under way and resolves when nothing of it can reach the ledger any more. */
  readonly stop: () => Promise<void>;
  /** Asks every source now, but those that told us to stay away for a while. Resolves when all have answered. */
  readonly refresh: () => Promise<void>;
  /** Whether every source has been read to its end since the start. */
  readonly hasLoaded: () => boolean;
  readonly statuses: () => readonly SourceStatus[];
};

/** Sources do not wait for each other, and none overlaps itself. */
export function createPoller(options: PollerOptions): Poller {
  const polls: readonly SourcePoll[] = options.sources.map((source) => pollSource(source, options));
  return {
    start: () => polls.forEach((poll) => poll.start()),
    stop: async () => {
      await Promise.all(polls.map((poll) => poll.stop()));
    },
    refresh: async () => {
      await Promise.all(polls.map((poll) => poll.refresh()));
    },
    hasLoaded: () => polls.every((poll) => poll.hasLoaded()),
    statuses: () => polls.map((poll) => poll.status()),
  };
}
