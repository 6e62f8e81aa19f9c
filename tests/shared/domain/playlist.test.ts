/** Which boards take their turn: by their hours, their priority, and what somebody asked for. */
import { describe, expect, it } from 'vitest';
import type { BoardConfig } from '../../../shared/config/boards.ts';
import { rotate, type RotationEvent, startRotation } from '../../../shared/domain/rotation.ts';
import { instant } from '../../builders/instant.ts';
import { buildPlaylist, wallOf } from '../../builders/rotation.ts';

const goal: BoardConfig = { kind: 'shared-goal', goal: 'revenue', seconds: 20 };
const morning: BoardConfig = {
  kind: 'funnel',
  seconds: 20,
  when: { hours: [{ days: ['fri'], from: '09:00', until: '10:00' }] },
};
const wins: BoardConfig = { kind: 'wins', seconds: 20 };
const urgent: BoardConfig = { kind: 'trends', by: 'weeks', seconds: 10, priority: 5 };

const seconds = (n: number): number => n * 1000;
const tick = { kind: 'tick' } as const;

describe('hours', () => {
  const list = buildPlaylist({ boards: [goal, morning, wins], zone: 'Europe/Berlin' });
  const atNine = instant('2026-11-20T09:00');
  const atTen = instant('2026-11-20T10:00');

  it('keep a board out of the rotation, forwards and backwards', () => {
    const state = startRotation(list, atTen);
    expect(rotate(state, { kind: 'next' }, list, atTen).index).toBe(2);
    expect(rotate(rotate(state, { kind: 'next' }, list, atTen), { kind: 'previous' }, list, atTen).index).toBe(0);
    expect(wallOf(state, list, atTen).next?.index).toBe(2);
  });

  it('let a board take part while they last', () => {
    expect(rotate(startRotation(list, atNine), { kind: 'next' }, list, atNine).index).toBe(1);
  });

  it('take a board off the wall when they end', () => {
    const before = atTen - seconds(5);
    const onIt = rotate(startRotation(list, before), { kind: 'next' }, list, before);
    expect(rotate(onIt, tick, list, atTen - 1).index).toBe(1);
    expect(rotate(onIt, tick, list, atTen).index).toBe(2);
  });

  it('do not keep away who asks for the board by its number', () => {
    const asked = rotate(startRotation(list, atTen), { kind: 'jump', index: 1 }, list, atTen);
    expect(asked.index).toBe(1);
    expect(rotate(asked, tick, list, atTen + seconds(19)).index).toBe(1);
    expect(rotate(asked, tick, list, atTen + seconds(20)).index).toBe(2);
  });

  it('leave the wall without a board when they are nobody’s, until they are somebody’s', () => {
    const only = { ...list, boards: [morning] };
    expect(startRotation(only, atTen).index).toBeNull();
    expect(rotate(startRotation(only, atNine - 1), tick, only, atNine).index).toBe(0);
  });
});

describe('priority', () => {
  let has = true;
  const list = buildPlaylist({ boards: [goal, wins, urgent], hasContent: (index) => index !== 2 || has });
  const start = 1_000_000;

  it('lets only the highest of those with something to show take turns', () => {
    has = true;
    const state = startRotation(list, start);
    expect(state.index).toBe(2);
    expect(rotate(state, tick, list, start + seconds(10)).index).toBe(2);
    expect(wallOf(state, list).next).toBeNull();
    has = false;
    expect(startRotation(list, start).index).toBe(0);
  });

  it('takes the wall at once, ending the dwell of the lesser board', () => {
    has = false;
    const lesser = startRotation(list, start);
    has = true;
    expect(rotate(lesser, tick, list, start + seconds(3))).toMatchObject({ index: 2, startedAt: start + seconds(3) });
  });

  it('waits for a hold by hand to end', () => {
    has = false;
    const held = rotate(startRotation(list, start), { kind: 'togglePin' }, list, start);
    has = true;
    expect(rotate(held, tick, list, start + seconds(100)).index).toBe(0);
    expect(rotate(held, tick, list, start + 600_000).index).toBe(2);
  });

  it('waits for a celebration to end', () => {
    has = false;
    const celebration = {
      kind: 'streak',
      days: 5,
      startedAt: start,
      endsAt: start + seconds(12),
      sound: null,
    } as const;
    const state = rotate(startRotation(list, start), { kind: 'celebrate', celebration }, list, start);
    has = true;
    expect(rotate(state, tick, list, start + seconds(11)).index).toBe(0);
    expect(rotate(state, tick, list, start + seconds(12)).index).toBe(2);
  });

  it('lets a lesser board that somebody asked for stay for its dwell', () => {
    has = true;
    const asked = rotate(startRotation(list, start), { kind: 'jump', index: 0 }, list, start);
    expect(rotate(asked, tick, list, start + seconds(19)).index).toBe(0);
    expect(rotate(asked, tick, list, start + seconds(20)).index).toBe(2);
  });

  it('gives way to the others when its board fails, until it is tried again', () => {
    has = true;
    const failed = rotate(startRotation(list, start), { kind: 'boardFailed', index: 2, reason: 'x' }, list, start);
    expect(failed.index).toBe(0);
    expect(rotate(failed, tick, list, start + 300_000).index).toBe(2);
  });
});

describe('a meeting', () => {
  const meeting: BoardConfig = { kind: 'weekly-meeting', seconds: 20 };
  const list = buildPlaylist({ boards: [goal, urgent, meeting] });
  const start = 1_000_000;
  const hour = 3_600_000;
  const running = rotate(
    startRotation(list, start),
    { kind: 'stay', index: 2, holdKind: 'meeting', untilMs: start + hour },
    list,
    start,
  );

  it('has the wall until it is over, whatever the priority of others', () => {
    expect(wallOf(running, list)).toMatchObject({
      current: { index: 2 },
      hold: { kind: 'meeting', until: start + hour },
    });
    expect(rotate(running, tick, list, start + hour - 1).index).toBe(2);
    expect(rotate(running, tick, list, start + hour).hold).toBeNull();
  });

  it('goes on while somebody looks at another board, and is not paused or pinned', () => {
    const elsewhere = rotate(running, { kind: 'jump', index: 0 }, list, start + 1);
    expect(elsewhere).toMatchObject({ index: 0, hold: { kind: 'meeting' } });
    expect(rotate(elsewhere, tick, list, start + hour / 2).index).toBe(0);
    expect(rotate(running, { kind: 'togglePause' }, list, start + 1).hold?.kind).toBe('meeting');
    expect(rotate(running, { kind: 'togglePin' }, list, start + 1).hold?.kind).toBe('meeting');
  });

  it('gives the wall back when it is released, and releases nothing else', () => {
    const after = rotate(running, { kind: 'release' }, list, start + 1);
    expect(after.hold).toBeNull();
    expect(rotate(after, tick, list, start + 20_001).index).toBe(1);
    const paused = rotate(startRotation(list, start), { kind: 'togglePause' }, list, start);
    expect(rotate(paused, { kind: 'release' }, list, start + 1).hold?.kind).toBe('paused');
  });

  it('may be lengthened', () => {
    const longer = { kind: 'stay', index: 2, holdKind: 'meeting', untilMs: start + 2 * hour } as const;
    const state = rotate(running, longer, list, start + hour - 1);
    expect(rotate(state, tick, list, start + 2 * hour - 1).hold?.kind).toBe('meeting');
  });
});

describe('a board that is not for those who look', () => {
  const visitors = buildPlaylist({ isForThem: (index) => index !== 0 });
  const start = 1_000_000;
  const team = (event: RotationEvent) => rotate(startRotation(buildPlaylist(), start), event, buildPlaylist(), start);

  it('leaves the wall at once, not at the end of its dwell', () => {
    expect(rotate(team(tick), tick, visitors, start + 1).index).toBe(1);
  });

  it.each<readonly [string, RotationEvent, string | undefined]>([
    ['asked for', { kind: 'jump', index: 0 }, undefined],
    ['paused', { kind: 'togglePause' }, 'paused'],
    ['pinned', { kind: 'togglePin' }, undefined],
  ])('leaves it when it was %s, too', (_, event, holdKind) => {
    const after = rotate(team(event), tick, visitors, start + 1);
    expect(after.index).toBe(1);
    expect(after.hold?.kind).toBe(holdKind);
  });

  it('is not come back to, in turn or by its number', () => {
    const after = rotate(team(tick), tick, visitors, start + 1);
    expect(rotate(after, { kind: 'previous' }, visitors, start + 2).index).toBe(2);
    expect(rotate(after, { kind: 'jump', index: 0 }, visitors, start + 2).index).toBe(1);
  });

  it('leaves the wall without a board where it was the only one', () => {
    const nobody = { ...visitors, isForThem: () => false };
    expect(rotate(team(tick), tick, nobody, start + 1).index).toBeNull();
  });
});
