import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnnouncementStore } from '../../../electron/core/announcement-store.ts';
import { openWallAnnouncement } from '../../../electron/core/wall-announcement.ts';
import { aConfig } from '../../builders/config.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const minute = 60_000;

function wall(path = join(tempDir(), 'announcement.json'), clock = createFakeClock(), isPublic = false) {
  const turns: boolean[] = [];
  const config = aConfig({ announcements: { minutes: 60, public: isPublic } });
  const announcement = openWallAnnouncement({
    store: createAnnouncementStore(path, silentLogger),
    clock,
    loaded: () => ({ config, configDir: '.', problem: null, locale: 'en' }),
    onBoards: (posted) => turns.push(posted),
  });
  // What is still being written is written before its folder goes.
  onTestFinished(announcement.stop);
  return { ...announcement, path, clock, turns };
}

const headlines = (boards: ReturnType<ReturnType<typeof wall>['boards']>) =>
  boards.map((board) => (board.kind === 'announcement' ? board.headline : board.kind));

describe('an announcement that somebody types', () => {
  it('is on the wall at once, and in place of the one before', () => {
    const { post, boards, turns } = wall();
    post('Cake in the kitchen');
    post('The cake is gone');
    expect(headlines(boards('team'))).toEqual(['The cake is gone']);
    expect(turns).toEqual([true, true]);
  });

  it('leaves the wall when its time is up', async () => {
    const { post, boards, turns, clock } = wall();
    post('Cake in the kitchen');
    await clock.advance(60 * minute - 1);
    expect(headlines(boards('team'))).toEqual(['Cake in the kitchen']);
    await clock.advance(1);
    expect(boards('team')).toEqual([]);
    expect(turns).toEqual([true, false]);
  });

  it('is taken off by an empty one', () => {
    const { post, boards } = wall();
    post('Cake in the kitchen');
    post('   ');
    expect(boards('team')).toEqual([]);
  });

  it('is shown to others only where the config says so', () => {
    const mine = wall();
    mine.post('Cake in the kitchen');
    expect(mine.boards('visitors')).toEqual([]);
    const everybodys = wall(undefined, undefined, true);
    everybodys.post('Cake in the kitchen');
    expect(headlines(everybodys.boards('public'))).toEqual(['Cake in the kitchen']);
  });

  it('survives a restart, with the time that is left to it', async () => {
    const before = wall();
    before.post('Cake in the kitchen');
    await before.clock.advance(50 * minute);
    await before.stop();
    const after = wall(before.path, before.clock);
    expect(headlines(after.boards('team'))).toEqual(['Cake in the kitchen']);
    await before.clock.advance(10 * minute);
    expect(after.boards('team')).toEqual([]);
  });

  it('is gone after a restart when it was taken off before it', async () => {
    const before = wall();
    before.post('Cake in the kitchen');
    before.post('');
    await before.stop();
    expect(existsSync(before.path)).toBe(true);
    expect(wall(before.path).boards('team')).toEqual([]);
  });

  it.each(['', '{', '{"announcement": {"headline": 7}}', 'null'])('is none where the file says %j', (content) => {
    const path = join(tempDir(), 'announcement.json');
    writeFileSync(path, content);
    expect(wall(path).boards('team')).toEqual([]);
  });
});
