/** What several questions have brought, as what one page of changes has. */
import type { Found } from './stream-sync.ts';

/** Records and deletions of all; of refusals those that were told last, as they tell all there are by then. */
export function joinedFound(parts: readonly Found[]): Found {
  const records: Record<string, unknown[]> = {};
  const deleted: Record<string, string[]> = {};
  for (const part of parts) {
    for (const [entity, some] of Object.entries(part.records ?? {})) (records[entity] ??= []).push(...some);
    for (const [entity, ids] of Object.entries(part.deleted ?? {})) (deleted[entity] ??= []).push(...ids);
  }
  const refusals = parts.findLast((part) => part.refusals)?.refusals;
  return {
    ...(Object.keys(records).length > 0 ? { records } : {}),
    ...(Object.keys(deleted).length > 0 ? { deleted } : {}),
    ...(refusals ? { refusals } : {}),
  };
}
