import type { CelebrationOf } from '../../shared/domain/wall.ts';
import { useFormat, useGoal, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { Contributions } from '../ui/contributions.tsx';

/** A share of a shared goal. What each side brought is told, who of them is not. */
export function CelebratedMilestone({ milestone }: { readonly milestone: CelebrationOf<'milestone'> }) {
  const texts = useTexts().goal;
  const format = useFormat();
  const goal = useGoal(milestone.goal);
  const { actual, target, unit } = milestone;
  return (
    <div className="celebrated">
      <BigNumber value={format.percent(milestone.share)} />
      <div>
        <p className="celebrated__name two-lines">{milestone.label}</p>
        {/* Where only shares of the goal may be seen, the one number has said it. */}
        {unit !== 'share' && (
          <p className="celebrated__more">
            {texts.of({ actual: format.amount(actual, unit), target: format.amount(target, unit) })}
          </p>
        )}
      </div>
      {goal?.team === null && <Contributions goal={goal} />}
      {goal?.team && <p className={`celebrated__team ${goal.team}`}>{texts.teams[goal.team]}</p>}
    </div>
  );
}
