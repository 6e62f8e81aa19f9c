import './shared-goal.css';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import type { PaceStatus } from '../../../shared/domain/pace-view.ts';
import { useFormat, useGoal, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { paceMark } from '../../ui/tone.ts';
import type { BoardProps } from '../board.ts';
import { BurnUp } from './burn-up.tsx';
import { Contribution } from './contribution.tsx';
import { GoalFacts } from './goal-facts.tsx';
import { UntoldGoal } from './untold-goal.tsx';

/** Will we make it, and what has each side brought? */
export function SharedGoalBoard({ board }: BoardProps<'shared-goal'>) {
  const goal = useGoal(board.goal);
  const texts = useTexts();
  if (goal) return <Goal goal={goal} />;
  return (
    <BoardFrame name="shared-goal" title={texts.boards['shared-goal']}>
      <Message title={texts.goal.emptyTitle} hint={texts.goal.emptyHint} />
    </BoardFrame>
  );
}

function Goal({ goal }: { readonly goal: GoalView }) {
  const texts = useTexts();
  const format = useFormat();
  const { pace, team } = goal;
  const days = Math.ceil(pace.remainingDays);
  return (
    <BoardFrame
      name="shared-goal"
      title={
        <>
          {goal.label} <span className="soft">{periodName(goal.period, texts, format)}</span>
          {team && <span className={`shared-goal__team ${team}`}>{texts.goal.teams[team]}</span>}
        </>
      }
      aside={days > 0 ? texts.goal.daysLeft({ days }) : texts.goal.periodOver}
    >
      {goal.pace.status === 'unknown' ? <UntoldGoal goal={goal} /> : <Standing goal={goal} status={goal.pace.status} />}
    </BoardFrame>
  );
}

/** Of a goal that is told of. */
function Standing({ goal, status }: { readonly goal: GoalView; readonly status: PaceStatus }) {
  const texts = useTexts();
  const format = useFormat();
  const { pace } = goal;
  return (
    <>
      <div className="shared-goal__answer">
        <BigNumber
          value={
            pace.attainment === null ? format.amountShort(pace.actual, goal.unit) : format.percent(pace.attainment)
          }
        />
        <div className="shared-goal__status">
          <StatusMark
            mark={paceMark[status]}
            word={texts.paceStatus[status]}
            more={pace.trend === 'steady' ? undefined : texts.trend[pace.trend]}
          />
        </div>
        {/* Where only shares of the goal may be seen, the one number has said it. */}
        {goal.unit !== 'share' && (
          <p className="shared-goal__of">
            {texts.goal.of({
              actual: format.amount(pace.actual, goal.unit),
              target: format.amount(pace.target, goal.unit),
            })}
          </p>
        )}
      </div>
      <BurnUp goal={goal} />
      <GoalFacts pace={pace} unit={goal.unit} />
      <Contribution goal={goal} />
    </>
  );
}
