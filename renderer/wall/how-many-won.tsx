import type { Win } from '../../shared/domain/wins-view.ts';
import { useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { wonFrom } from '../ui/credit.ts';

/** Whether nothing may be said of a win but who brought it: no amount, and nobody it was won from. */
export function isNameless(win: Win): boolean {
  return (win.amount === null || win.amount === 0) && wonFrom(win) === null;
}

/** What is celebrated where nothing more may be said: that it was won. */
export function HowManyWon({ count }: { readonly count: number }) {
  const texts = useTexts().celebration;
  return (
    <>
      <BigNumber value={texts.howMany({ count })} />
      <p className="celebrated__name">{texts.dealsWon({ count })}</p>
    </>
  );
}
