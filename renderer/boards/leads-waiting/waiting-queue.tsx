import './waiting-row.css';
import type { WaitingLead } from '../../../shared/domain/waiting-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { useFrame } from '../../ui/use-frame.ts';
import type { CountdownWords } from './use-countdown-words.ts';
import { WaitingRow } from './waiting-row.tsx';

/** As many as can be read from five metres, after the one that is next. */
export const mostRows = 6;

type Props = {
  readonly leads: readonly WaitingLead[];
  readonly wordsOf: (lead: WaitingLead) => CountdownWords;
  /** How many wait after the next, shown or not. */
  readonly all: number;
};

/** Those after the next, as many as there is room for, and how many more there are. */
export function WaitingQueue({ leads, wordsOf, all }: Props) {
  const words = useTexts().waiting;
  const format = useFormat();
  const [place, frame] = useFrame<HTMLOListElement>();
  // Words are larger upright, and for whoever stands far away: the style sheet says how high a row has to be.
  const [ruler, row] = useFrame<HTMLDivElement>();
  const room = frame && row ? Math.floor(frame.height / Math.max(1, row.height)) : null;
  const most = room === null ? 0 : Math.min(mostRows, all <= room ? room : Math.max(1, room - 1));
  const shown = leads.slice(0, most);
  return (
    <div className="waiting__others">
      {all === 0 && <p className="waiting__nobody-else">{words.nobodyElse}</p>}
      <div className="waiting__ruler" ref={ruler} />
      <ol className="waiting__list" ref={place}>
        {shown.map((lead) => (
          <WaitingRow key={lead.key} lead={lead} {...wordsOf(lead)} />
        ))}
        {room !== null && all > shown.length && (
          <li className="waiting-row waiting-row--more">
            <p className="waiting-row__countdown waiting-row__time">+{format.countShort(all - shown.length)}</p>
            <p className="waiting-row__who">{words.more}</p>
          </li>
        )}
      </ol>
    </div>
  );
}
