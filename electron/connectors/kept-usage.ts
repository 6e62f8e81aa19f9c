/**
 * Keeps what a source has cost of its account's day over a restart: an app that starts ten times a day must not spend ten
 * times its share.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFile } from 'atomically';
import { z } from 'zod';
import type { Instant } from '../../shared/domain/records.ts';
import type { Clock } from '../core/clock.ts';
import { createLatestWriter } from '../core/latest-writer.ts';
import { type KeptUsage, longestDayMs, type RateBudget } from './rate-budget.ts';

export type UsageKeeper = {
  /** As the last run left it, for the budget to begin with. Undefined where there is none, or none to understand. */
  readonly kept: KeptUsage | undefined;
  /** Call it with every answer: it writes every few seconds at most. */
  readonly note: (budget: Pick<RateBudget, 'kept'>) => void;
  /** Writes what was noted last. Never fails: on a disk that refuses, the next start begins its count anew. */
  readonly flush: () => Promise<void>;
};

const keptSchema = z.object({ used: z.int().min(0), resetsAt: z.int() });
const writeEveryMs = 5_000;

/** @param place where the source may keep what outlives a restart; its folder is made when it is first written to. */
export function openKeptUsage({ stateDir, clock }: { readonly stateDir: string; readonly clock: Clock }): UsageKeeper {
  const path = join(stateDir, 'usage.json');
  const write = async (text: string): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true });
    // Whole or not at all; but nobody has to wait until the disk has it, as a count that is lost begins anew.
    await writeFile(path, text, { fsync: false });
  };
  const writer = createLatestWriter(write, () => {});
  let noted: string | undefined;
  let written: string | undefined;
  let writtenAt: Instant | undefined;

  const put = (): void => {
    if (noted === undefined || noted === written) return;
    writer.put(noted);
    written = noted;
    writtenAt = clock.now();
  };

  return {
    kept: readKept(path, clock.now()),
    note: (budget) => {
      noted = `${JSON.stringify(budget.kept())}\n`;
      if (writtenAt === undefined || Math.abs(clock.now() - writtenAt) >= writeEveryMs) put();
    },
    flush: () => {
      put();
      return writer.settle();
    },
  };
}

/** The same sync or check, with the count written at its end, however it ends: nothing is written after that. */
export function keepingUsage<Given, Told>(
  asking: (given: Given) => AsyncIterable<Told>,
  usage: Pick<UsageKeeper, 'flush'>,
): (given: Given) => AsyncGenerator<Told, void> {
  return async function* kept(given) {
    try {
      yield* asking(given);
    } finally {
      await usage.flush();
    }
  };
}

function readKept(path: string, now: Instant): KeptUsage | undefined {
  try {
    const kept = keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return kept.resetsAt - now > longestDayMs ? undefined : kept;
  } catch {
    // Not there yet, cut short, or of another version: the count begins anew.
    return undefined;
  }
}
