import type { CelebrationOf } from '../../shared/domain/wall.ts';
import { useFormat } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';

/** A share of a shared goal: everybody's, so nobody is named. */
export function CelebratedMilestone({ milestone }: { readonly milestone: CelebrationOf<'milestone'> }) {
  const format = useFormat();
  return (
    <div className="celebrated">
      <BigNumber value={format.percent(milestone.share)} />
      <p className="celebrated__name two-lines">{milestone.label}</p>
    </div>
  );
}
