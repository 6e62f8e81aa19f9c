import './wins.css';
import type { WinsView } from '../../../shared/domain/wins-view.ts';
import { useTexts, useWins } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { WeekSummary } from './week-summary.tsx';
import { WinRow } from './win-row.tsx';
import { winsUnit } from './wins-unit.ts';

/** As many as can be read from five metres. */
const shown = 5;

/** What did we win, and who did it together? */
export function WinsBoard() {
  const wins = useWins();
  const texts = useTexts();
  return (
    <BoardFrame name="wins" title={texts.wins.title}>
      {wins && wins.recent.length > 0 ? (
        <Wins wins={wins} />
      ) : (
        <Message title={texts.wins.emptyTitle} hint={texts.wins.emptyHint} />
      )}
    </BoardFrame>
  );
}

function Wins({ wins }: { readonly wins: WinsView }) {
  const texts = useTexts();
  const corrected = wins.corrected[0];
  const hasAmounts = winsUnit(wins) === 'money';
  return (
    <div className="wins__body">
      <WeekSummary wins={wins} />
      <div className="wins__latest">
        <ol className="wins__list" data-amounts={hasAmounts}>
          {wins.recent.slice(0, shown).map((win) => (
            <WinRow key={win.key} win={win} hasAmount={hasAmounts} />
          ))}
        </ol>
        {corrected && (
          <p className="wins__corrected one-line" data-amounts={hasAmounts}>
            {corrected.name ? texts.wins.corrected({ name: corrected.name }) : texts.wins.correctedUnnamed}
          </p>
        )}
      </div>
    </div>
  );
}
