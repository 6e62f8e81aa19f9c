import { describe, expect, it } from 'vitest';
import {
  celebrated,
  celebratedKeys,
  type CelebrationQueue,
  nextCelebrated,
  nothingCelebrated,
  withdrawn,
} from '../../../shared/domain/celebration-queue.ts';
import type { Celebration } from '../../../shared/domain/wall.ts';
import { buildCelebration, buildMilestone, buildStreak, buildTest } from '../../builders/wall-state.ts';
import { buildWin } from '../../builders/wins-view.ts';

const start = 1_000_000;
const win = (key: string) => buildWin({ key, name: key });
const wins = (startedAt: number, ...keys: readonly string[]) =>
  buildCelebration({ wins: keys.map(win), startedAt, endsAt: startedAt + 12_000 });
const queueOf = (...celebrations: readonly Celebration[]): CelebrationQueue =>
  celebrations.reduce(celebrated, nothingCelebrated);
const kinds = ({ celebration, waiting }: CelebrationQueue) => [celebration, ...waiting].map((one) => one?.kind);

describe('celebrations', () => {
  it('of wins that come close together are one, each win once, for a whole turn from the last', () => {
    const queue = queueOf(wins(start, 'Acme'), wins(start + 3000, 'Bolt'), wins(start + 4000, 'Acme'));
    expect(celebratedKeys(queue)).toEqual(['Acme', 'Bolt']);
    expect(queue).toMatchObject({ celebration: { endsAt: start + 16_000 }, waiting: [] });
  });

  it('were away only as long as all of them were', () => {
    const away = buildCelebration({ wins: [win('Acme')], whileAway: true });
    const now = wins(start, 'Bolt');
    expect(queueOf(away, now).celebration).toMatchObject({ whileAway: false });
    expect(queueOf(away, away).celebration).toMatchObject({ whileAway: true });
  });

  it('of milestones and streaks wait their turn, wins among them joining those that wait', () => {
    const queue = queueOf(buildMilestone(), buildStreak(), wins(start, 'Acme'), wins(start, 'Bolt'));
    expect(kinds(queue)).toEqual(['milestone', 'streak', 'wins']);
    expect(celebratedKeys(queue)).toEqual(['Acme', 'Bolt']);
  });

  it('begin when the one before is over, for as long as they were meant to last', () => {
    const queue = nextCelebrated(queueOf(wins(start, 'Acme'), buildStreak(), buildMilestone()), 5_000_000);
    expect(queue.celebration).toMatchObject({ kind: 'streak', startedAt: 5_000_000, endsAt: 5_012_000 });
    expect(kinds(nextCelebrated(queue, 5_012_000))).toEqual(['milestone']);
    expect(nextCelebrated(nextCelebrated(queue, 0), 0)).toEqual(nothingCelebrated);
  });

  it('are never hidden by a test, which makes way for them at once', () => {
    expect(kinds(queueOf(wins(start, 'Acme'), buildTest()))).toEqual(['wins']);
    expect(kinds(queueOf(buildTest(), buildMilestone()))).toEqual(['milestone']);
    expect(kinds(queueOf(buildTest(), buildTest()))).toEqual(['test']);
  });
});

describe('a win that is none any more', () => {
  it('leaves the others, who go on as they were', () => {
    const queue = withdrawn(queueOf(wins(start, 'Acme', 'Bolt')), new Set(['Acme']), start + 5000);
    expect(celebratedKeys(queue)).toEqual(['Bolt']);
    expect(queue.celebration).toMatchObject({ startedAt: start, endsAt: start + 12_000 });
  });

  it('ends its celebration when it was the only one, and the next begins', () => {
    const alone = queueOf(wins(start, 'Acme'));
    expect(withdrawn(alone, new Set(['Acme']), start)).toEqual(nothingCelebrated);
    const queue = withdrawn(queueOf(wins(start, 'Acme'), buildStreak()), new Set(['Acme']), start + 5000);
    expect(queue).toMatchObject({ celebration: { kind: 'streak', startedAt: start + 5000 }, waiting: [] });
  });

  it('leaves those that wait', () => {
    const queue = queueOf(buildStreak(), wins(start, 'Acme'), buildMilestone());
    expect(kinds(withdrawn(queue, new Set(['Acme']), start))).toEqual(['streak', 'milestone']);
    expect(withdrawn(queue, new Set(['Bolt']), start)).toEqual(queue);
  });
});
