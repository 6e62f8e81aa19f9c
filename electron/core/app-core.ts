/** Tandem without a window: config, ledger, engine, rotation and cache, wired together. Runs in Electron and in plain Node. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeEvent, RequestHandlers } from '../../shared/bridge/contract.ts';
import type { Look } from '../../shared/config/look.ts';
import type { Clock } from './clock.ts';
import { createConfigReader } from './config-reader.ts';
import type { LoadedConfig } from './config-store.ts';
import { watchConfigFile } from './config-watch.ts';
import { coreHandlers } from './core-handlers.ts';
import { createEngineRoom } from './engine-room.ts';
import { exampleWin } from './example-win.ts';
import { createFirstPaint } from './first-paint.ts';
import { createGuard, type Guard } from './guard.ts';
import { createFileLogger, type Logger } from './logger.ts';
import type { Picture } from './pictures.ts';
import type { SecretReader } from './secrets.ts';
import type { SettingsStore } from './settings-store.ts';
import { createShownSnapshot } from './shown-snapshot.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { openWallAssembly } from './wall-assembly.ts';
import { createWallPictures } from './wall-pictures.ts';

export type AppCore = {
  readonly handlers: RequestHandlers;
  /** To stand before them wherever a screen asks. */
  readonly guard: Guard;
  /** Replays the current snapshot and wall state to a new listener, then tells it every event. Returns how to stop. */
  readonly subscribe: (listener: (event: BridgeEvent) => void) => () => void;
  /** Resolves when there is something to show; syncing goes on in the background. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly log: Logger;
  /** How the wall looks now: what its pages wear from the first moment on. */
  readonly look: () => Look;
  /** A picture that the wall names, by its name; undefined for any other. */
  readonly picture: (name: string) => Promise<Picture | undefined>;
};

export type AppCoreOptions = {
  readonly profileDir: string;
  /** A config handed over as a file: read, watched, never written. */
  readonly configFile: string | undefined;
  readonly settings: SettingsStore;
  /** Asked for each time a source signs in, so that a new one counts at once. */
  readonly secret: SecretReader;
  readonly clock: Clock;
  readonly random: () => number;
  readonly version: string;
  /** Whether a screen of this process is about to paint: everything else then waits for it, if not for long. */
  readonly paintsItself: boolean;
};

export function createAppCore(options: AppCoreOptions): AppCore {
  const { profileDir, clock } = options;
  mkdirSync(profileDir, { recursive: true });
  const log = createFileLogger(join(profileDir, 'logs', 'tandem.log'), clock.now, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const config = createConfigReader({ ...options, log });
  // Its boards alone are needed before the first of them is painted; it is loaded as a whole after that.
  let loaded = config.peek();
  // Read before anybody can ask for it: the first thing a screen is sent is the last good board.
  const shown = createShownSnapshot(
    createSnapshotStore(join(profileDir, 'snapshot.json'), log),
    clock,
    (next) => assembly.showSnapshot(next),
    loaded.locale,
  );
  const readConfig = () => config.read(shown.isCached ? shown.now().locale : undefined);
  const now = () => ({ loaded, snapshot: shown.now() });
  const assembly = openWallAssembly({ profileDir, clock, log, now });
  const { wall, lock, audience, meeting, announcement } = assembly;
  const engineRoom = createEngineRoom({ ...options, log, shown, wall });
  const firstPaint = createFirstPaint(clock, log);
  let unwatch = (): void => {};
  let starting: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  let changes = Promise.resolve();

  const take = (read: LoadedConfig): void => {
    loaded = read;
    assembly.use();
  };

  const reloadConfig = async (): Promise<void> => {
    await starting;
    if (stopping) return;
    const read = await readConfig();
    await engineRoom.halt();
    take(read);
    log.info('The config was read again.');
    await engineRoom.start(loaded, meeting.problems);
  };

  const configChanged = (): void => {
    changes = changes.then(reloadConfig).catch((error: unknown) => {
      log.error('The config could not be read again.', { error: String(error) });
      shown.failed(String(error));
    });
  };

  const start = async (): Promise<void> => {
    log.info('Tandem starts.', { version: options.version });
    shown.startAgeing();
    if (options.configFile !== undefined) unwatch = watchConfigFile(options.configFile, configChanged);
    if (shown.isCached && options.paintsItself) await firstPaint.wait();
    if (stopping) return;
    take(await readConfig());
    await engineRoom.openLedger(loaded.config);
    if (!stopping) await engineRoom.start(loaded, meeting.problems);
  };

  const stop = async (): Promise<void> => {
    unwatch();
    const saved = assembly.stop();
    shown.stop();
    firstPaint.callOff();
    // Whoever started it was told what went wrong.
    await starting?.catch(() => {});
    await changes;
    await saved;
    await engineRoom.close();
  };

  return {
    log,
    guard: createGuard(lock, audience.mode),
    handlers: coreHandlers({
      wall,
      audience,
      lock,
      meeting,
      announce: announcement.post,
      log,
      version: options.version,
      sampleWin: () => shown.now().wins.recent[0] ?? exampleWin(clock.now()),
      refresh: () => void engineRoom.refresh(),
      painted: () => firstPaint.painted(wall.state().current !== null),
    }),
    subscribe: audience.subscribe,
    look: () => wall.state().look,
    picture: createWallPictures(() => loaded, audience.seen, log),
    start: () => {
      starting ??= start().catch((error: unknown) => {
        log.error('Tandem could not start.', { error: String(error) });
        throw error;
      });
      return starting;
    },
    stop: () => {
      stopping ??= Promise.resolve().then(stop);
      return stopping;
    },
  };
}
