/** How often a source can be asked for changes without spending its share of the day before the day ends. */
import type { Instant } from '../../shared/domain/records.ts';
import type { SourceUsage } from '../../shared/domain/source-status.ts';

export type Asked = { readonly everyMs: number; readonly unitsPerPoll: number };

const dayMs = 24 * 3_600_000;
/** The rest is for what has changed, and for history. */
const shareForPolls = 0.6;

/**
 * By what factor the wished paces are to be stretched, at least 1: so that a day of polls that find nothing takes no more
 * than its part of what is allowed.
 */
export function stretched(asked: readonly Asked[], usage: Pick<SourceUsage, 'allowed'> | null): number {
  if (usage === null) return 1;
  const perDay = asked.reduce((sum, { everyMs, unitsPerPoll }) => sum + (unitsPerPoll * dayMs) / everyMs, 0);
  return Math.max(1, perDay / Math.max(1, usage.allowed * shareForPolls));
}

/** Whether there is enough left of the day's share for what does not have to be read now. */
export function leavesRoom(usage: SourceUsage | null, now: Instant): boolean {
  if (usage === null) return true;
  const restOfDay = Math.min(1, Math.max(0, (usage.resetsAt - now) / dayMs));
  return usage.allowed - usage.used > usage.allowed * shareForPolls * restOfDay;
}
