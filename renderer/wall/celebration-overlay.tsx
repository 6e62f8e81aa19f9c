import './overlay.css';
import './celebration.css';
import type { Celebration } from '../../shared/domain/wall.ts';
import { useTexts } from '../store/hooks.ts';
import { ManyWins } from './celebrated-wins.tsx';
import { OneWin } from './celebrated-win.tsx';
import { Confetti } from './confetti.tsx';
import { useChime } from './use-chime.ts';

/** A win takes over the wall. Its end is decided by whoever owns the wall, not here. */
export function CelebrationOverlay({ celebration }: { readonly celebration: Celebration }) {
  const { wins, kind, whileAway, sound } = celebration;
  const texts = useTexts().celebration;
  useChime(sound);
  const only = wins.length === 1 ? wins[0] : undefined;
  const title = wins.length > 1 ? texts.wonMany({ wins: wins.length }) : texts.won;
  return (
    <dialog open className="overlay celebration" aria-label={title}>
      <header className="celebration__header">
        <h2 className="celebration__title">{kind === 'test' ? texts.test : title}</h2>
        {whileAway && <p className="celebration__away">{texts.whileAway}</p>}
      </header>
      {only ? <OneWin win={only} /> : <ManyWins wins={wins} />}
      <Confetti />
    </dialog>
  );
}
