import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Message } from '../../ui/message.tsx';

/** What stands where the numbers would: of what no source tells, 0 would say too much. */
export function UntoldGoal({ goal: { pace, unit } }: { readonly goal: GoalView }) {
  const texts = useTexts().goal;
  const format = useFormat();
  return (
    <Message title={texts.untoldTitle} hint={texts.untoldHint}>
      {unit !== 'share' && <p className="soft">{texts.goalLine({ target: format.amount(pace.target, unit) })}</p>}
    </Message>
  );
}
