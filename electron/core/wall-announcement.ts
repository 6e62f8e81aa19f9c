/** What somebody types onto the wall: it stays in the rotation until its time is up or it is taken off. */
import { type AnnouncementsConfig, announcementsSchema } from '../../shared/config/announcements.ts';
import type { BoardConfig } from '../../shared/config/boards.ts';
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import { announcementBoard, standingAnnouncement, typedAnnouncement } from '../../shared/domain/announcement.ts';
import type { AnnouncementStore } from './announcement-store.ts';
import type { Clock } from './clock.ts';
import type { LoadedConfig } from './config-store.ts';

export type WallAnnouncement = {
  /** What it adds to the boards of the config, for those who look now. */
  readonly boards: (mode: PrivacyMode) => readonly BoardConfig[];
  /** In place of the one before. Nothing but blanks takes that off. */
  readonly post: (headline: string) => void;
  /** The config may have changed. */
  readonly use: () => void;
  /** Resolves when what was typed last is on the disk. */
  readonly stop: () => Promise<void>;
};

export type WallAnnouncementOptions = {
  readonly store: AnnouncementStore;
  readonly clock: Clock;
  readonly loaded: () => LoadedConfig;
  /** What `boards` answers has changed; `posted`: somebody waits to see it. */
  readonly onBoards: (posted: boolean) => void;
};

/** Long waits are cut, so that a clock that was set is noticed. */
const longestWaitMs = 60_000;

export function openWallAnnouncement({ store, clock, loaded, onBoards }: WallAnnouncementOptions): WallAnnouncement {
  const terms = (): AnnouncementsConfig => loaded().config?.announcements ?? announcementsSchema.parse({});
  let typed = standingAnnouncement(store.load(), terms(), clock.now());
  let saving = Promise.resolve();
  let stopped = false;
  let callOff = (): void => {};

  const save = (): void => {
    const latest = typed;
    saving = saving.then(() => store.save(latest));
  };
  const watch = (): void => {
    callOff();
    if (stopped || typed === null) return;
    callOff = clock.after(Math.min(longestWaitMs, Math.max(0, typed.until - clock.now())), settle);
  };
  const settle = (): void => {
    const before = typed;
    typed = standingAnnouncement(typed, terms(), clock.now());
    if (typed !== before) save();
    watch();
    if ((typed === null) !== (before === null)) onBoards(false);
  };
  watch();

  return {
    boards: (mode) => {
      const board = typed && announcementBoard(typed, terms(), mode);
      return board ? [board] : [];
    },
    post: (headline) => {
      typed = typedAnnouncement(headline, terms(), clock.now());
      save();
      watch();
      onBoards(typed !== null);
    },
    use: settle,
    stop: async () => {
      stopped = true;
      callOff();
      await saving;
    },
  };
}
