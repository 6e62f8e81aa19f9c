import { describe, expect, it } from 'vitest';
import type { BoardConfig } from '../../../shared/config/boards.ts';
import { followPlaylist } from '../../../shared/domain/follow-playlist.ts';
import type { Playlist } from '../../../shared/domain/playlist.ts';
import { rotate } from '../../../shared/domain/rotation.ts';
import { buildPlaylist, play, rotationStart, threeBoards, wallOf } from '../../builders/rotation.ts';

const now = rotationStart + 2;
const onWins = play([[1, { kind: 'jump', index: 2 }]]);
const trends: BoardConfig = { kind: 'trends', by: 'weeks', seconds: 20 };

function shown(playlist: Playlist): string | undefined {
  const after = followPlaylist(onWins, buildPlaylist(), playlist, now);
  return wallOf(after, playlist).current?.board.kind;
}

describe('a rotation under a playlist that changes', () => {
  it('stays on its board when one before it goes or comes', () => {
    expect(shown(buildPlaylist({ boards: threeBoards.slice(1) }))).toBe('wins');
    expect(shown(buildPlaylist({ boards: [trends, ...threeBoards] }))).toBe('wins');
  });

  it('stays on its board, as of the same moment, when only its dwell is another', () => {
    const longer = buildPlaylist({ boards: threeBoards.map((board) => ({ ...board, seconds: 60 })) });
    const after = followPlaylist(onWins, buildPlaylist(), longer, now);
    expect(after).toEqual(onWins);
    expect(wallOf(after, longer).endsAt).toBe(rotationStart + 1 + 60_000);
  });

  it('goes on with the first board when its own was the last and is gone', () => {
    const shorter = buildPlaylist({ boards: threeBoards.slice(0, 2) });
    const after = followPlaylist(onWins, buildPlaylist(), shorter, now);
    expect(wallOf(after, shorter).current?.index).toBe(0);
    expect(after.turn).toBeGreaterThan(onWins.turn);
    expect(rotate(after, { kind: 'tick' }, shorter, now + 20_000).index).toBe(1);
  });

  it('goes on with what stands at the place of the board that is gone', () => {
    const other = buildPlaylist({ boards: [...threeBoards.slice(0, 2), trends] });
    expect(shown(other)).toBe('trends');
  });

  it('shows nothing when no board is left, and stands', () => {
    const none = buildPlaylist({ boards: [] });
    const nothing = followPlaylist(onWins, buildPlaylist(), none, now);
    expect(nothing.index).toBeNull();
    expect(rotate(nothing, { kind: 'tick' }, none, now + 1).turn).toBe(nothing.turn);
  });

  it('remembers which board rests, not which place', () => {
    const failed = play([[1, { kind: 'boardFailed', index: 1, reason: 'broken' }]]);
    const moved = buildPlaylist({ boards: [trends, ...threeBoards] });
    expect(followPlaylist(failed, buildPlaylist(), moved, now).failed).toMatchObject([{ index: 2 }]);
    const without = buildPlaylist({ boards: threeBoards.slice(0, 1) });
    expect(followPlaylist(failed, buildPlaylist(), without, now).failed).toEqual([]);
  });

  it('tells two equal boards apart by their order', () => {
    const twice = buildPlaylist({ boards: [trends, ...threeBoards, trends] });
    const onLast = play([[1, { kind: 'jump', index: 4 }]], twice);
    const shorter = buildPlaylist({ boards: [trends, ...threeBoards.slice(1), trends] });
    expect(followPlaylist(onLast, twice, shorter, now).index).toBe(3);
  });
});
