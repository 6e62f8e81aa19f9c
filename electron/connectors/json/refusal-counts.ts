/** What entries did not yield, counted by reason. */
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import type { Fault } from './read-item.ts';

export function countFaults(entity: EntityName, faults: readonly Fault[]): readonly Refusal[] {
  return mergeRefusals(faults.map(({ reason, example }) => ({ entity, reason, count: 1, example })));
}

/** One a reason, most first, with the first example of each. */
export function mergeRefusals(refusals: readonly Refusal[]): readonly Refusal[] {
  const byReason = new Map<string, Refusal>();
  for (const refusal of refusals) {
    const former = byReason.get(refusal.reason);
    byReason.set(refusal.reason, former ? { ...former, count: former.count + refusal.count } : refusal);
  }
  return [...byReason.values()].toSorted((a, b) => b.count - a.count);
}
