import './overlay.css';
import './celebration.css';
import type { Celebration } from '../../shared/domain/wall.ts';
import type { Win } from '../../shared/domain/wins-view.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { useTexts, useWall } from '../store/hooks.ts';
import { CelebratedMilestone } from './celebrated-milestone.tsx';
import { CelebratedStreak } from './celebrated-streak.tsx';
import { ManyWins } from './celebrated-wins.tsx';
import { OneWin } from './celebrated-win.tsx';
import { Confetti } from './confetti.tsx';
import { useChime } from './use-chime.ts';

/** What is celebrated takes over the wall. Its end is decided by whoever owns the wall, not here. */
export function CelebrationOverlay({ celebration }: { readonly celebration: Celebration }) {
  const waiting = useWall()?.celebrationsWaiting ?? 0;
  const texts = useTexts().celebration;
  useChime(celebration.sound);
  const title = titleOf(celebration, texts);
  const aside = asideOf(celebration, waiting, texts);
  return (
    <dialog open className="overlay celebration" aria-label={title}>
      <header className="celebration__header">
        <h2 className="celebration__title">{title}</h2>
        {aside && <p className="celebration__aside">{aside}</p>}
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
      if (celebration.share > 1) return texts.beyondGoal;
      return celebration.share === 1 ? texts.goalReached : texts.milestone;
    case 'streak':
      return texts.streak;
  }
}

function asideOf(celebration: Celebration, waiting: number, texts: Texts['celebration']): string | null {
  if (celebration.kind === 'wins' && celebration.whileAway) return texts.whileAway;
  return waiting > 0 ? texts.waiting({ count: waiting }) : null;
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
