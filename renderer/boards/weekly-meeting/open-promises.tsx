import './open-promises.css';
import type { MeetingItemView } from '../../../shared/domain/meeting-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { Message } from '../../ui/message.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ItemRow } from './item-row.tsx';

/** As many as can be read from five metres. */
const shown = 6;

/** Between two meetings: who has promised what by when. */
export function OpenPromises({ promises }: { readonly promises: readonly MeetingItemView[] }) {
  const texts = useTexts().meeting;
  const format = useFormat();
  if (promises.length === 0) return <Message title={texts.idle.none} hint={texts.idle.start} />;
  const overdue = promises.filter((promise) => promise.overdue).length;
  const more = promises.length - shown;
  return (
    <div className="meeting__open">
      <div className="meeting__count">
        <BigNumber value={format.count(promises.length)} />
        <p className="meeting__what">{texts.idle.openCount({ count: promises.length })}</p>
        {overdue > 0 && (
          <div className="meeting__overdue">
            <StatusMark mark={{ shape: 'clock', tone: 'bad' }} word={texts.idle.overdueCount({ count: overdue })} />
          </div>
        )}
        <p className="meeting__start">{texts.idle.start}</p>
      </div>
      <div className="meeting__list">
        <ol className="meeting__rows">
          {promises.slice(0, shown).map((item) => (
            <ItemRow key={item.id} item={item} brief />
          ))}
        </ol>
        {more > 0 && <p className="meeting__more">{texts.more({ count: more })}</p>}
      </div>
    </div>
  );
}
