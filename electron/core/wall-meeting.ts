/** The weekly meeting of a profile, and its place on the wall. */
import { join } from 'node:path';
import type { BoardConfig } from '../../shared/config/boards.ts';
import { meetingSchema } from '../../shared/config/meeting.ts';
import { maskSnapshot } from '../../shared/domain/mask-snapshot.ts';
import { meetingProposals } from '../../shared/domain/meeting-proposals.ts';
import type { MeetingView } from '../../shared/domain/meeting-view.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { RotationEvent } from '../../shared/domain/rotation.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Clock } from './clock.ts';
import type { LoadedConfig } from './config-store.ts';
import type { Logger } from './logger.ts';
import { createMeetingKeeper, type MeetingKeeper, type MeetingTerms } from './meeting-keeper.ts';
import { meetingsFolder, writeMeetingRecord } from './meeting-records.ts';
import { createMeetingStore } from './meeting-store.ts';

export type WallMeeting = Pick<MeetingKeeper, 'view' | 'command' | 'start' | 'stop'> & {
  /** What it adds to the boards of the config: its own, while it runs and they have none. */
  readonly boards: () => readonly BoardConfig[];
  readonly problems: readonly Problem[];
  /** The config may have changed. */
  readonly use: () => void;
};

export type WallMeetingOptions = {
  readonly profileDir: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** What holds at this moment. */
  readonly now: () => { readonly loaded: LoadedConfig; readonly snapshot: Snapshot };
  readonly onChange: (view: MeetingView) => void;
  /** What `boards` answers may have changed. */
  readonly onBoards: () => void;
  readonly wall: (event: RotationEvent) => void;
};

const ownBoard: BoardConfig = { kind: 'weekly-meeting', seconds: 20 };

export function openWallMeeting(options: WallMeetingOptions): WallMeeting {
  const { profileDir, clock, log, now, wall } = options;
  const folder = meetingsFolder(profileDir);
  const configured = (): readonly BoardConfig[] => now().loaded.config?.boards ?? [];
  const isRunning = (): boolean => keeper.view().kind === 'running';

  const keeper = createMeetingKeeper({
    store: createMeetingStore(join(profileDir, 'meetings.json')),
    terms: termsOf(now().loaded),
    clock,
    log,
    proposals: () => {
      const { loaded, snapshot } = now();
      // What the team itself may not see is not read out to it either.
      const privacy = loaded.config?.privacy;
      return meetingProposals(privacy ? maskSnapshot(snapshot, 'team', privacy) : snapshot);
    },
    winsSince: (since) => now().snapshot.wins.recent.filter(({ wonAt }) => wonAt >= since),
    writeRecord: (day, markdown) => {
      const path = writeMeetingRecord(folder, day, markdown);
      log.info('The record of a meeting was written.', { path });
    },
    onChange: (view) => {
      options.onChange(view);
      options.onBoards();
    },
    onHold: (untilMs) => {
      const index = configured().findIndex(({ kind }) => kind === ownBoard.kind);
      wall({ kind: 'stay', index: index === -1 ? configured().length : index, holdKind: 'meeting', untilMs });
    },
    onRelease: () => wall({ kind: 'release' }),
  });

  return {
    view: keeper.view,
    command: keeper.command,
    start: keeper.start,
    stop: keeper.stop,
    boards: () => (isRunning() && !configured().some(({ kind }) => kind === ownBoard.kind) ? [ownBoard] : []),
    problems: keeper.movedAside === null ? [] : [{ code: 'meetingsMovedAside', params: { path: keeper.movedAside } }],
    use: () => keeper.use(termsOf(now().loaded)),
  };
}

/** Without a config, as one that says nothing of it. */
function termsOf({ config }: LoadedConfig): MeetingTerms {
  return {
    company: config?.company ?? 'Tandem',
    locale: config?.locale ?? 'en',
    currency: config?.currency ?? 'EUR',
    zone: config?.calendar.zone ?? 'UTC',
    minutes: (config?.meeting ?? meetingSchema.parse({})).minutes,
  };
}
