import './overlay.css';
import './celebration.css';
import type { Celebration } from '../../shared/domain/wall.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { useTexts } from '../store/hooks.ts';
import { CelebratedMilestone } from './celebrated-milestone.tsx';
import { CelebratedStreak } from './celebrated-streak.tsx';
import { ManyWins } from './celebrated-wins.tsx';
import { OneWin } from './celebrated-win.tsx';
import { Confetti } from './confetti.tsx';
import { useChime } from './use-chime.ts';

/** What is celebrated takes over the wall. Its end is decided by whoever owns the wall, not here. */
export function CelebrationOverlay({ celebration }: { readonly celebration: Celebration }) {
  const texts = useTexts().celebration;
  useChime(celebration.sound);
  const title = titleOf(celebration, texts);
  return (
    <dialog open className="overlay celebration" aria-label={title}>
      <header className="celebration__header">
        <h2 className="celebration__title">{title}</h2>
        {celebration.kind === 'wins' && celebration.whileAway && <p className="celebration__away">{texts.whileAway}</p>}
      </header>
      <Celebrated celebration={celebration} />
      <Confetti />
    </dialog>
  );
}

function titleOf(celebration: Celebration, texts: Texts['celebration']): string {
  switch (celebration.kind) {
    case 'wins': {
      const { length } = celebration.wins;
      return length > 1 ? texts.wonMany({ wins: length }) : texts.won;
    }
    case 'test':
      return texts.test;
    case 'milestone':
      return texts.milestone;
    case 'streak':
      return texts.streak;
  }
}

function Celebrated({ celebration }: { readonly celebration: Celebration }) {
  switch (celebration.kind) {
    case 'wins':
    case 'test':
      return <Wins wins={celebration.wins} />;
    case 'milestone':
      return <CelebratedMilestone milestone={celebration} />;
    case 'streak':
      return <CelebratedStreak days={celebration.days} />;
  }
}

function Wins({ wins }: { readonly wins: readonly Win[] }) {
  const only = wins.length === 1 ? wins[0] : undefined;
  return only ? <OneWin win={only} /> : <ManyWins wins={wins} />;
}
