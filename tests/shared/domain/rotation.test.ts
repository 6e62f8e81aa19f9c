import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotate, type RotationEvent, startRotation } from '../../../shared/domain/rotation.ts';
import { nextChangeAt } from '../../../shared/domain/wall-state.ts';
import { buildPlaylist, play, playlistWithout, rotationStart as start, wallOf } from '../../builders/rotation.ts';
import { buildCelebration, buildStreak } from '../../builders/wall-state.ts';

const seconds = (n: number): number => n * 1000;
const tick = { kind: 'tick' } as const;
const celebrate = (after: number): RotationEvent => ({
  kind: 'celebrate',
  celebration: buildCelebration({ startedAt: start + after, endsAt: start + after + seconds(12) }),
});

describe('the rotation', () => {
  it('shows the first board for its own dwell, then the next', () => {
    expect(play([[seconds(19), tick]]).index).toBe(0);
    expect(play([[seconds(20), tick]]).index).toBe(1);
  });

  it('returns to the first board after the last', () => {
    expect(
      play([
        [1, { kind: 'jump', index: 2 }],
        [2, { kind: 'next' }],
      ]).index,
    ).toBe(0);
    expect(play([[1, { kind: 'previous' }]]).index).toBe(2);
  });

  it('skips a board that has nothing to show', () => {
    expect(play([[seconds(20), tick]], playlistWithout(1)).index).toBe(2);
  });

  it('shows no board when none has anything to show, and the first that gets something', () => {
    const nothing = startRotation(playlistWithout(0, 1, 2), start);
    expect(wallOf(nothing, playlistWithout(0, 1, 2)).current).toBeNull();
    expect(rotate(nothing, tick, playlistWithout(0, 2), start + 1).index).toBe(1);
  });

  it('jumps to a board by its number and ignores a number without a board', () => {
    expect(play([[1, { kind: 'jump', index: 2 }]]).index).toBe(2);
    expect(play([[1, { kind: 'jump', index: 7 }]]).index).toBe(0);
  });

  it('stands still while paused and gives the board the rest of its dwell afterwards', () => {
    const paused = play([
      [seconds(15), { kind: 'togglePause' }],
      [seconds(100), tick],
    ]);
    expect(paused.index).toBe(0);
    const resumed = rotate(paused, { kind: 'togglePause' }, buildPlaylist(), start + seconds(100));
    expect(rotate(resumed, tick, buildPlaylist(), start + seconds(104)).index).toBe(0);
    expect(rotate(resumed, tick, buildPlaylist(), start + seconds(105)).index).toBe(1);
  });

  it('ends a hold by itself', () => {
    const paused = play([[0, { kind: 'togglePause' }]]);
    expect(wallOf(paused).hold?.until).toBe(start + 600_000);
    expect(rotate(paused, tick, buildPlaylist(), start + 600_000).hold).toBeNull();
  });

  it('keeps a pause when moved on by hand, and ends a pin', () => {
    expect(
      play([
        [0, { kind: 'togglePause' }],
        [1, { kind: 'next' }],
      ]).hold?.kind,
    ).toBe('paused');
    expect(
      play([
        [0, { kind: 'togglePin' }],
        [1, { kind: 'next' }],
      ]).hold,
    ).toBeNull();
  });

  it('resumes where it was after a celebration', () => {
    const celebrating = play([[seconds(5), celebrate(seconds(5))]]);
    const after = rotate(celebrating, tick, buildPlaylist(), start + seconds(17));
    expect(after.celebration).toBeNull();
    expect(after.index).toBe(0);
    expect(wallOf(after).endsAt).toBe(start + seconds(32));
  });

  it('leaves a board that failed, reports it, and tries it again after its rest', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 0, reason: 'no such goal' }]]);
    expect(failed.index).toBe(1);
    expect(wallOf(failed).failed).toMatchObject([{ index: 0, reason: 'no such goal' }]);
    expect(rotate(failed, tick, buildPlaylist(), start + 301_000).failed).toEqual([]);
  });

  it('goes on with the others while one board fails', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 1, reason: 'broken' }]]);
    expect(rotate(failed, { kind: 'next' }, buildPlaylist(), start + 2).index).toBe(2);
  });

  it('takes no note of a failure of a board that there is not', () => {
    expect(play([[1, { kind: 'boardFailed', index: 3, reason: 'whatever' }]]).failed).toEqual([]);
  });

  it('lets no board rest for longer when the clock is set back', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 1, reason: 'broken' }]]);
    expect(rotate(failed, tick, buildPlaylist(), start - seconds(3600)).failed).toEqual([]);
  });

  it('moves one board on after a long sleep, not many', () => {
    expect(play([[seconds(36_000), tick]]).index).toBe(1);
  });

  it('never keeps a board longer than its dwell when the clock is set back', () => {
    const setBack = play([[-seconds(3600), tick]]);
    expect(rotate(setBack, tick, buildPlaylist(), start - seconds(3580)).index).toBe(1);
  });

  it('tells when it will change by itself', () => {
    expect(nextChangeAt(startRotation(buildPlaylist(), start), buildPlaylist())).toBe(start + seconds(20));
  });

  it('is always on a board that can be shown and always moves on, whatever happens', () => {
    const event: fc.Arbitrary<RotationEvent> = fc.oneof(
      fc.constantFrom<RotationEvent>(
        tick,
        { kind: 'next' },
        { kind: 'previous' },
        { kind: 'togglePause' },
        { kind: 'togglePin' },
        { kind: 'dismissCelebration' },
        { kind: 'release' },
        { kind: 'withdraw', keys: [buildCelebration().wins[0]?.key ?? ''] },
      ),
      fc.record({ kind: fc.constant('jump' as const), index: fc.nat(9) }),
      fc.record({
        kind: fc.constant('stay' as const),
        index: fc.nat(9),
        holdKind: fc.constant('meeting' as const),
        untilMs: fc.integer({ min: start, max: start + 4_000_000 }),
      }),
      fc.constantFrom(0, seconds(100)).map(celebrate),
      fc.constant<RotationEvent>({ kind: 'celebrate', celebration: buildStreak() }),
      fc.record({ kind: fc.constant('boardFailed' as const), index: fc.nat(2), reason: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -100_000, max: 900_000 }), event)), (steps) => {
        let now = start;
        let state = startRotation(buildPlaylist(), now);
        for (const [ms, what] of steps) {
          now += ms;
          state = rotate(state, what, buildPlaylist(), now);
          const wall = wallOf(state, buildPlaylist(), now);
          expect(wall.current === null).toBe(state.failed.length === 3);
          expect(nextChangeAt(state, buildPlaylist())).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });
});
