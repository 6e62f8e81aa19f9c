import type { GoalView, IncentiveView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Fact } from '../../ui/fact.tsx';
import { nextTier } from './standing.ts';

/** How much is still to come before the next tier, in the unit of the goal. Nothing where the goal is not told of. */
export function NextTier({ incentive, goal }: { readonly incentive: IncentiveView; readonly goal: GoalView }) {
  const words = useTexts().incentive;
  const format = useFormat();
  const next = nextTier(incentive);
  if (incentive.attainment === null || !goal.told) return null;
  if (!next) return <p className="incentive__highest">{words.highest}</p>;
  const { pace, unit } = goal;
  const left = Math.max(0, next.at * pace.target - pace.actual);
  const label = unit === 'share' ? words.toNextShare : words.toNext;
  return (
    <Fact
      value={format.amountShort(unit === 'count' ? Math.ceil(left) : left, unit)}
      label={label({ tier: next.label })}
    />
  );
}
