/** The bridge: every request with its arguments and result, every event with its payload. The only copy. */
import { z } from 'zod';
import { privacyModeSchema } from '../config/privacy.ts';
import { longestHeadline } from '../domain/announcement.ts';
import type { UnlockAnswer } from '../domain/lock.ts';
import { meetingSteps, typedFields } from '../domain/meeting-steps.ts';
import type { MeetingView } from '../domain/meeting-view.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { WallState } from '../domain/wall.ts';
import type { EventName, RequestName } from './names.ts';
import type { Result } from './result.ts';

const wallCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('previous') }),
  z.strictObject({ kind: z.literal('togglePause') }),
  z.strictObject({ kind: z.literal('togglePin') }),
  z.strictObject({ kind: z.literal('jump'), index: z.int().min(0).max(99) }),
  z.strictObject({ kind: z.literal('refresh') }),
  z.strictObject({ kind: z.literal('testCelebration') }),
  z.strictObject({ kind: z.literal('dismissCelebration') }),
  z.strictObject({ kind: z.literal('setPrivacy'), mode: privacyModeSchema }),
  /** The next mode, after the last the first. */
  z.strictObject({ kind: z.literal('cyclePrivacy') }),
  /** Onto the wall at once, in place of the one before. Nothing but blanks takes that off. */
  z.strictObject({ kind: z.literal('announce'), headline: z.string().max(longestHeadline) }),
]);
export type WallCommand = z.infer<typeof wallCommandSchema>;

/** One that adds is told twice where the first answer got lost: the id is the screen's. */
const itemId = z.string().min(1).max(64);
const meetingCommandSchema = z.discriminatedUnion('kind', [
  /** Begins a meeting, or takes the wall back to the one that runs. */
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('go'), step: z.enum(meetingSteps) }),
  z.strictObject({ kind: z.literal('add'), id: itemId, origin: z.string().max(1_000).nullable() }),
  z.strictObject({ kind: z.literal('type'), id: itemId, field: z.enum(typedFields), text: z.string().max(1_000) }),
  z.strictObject({ kind: z.literal('done'), id: itemId, done: z.boolean() }),
  z.strictObject({ kind: z.literal('setAside'), proposal: z.string().max(1_000), aside: z.boolean() }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type MeetingCommand = z.infer<typeof meetingCommandSchema>;

export const requestSchemas = {
  'wall.command': wallCommandSchema,
  /** A screen has painted the board of this turn. */
  'wall.painted': z.strictObject({ turn: z.int() }),
  'wall.boardFailed': z.strictObject({ index: z.int().min(0), reason: z.string().max(2000) }),
  /** Opens what the PIN locks for a while. */
  'wall.unlock': z.strictObject({ pin: z.string().regex(/^\d{1,12}$/) }),
  /** Locks it again before its time. */
  'wall.lock': z.strictObject({}),
  /** The weekly meeting. Whoever asks hears whether it was kept: nothing typed may be lost. */
  'meeting.command': meetingCommandSchema,
  /** What only the desktop app can do; a browser answers it by itself or refuses. */
  'screen.command': z.strictObject({ kind: z.enum(['toggleFullScreen', 'quit']) }),
  'app.info': z.strictObject({}),
} as const satisfies Record<RequestName, z.ZodType>;

export type AppInfo = { readonly version: string; readonly host: 'desktop' | 'browser' };

export type RequestArgs = { readonly [N in RequestName]: z.infer<(typeof requestSchemas)[N]> };
export type RequestResults = {
  readonly 'wall.command': null;
  readonly 'wall.painted': null;
  readonly 'wall.boardFailed': null;
  readonly 'wall.unlock': UnlockAnswer;
  readonly 'wall.lock': null;
  readonly 'meeting.command': null;
  readonly 'screen.command': null;
  readonly 'app.info': AppInfo;
};
export type EventPayloads = { readonly snapshot: Snapshot; readonly wall: WallState; readonly meeting: MeetingView };

export type RequestHandlers = {
  readonly [N in RequestName]: (args: RequestArgs[N]) => Promise<RequestResults[N]> | RequestResults[N];
};

/** An event as it travels. */
export type BridgeEvent = {
  readonly [N in EventName]: { readonly name: N; readonly payload: EventPayloads[N] };
}[EventName];

/** What carries the bridge: `window.tandem` in the desktop app, a WebSocket in a browser. */
export type BridgeTransport = {
  readonly request: (name: RequestName, args: unknown) => Promise<Result<unknown>>;
  /** The first events to a new listener are the current snapshot and wall state. Returns how to stop. */
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};

/** What a browser and the station say to each other over the WebSocket. */
export type ClientMessage = { readonly id: number; readonly name: RequestName; readonly args: unknown };
export type ServerMessage = { readonly id: number; readonly result: Result<unknown> } | { readonly event: BridgeEvent };
