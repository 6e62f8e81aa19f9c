/** Tandem without a window: config, ledger, engine, rotation and cache, wired together. Runs in Electron and in plain Node. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BridgeEvent, RequestHandlers, WallCommand } from '../../shared/bridge/contract.ts';
import { demoConfig } from '../../shared/config/demo-config.ts';
import { blankSnapshot } from '../../shared/domain/blank-snapshot.ts';
import { boardHasContent } from '../../shared/domain/board-content.ts';
import { withFreshness } from '../../shared/domain/freshness.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Playlist } from '../../shared/domain/rotation.ts';
import type { Snapshot, Win } from '../../shared/domain/snapshot.ts';
import type { Clock } from './clock.ts';
import { type LoadedConfig, loadConfig } from './config-store.ts';
import { watchConfigFile } from './config-watch.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger/ledger.ts';
import { createFileLogger, type Logger } from './logger.ts';
import type { SettingsStore } from './settings-store.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { type CelebrationStyle, createWallKeeper } from './wall-keeper.ts';

export type AppCore = {
  readonly handlers: RequestHandlers;
  /** Replays the current snapshot and wall state to a new listener, then tells it every event. Returns how to stop. */
  readonly subscribe: (listener: (event: BridgeEvent) => void) => () => void;
  /** Resolves when there is something to show; syncing goes on in the background. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly log: Logger;
};

export type AppCoreOptions = {
  readonly profileDir: string;
  /** A config handed over as a file: read, watched, never written. */
  readonly configFile: string | undefined;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly random: () => number;
  readonly version: string;
  /** Whether a screen of this process is about to paint: everything else then waits for it, if not for long. */
  readonly paintsItself: boolean;
};

/** A cached board has the machine to itself for this long at most. */
const longestFirstPaintMs = 3_000;
/** The snapshot on disk is this old at most when the power goes. */
const saveEveryMs = 20_000;

export function createAppCore(options: AppCoreOptions): AppCore {
  const { profileDir, clock } = options;
  mkdirSync(profileDir, { recursive: true });
  const log = createFileLogger(join(profileDir, 'logs', 'tandem.log'), clock.now, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const store = createSnapshotStore(join(profileDir, 'snapshot.json'), log);
  const listeners = new Set<(event: BridgeEvent) => void>();
  const publish = (event: BridgeEvent): void => listeners.forEach((listener) => listener(event));

  const readConfig = (): LoadedConfig => {
    const read = loadConfig({
      file: options.configFile,
      profileDir,
      settings: options.settings,
      demo: () => demoConfig(clock.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
    });
    if (read.problem) log.error('The config can not be used.', { ...read.problem.params });
    return read;
  };

  let loaded = readConfig();
  // Read before anybody can ask for it: the first thing a screen is sent is the last good board.
  const cached = store.load();
  let snapshot = cached ? withFreshness(cached, clock.now()) : blankSnapshot([], clock.now());
  let ledger: Ledger | undefined;
  let ledgerProblems: readonly Problem[] = [];
  let engine: Engine | undefined;
  let savedAt = -Infinity;
  let unwatch = (): void => {};
  let changes = Promise.resolve();
  let hasPainted = false;
  let goOn = (): void => {};
  const firstPaint = new Promise<void>((resolve) => {
    goOn = resolve;
  });

  const wall = createWallKeeper({ playlist: playlistOf(loaded, snapshot), style: styleOf(loaded) }, clock, (state) =>
    publish({ name: 'wall', payload: state }),
  );

  const show = (next: Snapshot): void => {
    snapshot = next;
    publish({ name: 'snapshot', payload: next });
    wall.use(playlistOf(loaded, next), styleOf(loaded));
  };

  const onSnapshot = (next: Snapshot): void => {
    show(next);
    if (clock.now() - savedAt < saveEveryMs) return;
    savedAt = clock.now();
    void store.save(next);
  };

  const startEngine = async (): Promise<void> => {
    const problems = loaded.problem ? [...ledgerProblems, loaded.problem] : ledgerProblems;
    if (!ledger || loaded.config === null) {
      show({ ...snapshot, problems });
      return;
    }
    const { createEngine } = await import('./engine.ts');
    engine = createEngine({
      config: loaded.config,
      configDir: loaded.configDir,
      problems,
      ledger,
      clock,
      random: options.random,
      log,
      workDir: join(profileDir, 'work'),
      onSnapshot,
      onWins: (wins, whileAway) => wall.celebrate('win', wins, whileAway),
    });
    await engine.start();
  };

  const reloadConfig = async (): Promise<void> => {
    await engine?.stop();
    engine = undefined;
    loaded = readConfig();
    log.info('The config was read again.');
    await startEngine();
  };

  const refresh = async (): Promise<void> => {
    wall.setRefreshing(true);
    await engine?.refresh();
    wall.setRefreshing(false);
  };

  const command = (wanted: WallCommand): null => {
    if (wanted.kind === 'refresh') {
      void refresh();
    } else if (wanted.kind === 'testCelebration') {
      wall.celebrate('test', [snapshot.wins.recent[0] ?? exampleWin(clock.now())], false);
    } else {
      wall.command(wanted);
    }
    return null;
  };

  return {
    log,
    handlers: {
      'wall.command': command,
      'wall.painted': () => {
        if (!hasPainted && wall.state().current) log.info('The first board was painted.');
        hasPainted ||= wall.state().current !== null;
        goOn();
        return null;
      },
      'wall.boardFailed': ({ index, reason }) => {
        log.error('A board could not be drawn and is skipped for a while.', { board: index + 1, reason });
        wall.boardFailed(index, reason);
        return null;
      },
      'screen.command': () => null,
      'app.info': () => ({ version: options.version, host: 'browser' }),
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ name: 'snapshot', payload: snapshot });
      listener({ name: 'wall', payload: wall.state() });
      return () => listeners.delete(listener);
    },
    start: async () => {
      log.info('Tandem starts.', { version: options.version });
      if (cached && options.paintsItself) {
        clock.after(longestFirstPaintMs, goOn);
        await firstPaint;
      }
      // Loaded only now, with the database and the connectors behind it: the cached board is on its way to the screens.
      const { openLedger } = await import('./ledger/open-ledger.ts');
      const opened = await openLedger({
        path: join(profileDir, 'ledger.duckdb'),
        memoryMb: loaded.config?.ledger.memoryMb ?? 256,
        threads: loaded.config?.ledger.threads ?? defaultThreads(),
      });
      ledger = opened.ledger;
      if (opened.movedAside !== undefined) {
        ledgerProblems = [{ code: 'ledgerMovedAside', params: { path: opened.movedAside } }];
        log.error('The ledger could not be opened and was moved aside.', { path: opened.movedAside });
      }
      await startEngine();
      if (options.configFile !== undefined) {
        unwatch = watchConfigFile(options.configFile, () => {
          changes = changes
            .then(reloadConfig)
            .catch((error: unknown) => log.error('The config could not be read again.', { error: String(error) }));
        });
      }
    },
    stop: async () => {
      unwatch();
      wall.stop();
      await changes;
      await engine?.stop();
      if (engine) await store.save(snapshot);
      await ledger?.close();
    },
  };
}

function playlistOf({ config }: LoadedConfig, snapshot: Snapshot): Playlist {
  const boards = config?.boards ?? [];
  return {
    boards,
    hasContent: (index) => {
      const board = boards[index];
      return board !== undefined && boardHasContent(board, snapshot);
    },
    holdMs: (config?.holdMinutes ?? 10) * 60_000,
  };
}

function styleOf({ config }: LoadedConfig): CelebrationStyle {
  const wins = config?.wins;
  return { overlayMs: (wins?.overlaySeconds ?? 12) * 1000, sound: wins?.sound === true ? wins.volume : null };
}

function exampleWin(now: number): Win {
  return {
    key: 'example',
    dealId: 'example',
    name: 'Example deal',
    company: 'Example Ltd',
    amount: 1_250_000,
    wonAt: now,
    closedBy: 'Sales',
    campaign: null,
    leadSource: 'Marketing',
    sourcedBy: null,
  };
}

/** All cores but one, so that the wall keeps drawing while a file is read. */
function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}
