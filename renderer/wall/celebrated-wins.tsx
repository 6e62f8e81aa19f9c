import type { Win } from '../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../store/hooks.ts';
import { broughtBy, wonFrom } from '../ui/credit.ts';
import { Portrait } from '../ui/portrait.tsx';
import { HowManyWon, isNameless } from './how-many-won.tsx';

/** Beyond this the cards could not be read; the wins board has them all. */
const shown = 4;

/** Several wins at once, each with its joint credit. */
export function ManyWins({ wins }: { readonly wins: readonly Win[] }) {
  const texts = useTexts();
  const format = useFormat();
  const hidden = wins.length - shown;
  const few = wins.length <= 2;
  const nameless = wins.every(isNameless);
  const credit = `celebrated-many__credit ${few ? 'two-lines' : 'one-line'}`;
  return (
    <>
      {nameless && (
        <div className="celebrated-many__count">
          <HowManyWon count={wins.length} />
        </div>
      )}
      <ul className="celebrated-many" data-few={few}>
        {wins.slice(0, shown).map((win) => (
          <li key={win.key} className="celebrated-many__win">
            {win.amount !== null && win.amount !== 0 && (
              <p className="celebrated-many__amount">{format.moneyShort(win.amount)}</p>
            )}
            {/* Where the customer of one of them is unknown, a line for nobody keeps the cards even. */}
            {!nameless && <p className="celebrated-many__name one-line">{wonFrom(win) ?? '\u00A0'}</p>}
            <div className="celebrated-many__credits">
              <Face file={win.closedByPhoto} />
              <p className={credit}>
                <span className="soft">{texts.celebration.closed} </span>
                <span className={win.closedBy ? 'sales' : 'soft'}>{win.closedBy ?? texts.wins.closerUnknown}</span>
              </p>
              <Face file={win.sourcedByPhoto} />
              <p className={credit}>
                <span className="soft">{texts.celebration.brought} </span>
                <span className={broughtBy(win) ? 'marketing' : 'soft'}>
                  {broughtBy(win) ?? texts.wins.sourceUnknown}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="celebrated-many__more soft">{texts.celebration.more({ count: hidden })}</p>}
    </>
  );
}

/** Its place is kept where the other side of a win has a picture, so that the names stand under one another. */
function Face({ file }: { readonly file: string | null }) {
  return (
    <div className="celebrated-many__face">
      <Portrait file={file} />
    </div>
  );
}
