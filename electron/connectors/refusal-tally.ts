/**
 * Counts what a source offers and a connector can't take, over all pages since the start: the ledger keeps the refusals it
 * was told last, and a page knows only its own.
 */
import type { EntityName } from '../../shared/domain/records.ts';
import type { Refusal } from '../../shared/domain/source-status.ts';

export type RefusalTally = {
  /** What has become of a record of the source: refused with a reason, or, with null, fit to be taken. */
  readonly note: (entity: EntityName, id: string, reason: string | null) => void;
  /** All refusals there are by now, for the batch that changed them; undefined where nothing has changed since. */
  readonly told: () => readonly Refusal[] | undefined;
};

/** More are counted no more one by one: such a source is not worth reading. */
const mostRefused = 10_000;

export function createRefusalTally(): RefusalTally {
  const refused = new Map<string, { readonly entity: EntityName; readonly id: string; readonly reason: string }>();
  let changed = false;
  return {
    note: (entity, id, reason) => {
      const key = `${entity} ${id}`;
      if (reason === null) {
        changed = refused.delete(key) || changed;
        return;
      }
      if (refused.get(key)?.reason === reason || refused.size >= mostRefused) return;
      refused.set(key, { entity, id, reason });
      changed = true;
    },
    told: () => {
      if (!changed) return undefined;
      changed = false;
      const counted = new Map<string, Refusal>();
      for (const { entity, id, reason } of refused.values()) {
        const key = `${entity} ${reason}`;
        const { count = 0, example = id } = counted.get(key) ?? {};
        counted.set(key, { entity, reason, count: count + 1, example });
      }
      return [...counted.values()];
    },
  };
}
