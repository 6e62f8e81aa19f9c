import './wall.css';
import { useConnection, useRefusal, useTexts, useTrusted, useWall } from '../store/hooks.ts';
import { AnnounceOverlay } from './announce-overlay.tsx';
import { CelebrationOverlay } from './celebration-overlay.tsx';
import { HelpOverlay } from './help-overlay.tsx';
import { Notice } from './notice.tsx';
import { PinOverlay } from './pin-overlay.tsx';
import { Refused } from './refused.tsx';
import { SheetOverlay } from './sheet-overlay.tsx';
import { Stage } from './stage.tsx';
import { StartScreen } from './start-screen.tsx';
import { StatusLine } from './status-line.tsx';
import { useDrift } from './use-drift.ts';
import { useKeyboard } from './use-keyboard.ts';
import { usePainted } from './use-painted.ts';
import { useRootLook } from './use-root-look.ts';

/** The whole screen: the board, what is to be said about its numbers, and what lies on top. */
export function Wall() {
  useKeyboard();
  usePainted();
  useRootLook();
  const drift = useDrift();
  const trusted = useTrusted();
  const wall = useWall();
  const lost = useConnection() === 'lost';
  const refusal = useRefusal();
  const texts = useTexts();
  return (
    <div className="wall" data-trusted={trusted} style={{ '--drift-x': drift.x, '--drift-y': drift.y }}>
      <main className="wall__stage" aria-label={wall?.current ? texts.boards[wall.current.board.kind] : 'Tandem'}>
        {wall?.current ? <Stage current={wall.current} next={wall.next} /> : <StartScreen started={wall !== null} />}
      </main>
      {refusal ? <Refused refusal={refusal} /> : <Notice lost={lost} />}
      <StatusLine />
      <HelpOverlay />
      <SheetOverlay />
      {wall?.celebration && <CelebrationOverlay key={wall.celebration.startedAt} celebration={wall.celebration} />}
      <AnnounceOverlay />
      <PinOverlay />
    </div>
  );
}
