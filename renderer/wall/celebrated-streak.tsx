import { useFormat, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { Credit, JointCredit } from './joint-credit.tsx';

/** So many working days with both promises kept: both sides' doing, and nobody's alone. */
export function CelebratedStreak({ days }: { readonly days: number }) {
  const texts = useTexts();
  const format = useFormat();
  const { streakDays, promiseKept } = texts.celebration;
  return (
    <div className="celebrated">
      <BigNumber value={format.count(days)} />
      <p className="celebrated__name two-lines">{streakDays({ days })}</p>
      <JointCredit>
        <Credit side="marketing" label={texts.side.marketing} who={promiseKept} />
        <Credit side="sales" label={texts.side.sales} who={promiseKept} />
      </JointCredit>
    </div>
  );
}
