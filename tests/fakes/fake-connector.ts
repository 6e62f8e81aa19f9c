import type { Batch, Connector, SyncContext } from '../../electron/connectors/connector.ts';

/** What a sync does: yields batches, throws, or says nothing for ever. */
export type Outcome = readonly Batch[] | Error | 'silence';

export type FakeConnector = Connector & {
  /** One for each sync so far. */
  readonly syncs: SyncContext[];
  /** What the next syncs do; afterwards they find nothing new. */
  readonly outcomes: Outcome[];
  /** As when a watched file changes. */
  readonly poke: () => void;
  readonly isWatched: () => boolean;
  /** How many syncs ran at the same time at most. */
  readonly mostAtOnce: () => number;
};

export function createFakeConnector(pollEveryMs: number, ...outcomes: readonly Outcome[]): FakeConnector {
  const syncs: SyncContext[] = [];
  const waiting = [...outcomes];
  let changed: (() => void) | undefined;
  let running = 0;
  let most = 0;

  async function* sync(context: SyncContext): AsyncGenerator<Batch> {
    syncs.push(context);
    running += 1;
    most = Math.max(most, running);
    try {
      const outcome = waiting.shift() ?? [];
      if (outcome === 'silence') await new Promise(() => {});
      else if (outcome instanceof Error) throw outcome;
      else yield* outcome;
    } finally {
      running -= 1;
    }
  }

  return {
    pollEveryMs,
    sync,
    watch: (callback) => {
      changed = callback;
      return () => {
        changed = undefined;
      };
    },
    syncs,
    outcomes: waiting,
    poke: () => changed?.(),
    isWatched: () => changed !== undefined,
    mostAtOnce: () => most,
  };
}
