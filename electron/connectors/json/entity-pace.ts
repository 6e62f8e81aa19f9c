/** When each kind of record is read again: those of many pages more rarely, and one that went wrong as rarely as it was dear. */
import type { Instant } from '../../../shared/domain/records.ts';
import { stretched } from '../poll-pace.ts';
import type { RateBudget } from '../rate-budget.ts';
import type { SourceError } from '../source-error.ts';
import type { EntityReader } from './read-entity.ts';

/** A poll that finds nothing takes no more calls than this, on the average of several where lists have many pages. */
const callsPerPoll = 5;

export type EntityPace = {
  readonly isDue: (reader: EntityReader, now: Instant) => boolean;
  /** What it came to, with how many calls. */
  readonly note: (reader: EntityReader, now: Instant, calls: number, problem: SourceError | null) => void;
  /** Why it could not be read last time; null where it could, or has not been read. */
  readonly problem: (reader: EntityReader) => SourceError | null;
};

type Last = { readonly at: Instant; readonly calls: number; readonly problem: SourceError | null };

export function createEntityPace(
  entities: readonly EntityReader[],
  pollEveryMs: number,
  budget: Pick<RateBudget, 'usage'>,
): EntityPace {
  const lasts = new Map<EntityReader, Last>();
  const callsOf = (reader: EntityReader): number => {
    const last = lasts.get(reader);
    return last?.problem ? Math.max(last.calls, reader.calls()) : reader.calls();
  };
  return {
    isDue: (reader, now) => {
      const last = lasts.get(reader);
      if (!last) return true;
      // Each kind has its share of the calls: leads do not wait for a thousand pages of activities.
      const everyMs = pollEveryMs * Math.max(1, (callsOf(reader) * entities.length) / callsPerPoll);
      const asked = entities.map((one) => ({ everyMs: pollEveryMs, unitsPerPoll: callsOf(one) }));
      return Math.abs(now - last.at) >= everyMs * stretched(asked, budget.usage());
    },
    note: (reader, at, calls, problem) => {
      lasts.set(reader, { at, calls, problem });
    },
    problem: (reader) => lasts.get(reader)?.problem ?? null,
  };
}
