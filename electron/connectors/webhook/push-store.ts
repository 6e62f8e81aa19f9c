/**
 * Keeps what was pushed: nobody can be asked for it again. Two files in the source's folder: `known.jsonl`, written anew
 * now and then, holds the last known state of everything; `journal.jsonl` what came since, on the disk before it is
 * acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../../shared/domain/records.ts';
import { inTurns } from '../../core/in-turns.ts';
import { createSerialQueue } from '../../core/ledger/serial-queue.ts';
import type { Cursor } from '../connector.ts';
import { linesOf, openJournal, syncFolder } from './journal.ts';
import { keyOf, type Kept } from './kept-record.ts';
import { entityOf, mergeEvent } from './merge-event.ts';
import { faultAt, type PushEvent, type PushFault } from './push-event.ts';
import { createPushState, parseLine, type PushState, type StateLimits, usualLimits } from './push-state.ts';
import { markOf } from './seen-events.ts';

export type Push = {
  readonly events: readonly PushEvent[];
  /** Whether they came as a list, in which places of faults are counted. */
  readonly isList: boolean;
  /** Stands for the ids of events that have none. Undefined: they count whenever they come. */
  readonly id: string | undefined;
  readonly now: Instant;
  /** The currency of amounts without one. */
  readonly currency: string;
};

export type Taken =
  | { readonly kind: 'taken'; readonly accepted: number; readonly repeated: number }
  | { readonly kind: 'faulty'; readonly fault: PushFault }
  /** More is waiting for the ledger, or came within the last days, than there is room for. */
  | { readonly kind: 'full' }
  /** The disk refuses, by its code. */
  | { readonly kind: 'refused'; readonly reason: string };

export type PushStore = {
  /** All of it or nothing. Once it resolves to `taken`, no crash loses it. */
  readonly take: (push: Push) => Promise<Taken>;
  /** What changed after the cursor, by the order of the changes. */
  readonly since: (cursor: Cursor | undefined) => readonly Kept[];
  readonly cursorAt: (number: number) => Cursor;
  /** The ledger has everything up to the cursor: it may be forgotten where there is no room. */
  readonly noteTaken: (cursor: Cursor | undefined) => void;
  /** Why nothing can be kept now, by the disk's code, tried anew; null where it can. */
  readonly refusal: () => Promise<string | null>;
  /** Waits for what is being taken. */
  readonly close: () => Promise<void>;
};

export type PushStoreOptions = {
  readonly limits?: StateLimits;
  /** The journal is emptied into the other file once it is larger. */
  readonly journalBytes?: number;
  /** A name that no other store ever had. */
  readonly newName?: () => string;
};

export async function openPushStore(folder: string, options: PushStoreOptions = {}): Promise<PushStore> {
  const { limits = usualLimits, journalBytes = 2_000_000, newName = randomUUID } = options;
  const knownPath = join(folder, 'known.jsonl');
  const state = createPushState(limits);
  for await (const line of linesOf(knownPath)) await putLine(state, line);
  const { lines, journal } = await openJournal(join(folder, 'journal.jsonl'));
  for (const line of lines) await putLine(state, line);

  const inTurn = createSerialQueue();
  let taken: Cursor | undefined;
  let refusal: string | null = null;

  /** The journal is emptied only when all it holds is in the other file: a crash between leaves it in both. */
  const emptyJournal = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const fresh = `${knownPath}.new`;
    const file = await open(fresh, 'w');
    try {
      for (const line of state.lines()) await file.appendFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, knownPath);
    await syncFolder(folder);
    await journal.empty();
  };

  const take = async (push: Push): Promise<Taken> => {
    const planned = await plan(state, push);
    if (planned.kind === 'faulty') return planned;
    const { kept, marks, repeated } = planned;
    if (kept.length === 0) return { kind: 'taken', accepted: 0, repeated };
    if (!state.shrink(taken) || !state.seen.hasRoomFor(marks.length, push.now)) return { kind: 'full' };
    const line = {
      ...(state.name() === undefined ? { name: newName() } : {}),
      seen: marks.map((mark): [string, number] => [mark, push.now]),
      kept: [...kept],
    };
    refusal = await refusalOf(journal.append(JSON.stringify(line)));
    if (refusal !== null) return { kind: 'refused', reason: refusal };
    state.put(line);
    return { kind: 'taken', accepted: push.events.length - repeated, repeated };
  };

  return {
    take: (push) =>
      inTurn(async () => {
        // Before, so that nobody waits for it who has been taken. Where it fails the journal goes on growing.
        if (journal.size() > journalBytes) await emptyJournal().catch(() => {});
        return take(push);
      }),
    since: state.since,
    cursorAt: state.cursorAt,
    noteTaken: (cursor) => {
      taken = cursor;
    },
    refusal: () =>
      inTurn(async () => {
        // A line that says nothing: who was told to come again may come much later.
        if (refusal !== null) refusal = await refusalOf(journal.append('{}'));
        return refusal;
      }),
    close: () => inTurn(journal.close),
  };
}

async function refusalOf(written: Promise<void>): Promise<string | null> {
  try {
    await written;
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** A line holds hundreds of records: after each, others get their turn. */
async function putLine(state: PushState, line: string): Promise<void> {
  const parsed = line === '' ? null : parseLine(line);
  if (parsed) state.put(parsed);
  await setImmediate();
}

type Plan =
  | {
      readonly kind: 'plan';
      readonly kept: readonly Kept[];
      readonly marks: readonly string[];
      readonly repeated: number;
    }
  | { readonly kind: 'faulty'; readonly fault: PushFault };

/** About 2 ms of work. */
const eventsAtOnce = 50;

/** What would be known after these events, each on top of those before it. Changes nothing. */
async function plan(state: PushState, { events, isList, id, now, currency }: Push): Promise<Plan> {
  const kept = new Map<string, Kept>();
  const marks = new Set<string>();
  let repeated = 0;
  let number = state.lastNumber();
  for await (const [index, event] of inTurns(events.entries(), eventsAtOnce)) {
    const eventId = event.eventId ?? (id === undefined ? undefined : `${id}#${index}`);
    const mark = eventId === undefined ? undefined : markOf(eventId);
    if (mark !== undefined && (state.seen.has(mark) || marks.has(mark))) {
      repeated += 1;
      continue;
    }
    number += 1;
    const key = keyOf({ entity: entityOf(event), id: event.id });
    const known = kept.get(key) ?? state.known({ entity: entityOf(event), id: event.id });
    const merged = mergeEvent(event, known, number, { now, currency });
    if (!merged.ok) {
      return { kind: 'faulty', fault: faultAt([...(isList ? [index] : []), merged.field], merged.error) };
    }
    kept.delete(key);
    kept.set(key, merged.kept);
    if (mark !== undefined) marks.add(mark);
  }
  return { kind: 'plan', kept: [...kept.values()], marks: [...marks], repeated };
}
