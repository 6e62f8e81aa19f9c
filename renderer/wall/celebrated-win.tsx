import type { Win } from '../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { broughtBy, wonFrom } from '../ui/credit.ts';

/** One win on one card: the amount, the customer, and both sides at equal size. */
export function OneWin({ win }: { readonly win: Win }) {
  const texts = useTexts();
  const format = useFormat();
  const brought = broughtBy(win);
  const customer = wonFrom(win);
  return (
    <div className="celebrated">
      {win.amount !== null && win.amount !== 0 && <BigNumber value={format.moneyWhole(win.amount)} />}
      {customer && <p className="celebrated__name two-lines">{customer}</p>}
      <div className="celebrated__credit">
        <Credit side="sales" label={texts.wins.closedBy} who={win.closedBy} unknown={texts.wins.closerUnknown} />
        <Credit side="marketing" label={texts.wins.broughtBy} who={brought} unknown={texts.wins.sourceUnknown} />
      </div>
    </div>
  );
}

type CreditProps = {
  readonly side: 'marketing' | 'sales';
  readonly label: string;
  readonly who: string | null;
  readonly unknown: string;
};

function Credit({ side, label, who, unknown }: CreditProps) {
  return (
    <div className="credit">
      <p className="soft">{label}</p>
      <p className={`credit__who two-lines ${who === null ? 'soft' : side}`}>{who ?? unknown}</p>
    </div>
  );
}
