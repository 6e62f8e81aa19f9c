/** Everything a wall is made of, wired together: its rotation, its lock, who looks, its meeting and what is announced. */
import { join } from 'node:path';
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { createAnnouncementStore } from './announcement-store.ts';
import { type Audience, createAudience } from './audience.ts';
import type { Clock } from './clock.ts';
import type { LoadedConfig } from './config-store.ts';
import { createLock, type Lock } from './lock.ts';
import type { Logger } from './logger.ts';
import { openWallAnnouncement, type WallAnnouncement } from './wall-announcement.ts';
import { privacyOf, wallTermsOf } from './wall-from-config.ts';
import { createWallKeeper, type WallKeeper, type WallTerms } from './wall-keeper.ts';
import { openWallMeeting, type WallMeeting } from './wall-meeting.ts';

export type WallAssembly = {
  readonly wall: WallKeeper;
  readonly lock: Lock;
  readonly audience: Audience;
  readonly meeting: WallMeeting;
  readonly announcement: WallAnnouncement;
  readonly showSnapshot: (snapshot: Snapshot) => void;
  /** The config may have changed. */
  readonly use: () => void;
  /** Stops at once. Resolves when what was typed is on the disk. */
  readonly stop: () => Promise<void>;
};

export type WallAssemblyOptions = {
  readonly profileDir: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** What holds at this moment. */
  readonly now: () => { readonly loaded: LoadedConfig; readonly snapshot: Snapshot };
};

export function openWallAssembly({ profileDir, clock, log, now }: WallAssemblyOptions): WallAssembly {
  // Until it is known who looks, nothing is shown that is the team's own.
  let mode: () => PrivacyMode = () => 'public';
  const privacy = () => privacyOf(now().loaded, now().snapshot);
  const terms = (): WallTerms =>
    wallTermsOf(now().loaded, now().snapshot, { added: addedBoards(), mode: () => mode() });
  const addedBoards = () => [...meeting.boards(), ...announcement.boards(mode())];

  const announcement = openWallAnnouncement({
    store: createAnnouncementStore(join(profileDir, 'announcement.json'), log),
    clock,
    loaded: () => now().loaded,
    onBoards: (posted) => {
      const { playlist } = terms();
      wall.use(terms());
      const last = playlist.boards.length - 1;
      if (posted && announcement.boards(mode()).length > 0) wall.command({ kind: 'jump', index: last });
    },
  });
  const meeting = openWallMeeting({
    profileDir,
    clock,
    log,
    now,
    onChange: (view) => audience.showMeeting(view),
    onBoards: () => wall.use(terms()),
    wall: (event) => wall.command(event),
  });
  const wall = createWallKeeper(terms(), clock, (state) => audience.showWall(state));
  const audience = createAudience(
    { snapshot: now().snapshot, wall: wall.state(), meeting: meeting.view() },
    privacy(),
    clock,
    (error) => log.error('A screen could not be told.', { error: String(error) }),
    () => wall.use(terms()),
  );
  mode = audience.mode;
  wall.use(terms());
  meeting.start();
  const lock = createLock(now().loaded.config?.pin, clock, wall.setLock);
  wall.setLock(lock.state());

  return {
    wall,
    lock,
    audience,
    meeting,
    announcement,
    showSnapshot: (snapshot) => {
      audience.showSnapshot(snapshot);
      wall.use(terms());
    },
    use: () => {
      lock.use(now().loaded.config?.pin);
      audience.use(privacy());
      meeting.use();
      announcement.use();
    },
    stop: async () => {
      const saved = Promise.all([meeting.stop(), announcement.stop()]);
      wall.stop();
      lock.stop();
      audience.stop();
      await saved;
    },
  };
}
