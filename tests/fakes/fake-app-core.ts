import type { Guard } from '../../electron/core/guard.ts';
import type { Picture } from '../../electron/core/pictures.ts';
import type { Logger } from '../../electron/core/logger.ts';
import type { BridgeEvent, RequestHandlers } from '../../shared/bridge/contract.ts';
import { type Look, lookSchema } from '../../shared/config/look.ts';
import { blankSnapshot } from '../../shared/domain/blank-snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { silentLogger } from './silent-logger.ts';

export const idleWall: WallState = {
  turn: 1,
  current: null,
  next: null,
  count: 0,
  startedAt: 0,
  endsAt: null,
  hold: null,
  holdMs: 600_000,
  celebration: null,
  celebrationsWaiting: 0,
  refreshing: false,
  failed: [],
  look: lookSchema.parse({}),
  lock: 'none',
};

/** Stands in for the core behind a bridge: remembers what it was asked, tells what a test wants told. */
export type FakeAppCore = {
  readonly handlers: RequestHandlers;
  readonly guard: Guard;
  readonly log: Logger;
  readonly look: () => Look;
  readonly picture: (name: string) => Promise<Picture | undefined>;
  readonly subscribe: (listener: (event: BridgeEvent) => void) => () => void;
  readonly asked: readonly { readonly name: string; readonly args: unknown }[];
  readonly tell: (event: BridgeEvent) => void;
};

export function createFakeAppCore(handlers: Partial<RequestHandlers> = {}): FakeAppCore {
  const asked: { name: string; args: unknown }[] = [];
  const listeners = new Set<(event: BridgeEvent) => void>();
  const remember = (name: string) => (args: unknown) => {
    asked.push({ name, args });
    return null;
  };
  return {
    log: silentLogger,
    look: () => idleWall.look,
    picture: async (name) =>
      name === 'hike.png' ? { body: Buffer.from('a hike'), contentType: 'image/png' } : undefined,
    asked,
    guard: () => {},
    handlers: {
      'wall.command': remember('wall.command'),
      'wall.painted': remember('wall.painted'),
      'wall.boardFailed': remember('wall.boardFailed'),
      'wall.unlock': () => ({ kind: 'noPin' }),
      'wall.lock': remember('wall.lock'),
      'meeting.command': remember('meeting.command'),
      'screen.command': remember('screen.command'),
      'app.info': () => ({ version: '0.0.0', host: 'browser' }),
      ...handlers,
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ name: 'snapshot', payload: blankSnapshot([], 0) });
      listener({ name: 'wall', payload: idleWall });
      return () => listeners.delete(listener);
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
  };
}
