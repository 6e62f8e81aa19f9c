/**
 * Reads a source that lists its records page by page, in the order a wall needs them: what is open now, then what changed
 * since the last period began, and only then, a few pages with every poll, all that was before. So a true wall stands
 * within minutes even on a large account, and its history fills up behind it.
 */
import { z } from 'zod';
import type { Instant } from '../../shared/domain/records.ts';
import type { SourceProgress } from '../../shared/domain/source-status.ts';
import type { Batch, Connector, SyncContext } from './connector.ts';
import { createIdListing, type IdList } from './id-listing.ts';
import { carries, goingOn } from './going-on.ts';
import { leavesRoom, stretched } from './poll-pace.ts';
import type { RateBudget } from './rate-budget.ts';

export type Found = Omit<Batch, 'cursor'>;

export type ChangePage = {
  readonly found: Found;
  /** Where to ask next, be it the next page or the next poll. */
  readonly position: string;
  /** Whether more of it is there now. */
  readonly more: boolean;
  /** The latest change on the page; null where it holds none, and for lists without such an order. */
  readonly at: Instant | null;
};

export type MarkedPage<T> = { readonly found: T; readonly next: string | null };

/** One kind of the source's objects. Positions and marks are its own words. */
export type Stream = {
  readonly name: string;
  /** How often its changes are asked for at most. The budget may make it rarer. */
  readonly everyMs: number;
  /** What asking costs when nothing has changed. */
  readonly unitsPerPoll: number;
  /** How many calls that takes. Default: one. */
  readonly callsPerPoll?: number;
  /** Where the changes from an instant on begin; 0 for all there ever were. */
  readonly from: (instant: Instant) => string;
  /** One page of changes, the oldest first. Asked again from where it left off, it finds nothing that it found before. */
  readonly changes: (position: string, signal: AbortSignal) => Promise<ChangePage>;
  /** One page of those that are open now, however long ago they last changed. */
  readonly open?: (mark: string | null, signal: AbortSignal) => Promise<MarkedPage<Found>>;
  /** The ids there are: whatever else the ledger holds of their entity is gone at the source. */
  readonly ids?: IdList;
};

export type StreamSyncOptions = {
  readonly streams: readonly Stream[];
  readonly budget: Pick<RateBudget, 'usage'>;
  /** From when on a wall needs records at once: the beginning of the last period. */
  readonly recentSince: (now: Instant) => Instant;
  /** Pages of history read with every poll. */
  readonly historyPages?: number;
  /** How often what is gone at the source without a word is looked for. */
  readonly reconcileEveryMs?: number;
  /** How many calls a poll that finds nothing may take, once all has been read. What has no place waits for the next. */
  readonly callsPerPoll?: number;
};

export type StreamSync = Pick<Connector, 'sync'> & { readonly progress: () => SourceProgress | null };

const stateSchema = z.object({
  version: z.literal(1),
  streams: z.record(
    z.string(),
    z.object({
      /** Where the open ones go on; null once they have been read. */
      open: z.string().nullable(),
      head: z.string(),
      /** Where history goes on and how far it reaches; null once all of it has been read. */
      past: z
        .object({ position: z.string(), first: z.number().nullable(), at: z.number(), until: z.number() })
        .nullable(),
    }),
  ),
  reconciledAt: z.number(),
});
type State = z.output<typeof stateSchema>;
type StreamState = State['streams'][string];

const defaultHistoryPages = 25;
const defaultReconcileMs = 24 * 3_600_000;
const defaultCallsPerPoll = 5;
const begin = '';

export function createStreamSync(options: StreamSyncOptions): StreamSync {
  const { budget, historyPages = defaultHistoryPages, reconcileEveryMs = defaultReconcileMs } = options;
  const { callsPerPoll = defaultCallsPerPoll } = options;
  const streams = options.streams.map(goingOn);
  const askedAt = new Map<string, Instant>();
  let known: State | undefined;
  const listing = createIdListing(streams.flatMap(({ ids }) => ids ?? []));

  async function* readOpen(state: State, signal: AbortSignal): AsyncGenerator<Batch> {
    for (const stream of streams) {
      const at = stateOf(state, stream);
      while (stream.open && at.open !== null) {
        signal.throwIfAborted();
        const page = await stream.open(at.open === begin ? null : at.open, signal);
        at.open = page.next;
        yield { ...page.found, cursor: write(state) };
      }
    }
  }

  async function* readChanges(state: State, { now, signal }: SyncContext): AsyncGenerator<Batch> {
    for (const stream of dueStreams(state, now)) {
      const at = stateOf(state, stream);
      let told: string | undefined;
      for (let more = true; more;) {
        signal.throwIfAborted();
        const page = await stream.changes(at.head, signal);
        at.head = page.position;
        more = page.more;
        listing.meet(page.found);
        if (!carries(page.found)) continue;
        yield { ...page.found, cursor: write(state) };
        told = at.head;
      }
      // A last page without news ends the reading all the same: after a restart it would be gone on with.
      if (told !== undefined && at.head !== told) yield { cursor: write(state) };
      askedAt.set(stream.name, now);
    }
  }

  /**
   * Those whose turn it is, in their order. Where they are too many for one poll, those that are asked often; but first
   * those that have waited for twice their time, the longest first: where polls are rare, all of them have.
   */
  const dueStreams = (state: State, now: Instant): readonly Stream[] => {
    const factor = stretched(streams, budget.usage());
    /** In turns of its own: 1 when it is due. */
    const waited = ({ name, everyMs }: Stream): number =>
      Math.abs(now - (askedAt.get(name) ?? -Infinity)) / (everyMs * factor);
    const due = streams.filter((stream) => waited(stream) >= 1);
    if (progressOf(state) !== null) return due;
    const isLate = (stream: Stream): boolean => waited(stream) >= 2;
    const late = due.filter(isLate).toSorted((a, b) => (askedAt.get(a.name) ?? 0) - (askedAt.get(b.name) ?? 0));
    const onTime = due.filter((stream) => !isLate(stream)).toSorted((a, b) => a.everyMs - b.everyMs);
    let callsLeft = callsPerPoll;
    const asked = new Set<Stream>();
    for (const stream of [...late, ...onTime]) {
      const calls = stream.callsPerPoll ?? 1;
      if (calls > callsLeft) continue;
      callsLeft -= calls;
      asked.add(stream);
    }
    return due.filter((stream) => asked.has(stream));
  };

  async function* readPast(state: State, { now, signal }: SyncContext): AsyncGenerator<Batch> {
    let pages = historyPages;
    for (const stream of streams) {
      const at = stateOf(state, stream);
      for (; at.past && pages > 0 && leavesRoom(budget.usage(), now); pages -= 1) {
        const { first, until, position } = at.past;
        signal.throwIfAborted();
        const page = await stream.changes(position, signal);
        const reached = page.at ?? at.past.at;
        const isOver = !page.more || reached >= until;
        at.past = isOver ? null : { position: page.position, first: first ?? page.at, at: reached, until };
        yield { ...page.found, cursor: write(state) };
      }
    }
  }

  /** Once all has been read: a few pages of ids with every poll, where it is time for it. */
  async function* reconcile(state: State, { now, signal }: SyncContext): AsyncGenerator<Batch> {
    if (progressOf(state) !== null) return;
    if (!listing.isUnderWay() && Math.abs(now - state.reconciledAt) < reconcileEveryMs) return;
    let pages = historyPages;
    const mayAsk = (): boolean => pages-- > 0 && leavesRoom(budget.usage(), now);
    for await (const there of listing.read(mayAsk, signal)) {
      if (there === 'all') state.reconciledAt = now;
      yield { ...(there === 'all' ? {} : there), cursor: write(state) };
    }
  }

  return {
    sync: async function* sync(context) {
      const state = startFrom(context, options);
      known = state;
      yield* readOpen(state, context.signal);
      yield* readChanges(state, context);
      yield* readPast(state, context);
      yield* reconcile(state, context);
    },
    progress: () => (known ? progressOf(known) : null),
  };
}

/** A cursor of another version, or one that can't be read, begins anew: records replace their former selves. */
function startFrom({ cursor, now }: SyncContext, { streams, recentSince }: StreamSyncOptions): State {
  const kept = cursor === undefined ? undefined : stateSchema.safeParse(parsed(cursor));
  const state: State = kept?.success ? kept.data : { version: 1, streams: {}, reconciledAt: now };
  // A list that is no longer read, or is read by other settings and so by another name, begins anew should it come back.
  const names = new Set(streams.map(({ name }) => name));
  for (const name of Object.keys(state.streams)) if (!names.has(name)) delete state.streams[name];
  const until = recentSince(now);
  for (const stream of streams) {
    state.streams[stream.name] ??= {
      open: stream.open ? begin : null,
      head: stream.from(until),
      past: stream.from(until) === stream.from(0) ? null : { position: stream.from(0), first: null, at: 0, until },
    };
  }
  return state;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stateOf(state: State, { name }: Stream): StreamState {
  const found = state.streams[name];
  if (!found) throw new Error(`The stream ${name} has no state.`);
  return found;
}

/** Null once all history has been read. */
function progressOf(state: State): SourceProgress | null {
  const parts = Object.values(state.streams);
  if (parts.every(({ open, past }) => open === null && past === null)) return null;
  const shares = parts.map(({ past }) => (past ? shareOf(past) : 1));
  return { done: shares.reduce((sum, share) => sum + share, 0) / shares.length };
}

function shareOf({ first, at, until }: NonNullable<StreamState['past']>): number {
  return first === null || until <= first ? 0 : Math.min(1, Math.max(0, (at - first) / (until - first)));
}

const write = (state: State): string => JSON.stringify(state);
