import type { GoalView } from '../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../store/hooks.ts';
import { ShareBar } from './share-bar.tsx';

const sides = ['marketing', 'sales', 'unknown'] as const;

/** What each side brought to the same number, in one bar. Nothing where nothing came. */
export function Contributions({ goal }: { readonly goal: Pick<GoalView, 'contribution' | 'unit'> }) {
  const texts = useTexts();
  const format = useFormat();
  const whole = sides.reduce((sum, side) => sum + goal.contribution[side], 0);
  if (whole <= 0) return null;
  const shares = sides.map((side) => {
    const part = goal.contribution[side];
    const share = format.percent(part / whole);
    return {
      id: side,
      label: texts.side[side],
      // A share of the goal beside a share of what came would be taken for the other.
      value: goal.unit === 'share' ? share : `${format.amountShort(part, goal.unit)}\u00A0· ${share}`,
      part,
    };
  });
  return <ShareBar shares={shares} />;
}
