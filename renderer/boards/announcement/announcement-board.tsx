import './announcement.css';
import { useState } from 'react';
import { useFittedWords } from '../../ui/use-fitted-words.ts';
import type { BoardProps } from '../board.ts';
import { Countdown } from './countdown.tsx';

/** The size of the supporting numbers of other boards, and of their one number. */
const sizes = { smallest: 8.6, largest: 24 };
/** What is beyond this in letters is set smaller, so that the headline keeps its room. */
const [longText, longHeadline] = [110, 60];

/** One headline, as large as it fits; what more there is to say, a picture and a countdown stand under and beside it. */
export function AnnouncementBoard({ board }: BoardProps<'announcement'>) {
  const { headline, text, image, countdownTo } = board;
  const { place, words } = useFittedWords<HTMLDivElement>(`${headline} ${text ?? ''}`, sizes);
  const isLong = (text?.length ?? 0) > longText;
  return (
    <section className="board announcement" data-full={isLong && headline.length > longHeadline}>
      <div className="announcement__said">
        <div className="announcement__place" ref={place}>
          <h1 className="announcement__headline" ref={words} dir="auto">
            {headline}
          </h1>
          {text && (
            <p className="announcement__text" data-long={isLong} dir="auto">
              {text}
            </p>
          )}
        </div>
        {countdownTo && <Countdown to={countdownTo} />}
      </div>
      {image && <Picture key={image} name={image} />}
    </section>
  );
}

/** Beside the words, whole, and never under them. Without it the words have the board to themselves. */
function Picture({ name }: { readonly name: string }) {
  const [missing, setMissing] = useState(false);
  if (missing) return null;
  const url = `./media/${encodeURIComponent(name)}`;
  return <img className="announcement__picture" src={url} alt="" onError={() => setMissing(true)} />;
}
