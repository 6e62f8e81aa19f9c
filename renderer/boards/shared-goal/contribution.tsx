import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Contributions } from '../../ui/contributions.tsx';

/** What each side has brought to the same number; and, apart from it, what marketing touched. */
export function Contribution({ goal }: { readonly goal: GoalView }) {
  const texts = useTexts();
  const { marketing, sales, unknown } = goal.contribution;
  if (marketing + sales + unknown <= 0) return <p className="shared-goal__nothing">{texts.goal.nothingYet}</p>;
  return (
    <div className="shared-goal__brought">
      <div className="shared-goal__rules">
        <Rule goal={goal} />
        <Touched goal={goal} />
      </div>
      {goal.team === null && <Contributions goal={goal} />}
    </div>
  );
}

/** Who counts, and for deals by which rule. What is influenced is known of deals alone. */
function Rule({ goal: { team, influenced, sourcedBy } }: { readonly goal: GoalView }) {
  const words = useTexts().goal;
  const who = team === null ? words.broughtBy : words.onlyOf[team];
  return <p className="soft">{influenced === null ? who : words.byRule[sourcedBy]({ who })}</p>;
}

/** Never summed with what was brought: the same deal can be in both. Where no source is known, a zero would say too much. */
function Touched({ goal: { influenced, contribution, pace, team } }: { readonly goal: GoalView }) {
  const words = useTexts().goal;
  const format = useFormat();
  const isKnown = contribution.marketing + contribution.sales > 0 || influenced !== 0;
  if (influenced === null || team !== null || pace.actual <= 0 || !isKnown) return null;
  return (
    <p className="shared-goal__touched">
      <span className="marketing">{words.touched({ share: format.percent(influenced / pace.actual) })}</span>{' '}
      <span className="soft">{words.touchedMeans}</span>
    </p>
  );
}
