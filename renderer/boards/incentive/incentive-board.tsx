import './incentive.css';
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import type { IncentiveView } from '../../../shared/domain/goal-view.ts';
import { useAgreement, useFormat, useGoal, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import { Gate } from './gate.tsx';
import { IncentiveAnswer } from './incentive-answer.tsx';
import { NextTier } from './next-tier.tsx';
import { TierBar } from './tier-bar.tsx';

/** How close are we, together, to the reward? */
export function IncentiveBoard() {
  const agreement = useAgreement();
  const texts = useTexts();
  if (agreement?.incentive) return <Incentive agreement={agreement} incentive={agreement.incentive} />;
  return (
    <BoardFrame name="incentive" title={texts.boards.incentive}>
      <Message title={texts.incentive.emptyTitle} hint={texts.incentive.emptyHint} />
    </BoardFrame>
  );
}

type Props = { readonly agreement: AgreementView; readonly incentive: IncentiveView };

function Incentive({ agreement, incentive }: Props) {
  const goal = useGoal(incentive.goal);
  const texts = useTexts();
  const format = useFormat();
  const days = goal ? Math.ceil(goal.pace.remainingDays) : 0;
  return (
    <BoardFrame
      name="incentive"
      title={
        <>
          {texts.incentive.title}{' '}
          <span className="soft">
            {incentive.goalLabel} {goal && periodName(goal.period, texts, format)}
          </span>
        </>
      }
      aside={goal && (days > 0 ? texts.goal.daysLeft({ days }) : texts.goal.periodOver)}
    >
      <div className="incentive__body">
        <IncentiveAnswer incentive={incentive} />
        <div className="incentive__beside">
          <Gate incentive={incentive} marketing={agreement.marketing.status} sales={agreement.sales.status} />
          {goal && <NextTier incentive={incentive} goal={goal} />}
        </div>
      </div>
      <TierBar incentive={incentive} />
    </BoardFrame>
  );
}
