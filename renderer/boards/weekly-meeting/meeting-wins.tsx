import './meeting-row.css';
import './meeting-wins.css';
import type { Instant } from '../../../shared/domain/records.ts';
import { useFormat, useTexts, useWins } from '../../store/hooks.ts';
import { broughtBy, wonFrom } from '../../ui/credit.ts';
import { Message } from '../../ui/message.tsx';

/** As many as can be read from five metres. */
const shown = 6;

/** What was won since the last meeting, with joint credit: a meeting begins with it. */
export function MeetingWins({ since }: { readonly since: Instant }) {
  const texts = useTexts();
  const format = useFormat();
  const wins = (useWins()?.recent ?? []).filter(({ wonAt }) => wonAt >= since);
  if (wins.length === 0) return <Message {...texts.meeting.noWins} />;
  return (
    <div className="meeting__list">
      <ol className="meeting__rows">
        {wins.slice(0, shown).map((win) => (
          <li key={win.key} className="meeting-win">
            <p className="meeting-win__amount">{win.amount === null ? '' : format.moneyShort(win.amount)}</p>
            <div className="meeting-row__what">
              <p className="meeting-row__problem one-line" dir="auto">
                {wonFrom(win) ?? format.dayOf(win.wonAt)}
              </p>
              <p className="meeting-row__purpose one-line">
                {texts.celebration.closed}{' '}
                <span className={win.closedBy ? 'sales' : undefined}>{win.closedBy ?? texts.wins.closerUnknown}</span>
                {' · '}
                {texts.celebration.brought}{' '}
                <span className={broughtBy(win) ? 'marketing' : undefined}>
                  {broughtBy(win) ?? texts.wins.sourceUnknown}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ol>
      {wins.length > shown && <p className="meeting__more">{texts.meeting.more({ count: wins.length - shown })}</p>}
    </div>
  );
}
