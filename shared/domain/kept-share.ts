/** A promise about every lead, judged by the share of leads for which it was kept. */
import type { PromiseStatus } from './agreement-view.ts';
import { ratio, reaches } from './ratio.ts';

/** Below this many leads due a share says too little. */
const fewestDue = 5;
/** The share of leads below the target that is still at risk and not yet broken. */
const riskMargin = 0.05;

/** Leads for which it is decided. Those still open are in neither. */
export type Decided = { readonly kept: number; readonly missed: number };

/** kept / (kept + missed), 0..1. Null: nothing is due, which is not 100 %. */
export function keptShare({ kept, missed }: Decided): number | null {
  return ratio(kept, kept + missed);
}

/** The status by the share against its target: `early` under five leads due, `atRisk` within five points below it. */
export function keptStatus(decided: Decided, target: number): PromiseStatus {
  const share = keptShare(decided);
  if (share === null || decided.kept + decided.missed < fewestDue) return 'early';
  if (reaches(share, target)) return 'kept';
  return reaches(share, target - riskMargin) ? 'atRisk' : 'broken';
}

const bestFirst: readonly PromiseStatus[] = ['early', 'kept', 'atRisk', 'broken', 'unknown'];

/** Of several parts of a promise the worst; what is too early to judge counts only where everything is. */
export function worstStatus(statuses: readonly PromiseStatus[]): PromiseStatus {
  return statuses.reduce(
    (worst, status) => (bestFirst.indexOf(status) > bestFirst.indexOf(worst) ? status : worst),
    'early',
  );
}
