import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { ShareBar } from '../../ui/share-bar.tsx';

const sides = ['marketing', 'sales', 'unknown'] as const;

/** What each side has brought to the same number. */
export function Contribution({ goal }: { readonly goal: GoalView }) {
  const texts = useTexts();
  const format = useFormat();
  const whole = sides.reduce((sum, side) => sum + goal.contribution[side], 0);
  if (whole <= 0) return <p className="shared-goal__nothing">{texts.goal.nothingYet}</p>;
  const shares = sides.map((side) => ({
    id: side,
    label: texts.side[side],
    value: `${format.amountShort(goal.contribution[side], goal.unit)}  ${format.percent(goal.contribution[side] / whole)}`,
    part: goal.contribution[side],
  }));
  return <ShareBar title={texts.goal.broughtBy} shares={shares} />;
}
