/** Explanations as an audience may see them: their values are hidden as the numbers are that they explain. */
import type { MaskConfig, PrivacyConfig } from '../config/privacy.ts';
import type { Explanation } from './explanation.ts';
import { maskAmount, maskRatio, maskTowards, twoDigits } from './mask-amounts.ts';
import { maskUnit } from './mask-goals.ts';
import { isOfFew, isOfPromise } from './mask-trial.ts';
import type { Snapshot } from './snapshot.ts';

/** @param snapshot unmasked: it has the targets that values are shares of. */
export function maskExplanations(
  snapshot: Snapshot,
  mask: MaskConfig,
  privacy: Pick<PrivacyConfig, 'minGroup'>,
): readonly Explanation[] {
  const ofFew = isOfFew(snapshot.agreement, privacy);
  return snapshot.explanations
    .filter(({ id }) => !(ofFew && isOfPromise(id)))
    .map((explanation) => maskExplanation(explanation, snapshot, mask));
}

function maskExplanation(explanation: Explanation, snapshot: Snapshot, mask: MaskConfig): Explanation {
  return {
    id: explanation.id,
    label: explanation.label,
    definition: explanation.definition,
    ...maskValue(explanation, snapshot, mask),
    dateField: explanation.dateField,
    // Filters quote the config: names of customers and people, and amounts.
    filters: [],
    ruleVersion: explanation.ruleVersion,
    records: explanation.records,
  };
}

function maskValue(
  { id, value, unit }: Explanation,
  snapshot: Snapshot,
  mask: MaskConfig,
): Pick<Explanation, 'value' | 'unit'> {
  const { amounts } = mask;
  if (value === null || amounts === 'exact') return { value, unit };
  switch (unit) {
    case 'money': {
      const target = targetOf(id, snapshot);
      if (target === null) return { value: maskAmount(value, amounts), unit };
      return { value: maskTowards(value, target, amounts), unit: maskUnit(unit, mask) };
    }
    case 'ratio':
      return { value: maskRatio(value, amounts), unit };
    case 'count':
      // What a goal of money needs tells of the average deal.
      return { value: isNeeded(id) && !isChainOfCounts(snapshot) ? twoDigits(value) : value, unit };
    case 'share':
    case 'duration':
    case 'days':
      return { value, unit };
  }
}

function isNeeded(id: string): boolean {
  return id.startsWith('chain.') && !id.endsWith('.have');
}

function isChainOfCounts({ chain, goals }: Snapshot): boolean {
  return goals.find(({ id }) => id === chain?.goal)?.unit === 'count';
}

/** The target of the goal or promise that an explanation belongs to; null where it belongs to none. */
function targetOf(id: string, { goals, agreement }: Snapshot): number | null {
  const [part, name] = id.split('.');
  if (part === 'goal') return goals.find((goal) => goal.id === name)?.pace.target ?? null;
  return part === 'promise' && name === 'marketing' ? (agreement?.marketing.pace.target ?? null) : null;
}
