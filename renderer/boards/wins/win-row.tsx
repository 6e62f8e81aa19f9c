import type { Win } from '../../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { broughtBy, wonFrom } from '../../ui/credit.ts';

/** One win with joint credit: who closed it and what brought it, side by side and equal in size. */
export function WinRow({ win, hasAmount }: { readonly win: Win; readonly hasAmount: boolean }) {
  const texts = useTexts();
  const format = useFormat();
  const brought = broughtBy(win);
  const customer = wonFrom(win);
  const day = <span className="win-row__day">{format.dayOf(win.wonAt)}</span>;
  return (
    <li className="win-row">
      <p className="win-row__amount">{hasAmount && win.amount !== null && format.moneyShort(win.amount)}</p>
      <div className="win-row__what">
        {customer && (
          <p className="win-row__name one-line">
            {customer} {day}
          </p>
        )}
        {/* Where customers may not be seen, those behind the win take the first line. */}
        <p className="win-row__credit" data-alone={customer === null}>
          <span className="one-line">
            <span className="soft">{texts.celebration.closed} </span>
            <span className={win.closedBy ? 'sales' : 'soft'}>{win.closedBy ?? texts.wins.closerUnknown}</span>{' '}
            {customer === null && day}
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
