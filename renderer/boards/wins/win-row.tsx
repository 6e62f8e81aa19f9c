import type { Win } from '../../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { broughtBy, wonFrom } from '../../ui/credit.ts';

/** One win with joint credit: who closed it and what brought it, side by side and equal in size. */
export function WinRow({ win, hasAmount }: { readonly win: Win; readonly hasAmount: boolean }) {
  const texts = useTexts();
  const format = useFormat();
  const brought = broughtBy(win);
  return (
    <li className="win-row">
      <p className="win-row__amount">{hasAmount && win.amount !== null && format.moneyShort(win.amount)}</p>
      <div className="win-row__what">
        <p className="win-row__name one-line">
          {wonFrom(win) ?? texts.wins.aCustomer} <span className="win-row__day">{format.dayOf(win.wonAt)}</span>
        </p>
        <p className="win-row__credit">
          <span className="one-line">
            <span className="soft">{texts.celebration.closed} </span>
            <span className={win.closedBy ? 'sales' : 'soft'}>{win.closedBy ?? texts.wins.closerUnknown}</span>
          </span>
          <span className="one-line">
            <span className="soft">{texts.celebration.brought} </span>
            <span className={brought ? 'marketing' : 'soft'}>{brought ?? texts.wins.sourceUnknown}</span>
          </span>
        </p>
      </div>
    </li>
  );
}
