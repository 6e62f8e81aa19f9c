import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardConfig } from '../../../shared/config/boards.ts';
import {
  nextChangeAt,
  type Playlist,
  rotate,
  type Rotation,
  type RotationEvent,
  startRotation,
  type WallManner,
  wallState,
} from '../../../shared/domain/rotation.ts';
import { lookSchema } from '../../../shared/config/look.ts';
import type { Celebration } from '../../../shared/domain/wall.ts';
import { celebratedWins } from '../../builders/wall-state.ts';

const boards: readonly BoardConfig[] = [
  { kind: 'shared-goal', goal: 'revenue', seconds: 20 },
  { kind: 'agreement-status', seconds: 30 },
  { kind: 'wins', seconds: 10 },
];
const start = 1_000_000;
const seconds = (n: number): number => n * 1000;

function playlist(empty: readonly number[] = []): Playlist {
  return { boards, hasContent: (index) => !empty.includes(index), holdMs: 600_000 };
}

function celebration(startedAt: number, name = 'Acme', kind: 'wins' | 'test' = 'wins'): Celebration {
  const win = {
    key: name,
    dealId: name,
    name,
    company: null,
    amount: 1,
    wonAt: startedAt,
    closedBy: null,
    closedByGroup: null,
    campaign: null,
    leadSource: null,
    sourcedBy: null,
    sourcedByGroup: null,
  };
  const shown = { wins: [win], startedAt, endsAt: startedAt + seconds(12), sound: null };
  return kind === 'wins' ? { kind, whileAway: false, ...shown } : { kind, ...shown };
}

const manner: WallManner = { refreshing: false, look: lookSchema.parse({}), lock: 'none' };
const winNames = (rotation: Rotation) => celebratedWins(rotation).map((win) => win.name);

function play(events: readonly (readonly [number, RotationEvent])[], list = playlist()): Rotation {
  return events.reduce((state, [at, event]) => rotate(state, event, list, start + at), startRotation(list, start));
}

describe('the rotation', () => {
  it('shows the first board for its own dwell, then the next', () => {
    expect(play([[seconds(19), { kind: 'tick' }]]).index).toBe(0);
    expect(play([[seconds(20), { kind: 'tick' }]]).index).toBe(1);
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
    expect(play([[seconds(20), { kind: 'tick' }]], playlist([1])).index).toBe(2);
  });

  it('shows no board when none has anything to show, and the first that gets something', () => {
    const nothing = startRotation(playlist([0, 1, 2]), start);
    expect(wallState(nothing, playlist([0, 1, 2]), manner).current).toBeNull();
    expect(rotate(nothing, { kind: 'tick' }, playlist([0, 2]), start + 1).index).toBe(1);
  });

  it('jumps to a board by its number and ignores a number without a board', () => {
    expect(play([[1, { kind: 'jump', index: 2 }]]).index).toBe(2);
    expect(play([[1, { kind: 'jump', index: 7 }]]).index).toBe(0);
  });

  it('stands still while paused and gives the board the rest of its dwell afterwards', () => {
    const paused = play([
      [seconds(15), { kind: 'togglePause' }],
      [seconds(100), { kind: 'tick' }],
    ]);
    expect(paused.index).toBe(0);
    const resumed = rotate(paused, { kind: 'togglePause' }, playlist(), start + seconds(100));
    expect(rotate(resumed, { kind: 'tick' }, playlist(), start + seconds(104)).index).toBe(0);
    expect(rotate(resumed, { kind: 'tick' }, playlist(), start + seconds(105)).index).toBe(1);
  });

  it('ends a hold by itself', () => {
    const paused = play([[0, { kind: 'togglePause' }]]);
    expect(wallState(paused, playlist(), manner).hold?.until).toBe(start + 600_000);
    expect(rotate(paused, { kind: 'tick' }, playlist(), start + 600_000).hold).toBeNull();
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
    const celebrating = play([[seconds(5), { kind: 'celebrate', celebration: celebration(start + seconds(5)) }]]);
    const after = rotate(celebrating, { kind: 'tick' }, playlist(), start + seconds(17));
    expect(after.celebration).toBeNull();
    expect(after.index).toBe(0);
    expect(wallState(after, playlist(), manner).endsAt).toBe(start + seconds(32));
  });

  it('shows wins that come close together in one celebration, each once', () => {
    const both = play([
      [0, { kind: 'celebrate', celebration: celebration(start, 'Acme') }],
      [seconds(3), { kind: 'celebrate', celebration: celebration(start + seconds(3), 'Bolt') }],
      [seconds(4), { kind: 'celebrate', celebration: celebration(start + seconds(4), 'Acme') }],
    ]);
    expect(winNames(both)).toEqual(['Acme', 'Bolt']);
    expect(both.celebration?.endsAt).toBe(start + seconds(16));
  });

  it('never hides a win behind a test', () => {
    const state = play([
      [0, { kind: 'celebrate', celebration: celebration(start, 'Acme') }],
      [1, { kind: 'celebrate', celebration: celebration(start + 1, 'Test', 'test') }],
    ]);
    expect(winNames(state)).toEqual(['Acme']);
  });

  it('leaves a board that failed, reports it, and tries it again after its rest', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 0, reason: 'no such goal' }]]);
    expect(failed.index).toBe(1);
    expect(wallState(failed, playlist(), manner).failed).toMatchObject([{ index: 0, reason: 'no such goal' }]);
    expect(rotate(failed, { kind: 'tick' }, playlist(), start + 301_000).failed).toEqual([]);
  });

  it('goes on with the others while one board fails', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 1, reason: 'broken' }]]);
    expect(rotate(failed, { kind: 'next' }, playlist(), start + 2).index).toBe(2);
  });

  it('goes on with the first board when the one it shows is no longer in the config', () => {
    const last = play([[1, { kind: 'jump', index: 2 }]]);
    const shorter = { ...playlist(), boards: boards.slice(0, 2) };
    const after = rotate(last, { kind: 'tick' }, shorter, start + 2);
    expect(wallState(after, shorter, manner).current?.index).toBe(0);
    expect(rotate(after, { kind: 'tick' }, shorter, start + seconds(21)).index).toBe(1);
    const none = { ...playlist(), boards: [] };
    const nothing = rotate(last, { kind: 'tick' }, none, start + 2);
    expect(nothing.index).toBeNull();
    expect(rotate(nothing, { kind: 'tick' }, none, start + 3).turn).toBe(nothing.turn);
  });

  it('takes no note of a failure of a board that there is not', () => {
    expect(play([[1, { kind: 'boardFailed', index: 3, reason: 'whatever' }]]).failed).toEqual([]);
  });

  it('lets no board rest for longer when the clock is set back', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 1, reason: 'broken' }]]);
    expect(rotate(failed, { kind: 'tick' }, playlist(), start - seconds(3600)).failed).toEqual([]);
  });

  it('moves one board on after a long sleep, not many', () => {
    expect(play([[seconds(36_000), { kind: 'tick' }]]).index).toBe(1);
  });

  it('never keeps a board longer than its dwell when the clock is set back', () => {
    const setBack = play([[-seconds(3600), { kind: 'tick' }]]);
    expect(rotate(setBack, { kind: 'tick' }, playlist(), start - seconds(3580)).index).toBe(1);
  });

  it('tells when it will change by itself', () => {
    expect(nextChangeAt(startRotation(playlist(), start), playlist())).toBe(start + seconds(20));
  });

  it('is always on a board that can be shown and always moves on, whatever happens', () => {
    const event: fc.Arbitrary<RotationEvent> = fc.oneof(
      fc.constantFrom<RotationEvent>(
        { kind: 'tick' },
        { kind: 'next' },
        { kind: 'previous' },
        { kind: 'togglePause' },
        { kind: 'togglePin' },
        { kind: 'dismissCelebration' },
      ),
      fc.record({ kind: fc.constant('jump' as const), index: fc.nat(9) }),
      fc.record({ kind: fc.constant('boardFailed' as const), index: fc.nat(2), reason: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -100_000, max: 900_000 }), event)), (steps) => {
        let now = start;
        let state = startRotation(playlist(), now);
        for (const [ms, what] of steps) {
          now += ms;
          state = rotate(state, what, playlist(), now);
          const wall = wallState(state, playlist(), manner);
          expect(wall.current === null).toBe(state.failed.length === 3);
          expect(nextChangeAt(state, playlist())).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });
});
