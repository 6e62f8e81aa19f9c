/** All that was pushed, in memory: the last known state of every record, in the order of their last changes. */
import { z } from 'zod';
import type { Cursor } from '../connector.ts';
import { keyOf, type Kept, keptSchema } from './kept-record.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';

export type StateLimits = {
  /** Characters that records take as they are written; beyond it those that changed longest ago are forgotten. */
  readonly characters: number;
  readonly events: number;
};

/** About 50,000 records, or 60 MB of memory. */
export const usualLimits: StateLimits = { characters: 16_000_000, events: 100_000 };

export type PushState = {
  /** Names this state: a cursor of another one means nothing here. Undefined until something was written. */
  readonly name: () => string | undefined;
  readonly lastNumber: () => number;
  readonly seen: SeenEvents;
  readonly known: (record: Pick<Kept, 'entity' | 'id'>) => Kept | undefined;
  readonly put: (line: StateLine) => void;
  /** Those that changed after the cursor, in the order of their numbers. */
  readonly since: (cursor: Cursor | undefined) => readonly Kept[];
  readonly cursorAt: (number: number) => Cursor;
  /** Forgets the oldest until the rest fits, but none that changed after the cursor. Returns whether it does fit. */
  readonly shrink: (taken: Cursor | undefined) => boolean;
  /** Everything there is, a line each, as `put` takes it. */
  readonly lines: () => Iterable<string>;
};

/** One line of a file: what one request changed, or a part of everything. */
const lineSchema = z.object({
  name: z.string().optional(),
  /** The last number that was given, be its record forgotten. */
  lastNumber: z.int().optional(),
  seen: z.array(z.tuple([z.string(), z.int()])).optional(),
  kept: z.array(keptSchema).optional(),
});
export type StateLine = z.output<typeof lineSchema>;

/** Null where the line is none of ours, or damaged. */
export function parseLine(line: string): StateLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const perLine = 200;

export function createPushState(limits: StateLimits): PushState {
  const records = new Map<string, { readonly kept: Kept; readonly characters: number }>();
  const seen = createSeenEvents(limits.events);
  let name: string | undefined;
  let lastNumber = 0;
  let characters = 0;

  const drop = (key: string): void => {
    characters -= records.get(key)?.characters ?? 0;
    records.delete(key);
  };
  const keep = (kept: Kept): void => {
    const key = keyOf(kept);
    // A line may be read twice, and after a later one: a crash can leave it in both files.
    if ((records.get(key)?.kept.number ?? 0) >= kept.number) return;
    drop(key);
    const length = JSON.stringify(kept).length;
    records.set(key, { kept, characters: length });
    characters += length;
    lastNumber = Math.max(lastNumber, kept.number);
  };
  /** The number a cursor of this state stands for; 0 for any other. */
  const numberOf = (cursor: Cursor | undefined): number => {
    const [, its, number] = /^(.+)\/(\d+)$/.exec(cursor ?? '') ?? [];
    return its !== undefined && its === name && Number(number) <= lastNumber ? Number(number) : 0;
  };

  return {
    name: () => name,
    lastNumber: () => lastNumber,
    seen,
    known: (record) => records.get(keyOf(record))?.kept,
    put: (line) => {
      name = line.name ?? name;
      lastNumber = Math.max(lastNumber, line.lastNumber ?? 0);
      for (const [mark, at] of line.seen ?? []) seen.add(mark, at);
      for (const kept of line.kept ?? []) keep(kept);
    },
    since: (cursor) => {
      const from = numberOf(cursor);
      if (from === lastNumber) return [];
      return [...records.values()].map(({ kept }) => kept).filter(({ number }) => number > from);
    },
    cursorAt: (number) => `${name ?? ''}/${number}`,
    shrink: (taken) => {
      const until = numberOf(taken);
      for (const [key, { kept }] of records) {
        if (characters <= limits.characters || kept.number > until) break;
        drop(key);
      }
      return characters <= limits.characters;
    },
    lines: function* lines() {
      yield JSON.stringify({ name, lastNumber } satisfies StateLine);
      for (const part of inParts([...seen.all()])) yield JSON.stringify({ seen: part });
      const all = [...records.values()].map(({ kept }) => kept);
      for (const kept of inParts(all)) yield JSON.stringify({ kept });
    },
  };
}

function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += perLine) yield list.slice(from, from + perLine);
}
