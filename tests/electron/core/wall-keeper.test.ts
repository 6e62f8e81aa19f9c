import { describe, expect, it } from 'vitest';
import { createWallKeeper } from '../../../electron/core/wall-keeper.ts';
import { lookSchema } from '../../../shared/config/look.ts';
import type { Playlist } from '../../../shared/domain/playlist.ts';
import type { WallState } from '../../../shared/domain/wall.ts';
import { buildWin } from '../../builders/wins-view.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

const playlist: Playlist = {
  boards: [
    { kind: 'wins', seconds: 20 },
    { kind: 'funnel', seconds: 30 },
  ],
  hasContent: () => true,
  isForThem: () => true,
  zone: 'UTC',
  holdMs: 600_000,
};
const look = lookSchema.parse({});
const style = { overlayMs: 12_000, soundAt: () => null };

function keep() {
  const clock = createFakeClock();
  const states: WallState[] = [];
  const keeper = createWallKeeper({ playlist, style, look }, clock, (state) => states.push(state));
  return { clock, states, keeper, shown: () => keeper.state().current?.index };
}

describe('the wall keeper', () => {
  it('moves on by the clock, each board for its own dwell', async () => {
    const { clock, shown } = keep();
    expect(shown()).toBe(0);
    await clock.advance(20_000);
    expect(shown()).toBe(1);
    await clock.advance(29_000);
    expect(shown()).toBe(1);
    await clock.advance(1000);
    expect(shown()).toBe(0);
  });

  it('tells of a change once and is silent when nothing changes', async () => {
    const { clock, states } = keep();
    await clock.advance(19_000);
    expect(states).toHaveLength(0);
    await clock.advance(1000);
    expect(states).toHaveLength(1);
  });

  it('gives the wall to a celebration for its time and then goes on', async () => {
    const { clock, keeper, shown } = keep();
    await clock.advance(15_000);
    keeper.celebrate({ kind: 'test', wins: [] });
    await clock.advance(11_000);
    expect(keeper.state().celebration?.kind).toBe('test');
    await clock.advance(1000);
    expect(keeper.state().celebration).toBeNull();
    expect(shown()).toBe(0);
    await clock.advance(5000);
    expect(shown()).toBe(1);
  });

  it('celebrates one thing after the other, and takes back what is none any more', async () => {
    const { clock, keeper } = keep();
    keeper.celebrate({ kind: 'streak', days: 5 });
    keeper.celebrate({ kind: 'wins', wins: [buildWin({ key: 'a' }), buildWin({ key: 'b' })], whileAway: false });
    expect(keeper.celebrated()).toEqual(['a', 'b']);
    expect(keeper.state()).toMatchObject({ celebration: { kind: 'streak' }, celebrationsWaiting: 1 });
    keeper.withdraw(['a']);
    await clock.advance(12_000);
    expect(keeper.state()).toMatchObject({ celebration: { wins: [{ key: 'b' }] }, celebrationsWaiting: 0 });
    keeper.withdraw(['b']);
    expect(keeper.state().celebration).toBeNull();
  });

  it('plays no sound at a quiet hour, and as loudly as asked for at others', () => {
    const loud = { overlayMs: 12_000, soundAt: (now: number) => (now === 0 ? null : 0.4) };
    const clock = createFakeClock(0);
    const keeper = createWallKeeper({ playlist, style: loud, look }, clock, () => {});
    keeper.celebrate({ kind: 'streak', days: 5 });
    expect(keeper.state().celebration?.sound).toBeNull();
    const later = createWallKeeper({ playlist, style: loud, look }, createFakeClock(1), () => {});
    later.celebrate({ kind: 'streak', days: 5 });
    expect(later.state().celebration?.sound).toBe(0.4);
    keeper.stop();
    later.stop();
  });

  it('notices within seconds that the hours of a board are over', async () => {
    const clock = createFakeClock(Date.UTC(2026, 10, 20, 9, 59, 50));
    const when = { hours: [{ days: ['fri' as const], from: '09:00', until: '10:00' }] };
    const [first, second] = playlist.boards;
    if (!first || !second) throw new Error('Two boards are needed.');
    const boards = [{ ...first, seconds: 300, when }, second];
    const keeper = createWallKeeper({ playlist: { ...playlist, boards }, style, look }, clock, () => {});
    await clock.advance(9_000);
    expect(keeper.state().current?.index).toBe(0);
    await clock.advance(6_000);
    expect(keeper.state().current?.index).toBe(1);
    keeper.stop();
  });

  it('skips a board that failed and goes on', async () => {
    const { clock, keeper, shown } = keep();
    keeper.boardFailed(0, 'broken');
    expect(shown()).toBe(1);
    await clock.advance(31_000);
    expect(shown()).toBe(1);
    await clock.advance(300_000);
    expect(keeper.state().failed).toEqual([]);
  });

  it('follows a playlist that changes under it', async () => {
    const { keeper, shown } = keep();
    keeper.use({ playlist: { ...playlist, hasContent: (index) => index === 1 }, style, look });
    keeper.command({ kind: 'next' });
    expect(shown()).toBe(1);
  });

  it('does nothing after it was stopped', async () => {
    const { clock, keeper, states } = keep();
    keeper.stop();
    keeper.use({ playlist, style, look });
    keeper.celebrate({ kind: 'test', wins: [] });
    await clock.advance(100_000);
    expect(states).toHaveLength(0);
  });
});
