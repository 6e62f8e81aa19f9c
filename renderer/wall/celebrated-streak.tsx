import { useFormat, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';

/** So many working days with both promises kept. */
export function CelebratedStreak({ days }: { readonly days: number }) {
  const texts = useTexts().celebration;
  const format = useFormat();
  return (
    <div className="celebrated">
      <BigNumber value={format.count(days)} />
      <p className="celebrated__name two-lines">{texts.streakDays({ days })}</p>
    </div>
  );
}
