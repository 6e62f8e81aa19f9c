import type { OccasionTerms } from '../../../../shared/domain/due-occasions.ts';
import type { GoalView } from '../../../../shared/domain/goal-view.ts';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { buildGoal } from '../../../builders/goal-view.ts';
import { deal, lead } from '../../../builders/records.ts';

export const batchCount = 60;
export const nowOfBatches = Date.UTC(2026, 0, 16, 12);

/** Each batch adds leads and a won deal, changes records of the one before and deletes one of the one before that. */
export function batchOf(number: number): Batch {
  const wonAt = nowOfBatches - (batchCount - number) * 60_000;
  const leads = Array.from({ length: 40 }, (_, index) => lead(`${number}-${index}`, { leadSource: 'Google' }));
  return {
    cursor: String(number + 1),
    records: {
      lead: [...leads, lead(`${number - 1}-1`, { leadSource: 'Referral' })],
      deal: [deal(`${number}`, { wonAt, leadId: `crm:${number}-0` })],
    },
    deleted: { lead: [`crm:${number - 2}-2`] },
    refusals: [{ entity: 'lead', reason: 'no date', count: number, example: 'crm:x' }],
  };
}

/** A goal of all batches with twenty milestones on the way, when this one is in. */
export function occasionsAfter(number: number): { readonly goals: readonly GoalView[]; readonly agreement: null } {
  const share = (number + 1) / batchCount;
  const milestones = Array.from({ length: 20 }, (_, index) => (index + 1) / 20).map((at) => ({
    share: at,
    reachedOn: share >= at ? '2026-01-16' : null,
  }));
  return { goals: [buildGoal({ milestones })], agreement: null };
}

export const occasionTerms: OccasionTerms = {
  milestones: true,
  streaks: [],
  newSince: '2026-01-15',
  isOpen: true,
  basisOf: () => '',
  basisOfStreaks: '',
};
