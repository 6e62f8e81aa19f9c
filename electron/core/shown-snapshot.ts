/** The snapshot that is shown: the last good one from the start on, older by itself where none comes, and kept on the disk. */
import { blankSnapshot } from '../../shared/domain/blank-snapshot.ts';
import { withFreshness } from '../../shared/domain/freshness.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Clock } from './clock.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export type ShownSnapshot = {
  readonly now: () => Snapshot;
  /** Whether an earlier run had left one: there is a board to paint before anything is loaded. */
  readonly isCached: boolean;
  /** From now on it grows old where nothing renews it. */
  readonly startAgeing: () => void;
  /** There is a new one. */
  readonly renew: (next: Snapshot) => void;
  /** There can be no new one: the numbers stay, with these problems, and what they are told in. */
  readonly keepWith: (problems: readonly Problem[], locale: string) => void;
  /** None could be computed. The last good numbers stay, as old as they are, with a sentence. */
  readonly failed: (message: string) => void;
  readonly save: () => Promise<void>;
  readonly stop: () => void;
};

/** The snapshot on disk is this old at most when the power goes. */
const saveEveryMs = 20_000;
/** The engine renews the snapshot far more often. Where it has not, or there is none, the one shown grows old by itself. */
const renewedWithinMs = 60_000;
const ageEveryMs = 15_000;

/**
 * @param onShow it has changed; not told of the one that is there from the start.
 * @param locale of what is shown while there is nothing yet.
 */
export function createShownSnapshot(
  store: SnapshotStore,
  clock: Clock,
  onShow: (snapshot: Snapshot) => void,
  locale: string,
): ShownSnapshot {
  const cached = store.load();
  let snapshot = cached ? withFreshness(cached, clock.now()) : { ...blankSnapshot([], clock.now()), locale };
  let savedAt = -Infinity;
  let callOffAgeing = (): void => {};

  const show = (next: Snapshot): void => {
    snapshot = next;
    onShow(next);
  };
  const ageAfter = (waitMs: number): void => {
    callOffAgeing();
    callOffAgeing = clock.after(waitMs, () => {
      show(withFreshness(snapshot, clock.now()));
      ageAfter(ageEveryMs);
    });
  };

  return {
    now: () => snapshot,
    isCached: cached !== undefined,
    startAgeing: () => ageAfter(renewedWithinMs),
    renew: (next) => {
      show(next);
      ageAfter(renewedWithinMs);
      if (Math.abs(clock.now() - savedAt) < saveEveryMs) return;
      savedAt = clock.now();
      void store.save(next);
    },
    keepWith: (problems, inLocale) => show({ ...snapshot, locale: inLocale, problems }),
    failed: (message) => {
      const others = snapshot.problems.filter(({ code }) => code !== 'unexpected');
      const problems: Snapshot['problems'] = [...others, { code: 'unexpected', params: { message } }];
      show(withFreshness({ ...snapshot, problems }, clock.now()));
    },
    save: () => store.save(snapshot),
    stop: () => callOffAgeing(),
  };
}
