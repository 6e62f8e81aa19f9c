/** The objects of one type: some put in by hand, and a crowd that is made up as it is asked for. */
import type { Clock } from '../../../electron/core/clock.ts';

export type FakeProperties = Readonly<Record<string, string | null>>;

export type FakeObject = {
  readonly id: string;
  readonly properties: FakeProperties;
  readonly changedAt: number;
  readonly archivedAt: number | null;
};

/** Objects with ids in a row, each changed after the one before it. */
export type Crowd = {
  readonly count: number;
  readonly firstId: number;
  readonly changedAt: (index: number) => number;
  readonly properties: (index: number) => FakeProperties;
};

/** What a search sees: `shown` until the index has caught up. */
type Held = { readonly now: FakeObject; readonly shown: FakeObject | null; readonly shownUntil: number };

export type TableOptions = {
  readonly clock: Clock;
  /** The property that holds when an object last changed. */
  readonly stamp: string;
  /** How long a change stays out of searches. */
  readonly lagMs: number;
  /** By how much the account's clock is ahead. */
  readonly skewMs: number;
};

export type FakeTable = ReturnType<typeof createTable>;

export function createTable({ clock, stamp, lagMs, skewMs }: TableOptions) {
  const held = new Map<string, Held>();
  let crowd: Crowd | null = null;

  const fromCrowd = (index: number): FakeObject | null => {
    if (!crowd || index < 0 || index >= crowd.count) return null;
    const [id, changedAt] = [String(crowd.firstId + index), crowd.changedAt(index)];
    return { id, properties: stamped(id, changedAt, crowd.properties(index)), changedAt, archivedAt: null };
  };
  const stamped = (id: string, at: number, properties: FakeProperties): FakeProperties => {
    return { ...properties, hs_object_id: id, [stamp]: new Date(at).toISOString() };
  };
  const get = (id: string): FakeObject | null => {
    const one = held.get(id);
    if (one) return one.now;
    return fromCrowd(crowd === null ? -1 : Number(id) - crowd.firstId);
  };
  const listCrowd = ({ firstId, count }: Crowd, afterId: number, limit: number): readonly FakeObject[] => {
    const from = Math.max(0, afterId + 1 - firstId);
    const indexes = Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, place) => from + place);
    return indexes.flatMap((index) => (held.has(String(firstId + index)) ? [] : (fromCrowd(index) ?? [])));
  };
  const hold = (next: FakeObject, isIndexed: boolean): void => {
    const before = get(next.id);
    held.set(next.id, { now: next, shown: before, shownUntil: isIndexed ? 0 : clock.now() + lagMs });
  };

  return {
    stamp,
    get,
    crowd: () => crowd,
    fromCrowd,
    populate: (with_: Crowd): void => {
      crowd = with_;
    },
    /** Puts in or changes. With an instant it is as if it had been so for long; without, it happens now. */
    put: (id: string, properties: FakeProperties, at?: number): void => {
      const changedAt = at ?? clock.now() + skewMs;
      const all = { ...get(id)?.properties, ...properties };
      hold({ id, properties: stamped(id, changedAt, all), changedAt, archivedAt: null }, at !== undefined);
    },
    archive: (id: string): void => {
      const one = get(id);
      if (one) hold({ ...one, archivedAt: clock.now() + skewMs }, false);
    },
    /** Gone without a word. */
    purge: (id: string): void => {
      held.delete(id);
    },
    /** As lists have them, by id, from the one after `afterId` on. */
    list: (afterId: number, limit: number, archived: boolean): readonly FakeObject[] => {
      const own = [...held.values()].map(({ now }) => now).filter(({ id }) => Number(id) > afterId);
      const found = own.filter(({ archivedAt }) => (archivedAt !== null) === archived);
      if (crowd && !archived) found.push(...listCrowd(crowd, afterId, limit));
      return found.toSorted((a, b) => Number(a.id) - Number(b.id)).slice(0, limit);
    },
    /** Those put in by hand, as a search sees them now. */
    indexed: (): readonly FakeObject[] =>
      [...held.values()].flatMap(({ now, shown, shownUntil }) => {
        const seen = clock.now() < shownUntil ? shown : now;
        return seen === null || seen.archivedAt !== null ? [] : [seen];
      }),
    isHeld: (id: string): boolean => held.has(id),
  };
}
