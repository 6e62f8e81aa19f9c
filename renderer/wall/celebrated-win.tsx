import type { Win } from '../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { causeOf, wonFrom } from '../ui/credit.ts';
import { HowManyWon, isNameless } from './how-many-won.tsx';
import { Credit, JointCredit } from './joint-credit.tsx';

/** One win on one card: the amount, the customer, and both sides at equal size. */
export function OneWin({ win }: { readonly win: Win }) {
  const texts = useTexts().wins;
  const format = useFormat();
  const customer = wonFrom(win);
  const amount = win.amount === null || win.amount === 0 ? null : format.moneyWhole(win.amount);
  return (
    <div className="celebrated">
      {amount !== null && <BigNumber value={amount} />}
      {customer !== null && <p className="celebrated__name two-lines">{customer}</p>}
      {isNameless(win) && <HowManyWon count={1} />}
      <JointCredit>
        <Credit
          side="sales"
          label={texts.closedBy}
          who={win.closedBy}
          unknown={texts.closerUnknown}
          photo={win.closedByPhoto}
        />
        <Credit
          side="marketing"
          label={texts.broughtBy}
          what={causeOf(win)}
          who={win.sourcedBy}
          unknown={texts.sourceUnknown}
          photo={win.sourcedByPhoto}
        />
      </JointCredit>
    </div>
  );
}
