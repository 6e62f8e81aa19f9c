/** Tandem without a window: config, ledger, engine, rotation and cache, wired together. Runs in Electron and in plain Node. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeEvent, RequestHandlers } from '../../shared/bridge/contract.ts';
import { demoConfig } from '../../shared/config/demo-config.ts';
import type { Look } from '../../shared/config/look.ts';
import { blankSnapshot } from '../../shared/domain/blank-snapshot.ts';
import { withFreshness } from '../../shared/domain/freshness.ts';
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { createAnnouncementStore } from './announcement-store.ts';
import { createAudience } from './audience.ts';
import type { Clock } from './clock.ts';
import { type ConfigPlace, type LoadedConfig, loadConfig, peekConfig } from './config-store.ts';
import { watchConfigFile } from './config-watch.ts';
import { coreHandlers } from './core-handlers.ts';
import type { Engine } from './engine.ts';
import { exampleWin } from './example-win.ts';
import { createGuard, type Guard } from './guard.ts';
import type { Ledger } from './ledger/ledger.ts';
import { ledgerOptions } from './ledger-options.ts';
import { createLock } from './lock.ts';
import { createFileLogger, type Logger } from './logger.ts';
import type { Picture } from './pictures.ts';
import type { SettingsStore } from './settings-store.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { openWallAnnouncement } from './wall-announcement.ts';
import { privacyOf, wallTermsOf } from './wall-from-config.ts';
import { createWallKeeper, type WallTerms } from './wall-keeper.ts';
import { createWallPictures, pictureProblems } from './wall-pictures.ts';
import { openWallMeeting } from './wall-meeting.ts';

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
/** The engine renews the snapshot far more often. Where it has not, or there is none, the one shown grows old by itself. */
const renewedWithinMs = 60_000;
const ageEveryMs = 15_000;

export function createAppCore(options: AppCoreOptions): AppCore {
  const { profileDir, clock } = options;
  mkdirSync(profileDir, { recursive: true });
  const log = createFileLogger(join(profileDir, 'logs', 'tandem.log'), clock.now, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const store = createSnapshotStore(join(profileDir, 'snapshot.json'), log);
  /** A disk that takes no settings must not cost the wall its config. */
  const saveSettings: SettingsStore['write'] = (document) => {
    try {
      options.settings.write(document);
    } catch (error) {
      log.error('The settings could not be saved.', { error: String(error) });
    }
  };

  const place: ConfigPlace = {
    file: options.configFile,
    profileDir,
    settings: { read: options.settings.read, write: saveSettings },
    demo: () => demoConfig(clock.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
  const readConfig = async (): Promise<LoadedConfig> => {
    const read = await loadConfig(place, clock.now());
    if (read.problem) log.error('The config can not be used.', { ...read.problem.params });
    return read;
  };

  // Its boards alone are needed before the first of them is painted; it is loaded as a whole after that.
  let loaded = peekConfig(place);
  // Read before anybody can ask for it: the first thing a screen is sent is the last good board.
  const cached = store.load();
  let snapshot = cached ? withFreshness(cached, clock.now()) : blankSnapshot([], clock.now());
  let ledger: Ledger | undefined;
  let ledgerProblems: readonly Problem[] = [];
  let engine: Engine | undefined;
  let savedAt = -Infinity;
  let callOffAgeing = (): void => {};
  let unwatch = (): void => {};
  let starting: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  let changes = Promise.resolve();
  let hasPainted = false;
  let goOn = (): void => {};
  const firstPaint = new Promise<void>((resolve) => {
    goOn = resolve;
  });

  // Until it is known who looks, nothing is shown that is the team's own.
  let mode: () => PrivacyMode = () => 'public';
  const terms = (): WallTerms => wallTermsOf(loaded, snapshot, { added: addedBoards(), mode: () => mode() });
  const addedBoards = () => [...meeting.boards(), ...announcement.boards(mode())];
  const announcement = openWallAnnouncement({
    store: createAnnouncementStore(join(profileDir, 'announcement.json'), log),
    clock,
    loaded: () => loaded,
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
    now: () => ({ loaded, snapshot }),
    onChange: (view) => audience.showMeeting(view),
    onBoards: () => wall.use(terms()),
    wall: (event) => wall.command(event),
  });
  const wall = createWallKeeper(terms(), clock, (state) => audience.showWall(state));
  const shown = { snapshot, wall: wall.state(), meeting: meeting.view() };
  const audience = createAudience(
    shown,
    privacyOf(loaded, snapshot),
    clock,
    (error) => log.error('A screen could not be told.', { error: String(error) }),
    () => wall.use(terms()),
  );
  mode = audience.mode;
  wall.use(terms());
  meeting.start();
  const lock = createLock(loaded.config?.pin, clock, wall.setLock);
  wall.setLock(lock.state());

  const show = (next: Snapshot): void => {
    snapshot = next;
    audience.showSnapshot(next);
    wall.use(terms());
  };

  const ageAfter = (waitMs: number): void => {
    callOffAgeing();
    callOffAgeing = clock.after(waitMs, () => {
      show(withFreshness(snapshot, clock.now()));
      ageAfter(ageEveryMs);
    });
  };

  const onSnapshot = (next: Snapshot): void => {
    show(next);
    ageAfter(renewedWithinMs);
    if (Math.abs(clock.now() - savedAt) < saveEveryMs) return;
    savedAt = clock.now();
    void store.save(next);
  };

  /** The last good numbers stay, as old as they are, with a sentence. */
  const onFailed = (message: string): void => {
    const others = snapshot.problems.filter(({ code }) => code !== 'unexpected');
    const problems: Snapshot['problems'] = [...others, { code: 'unexpected', params: { message } }];
    show(withFreshness({ ...snapshot, problems }, clock.now()));
  };

  const startEngine = async (): Promise<void> => {
    const known = [...ledgerProblems, ...meeting.problems, ...(await pictureProblems(loaded))];
    const problems = loaded.problem ? [...known, loaded.problem] : known;
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
      onFailed,
      wall,
    });
    engine.start();
  };

  const reloadConfig = async (): Promise<void> => {
    await starting;
    if (stopping) return;
    const read = await readConfig();
    await engine?.stop();
    engine = undefined;
    loaded = read;
    lock.use(loaded.config?.pin);
    audience.use(privacyOf(loaded, snapshot));
    meeting.use();
    announcement.use();
    log.info('The config was read again.');
    await startEngine();
  };

  const configChanged = (): void => {
    changes = changes.then(reloadConfig).catch((error: unknown) => {
      log.error('The config could not be read again.', { error: String(error) });
      onFailed(String(error));
    });
  };

  const refresh = async (): Promise<void> => {
    wall.setRefreshing(true);
    try {
      await engine?.refresh();
    } catch (error) {
      log.error('The sources could not be asked.', { error: String(error) });
    } finally {
      wall.setRefreshing(false);
    }
  };

  const start = async (): Promise<void> => {
    log.info('Tandem starts.', { version: options.version });
    ageAfter(renewedWithinMs);
    if (options.configFile !== undefined) unwatch = watchConfigFile(options.configFile, configChanged);
    if (cached && options.paintsItself) {
      const callOff = clock.after(longestFirstPaintMs, goOn);
      await firstPaint;
      callOff();
    }
    if (stopping) return;
    loaded = await readConfig();
    lock.use(loaded.config?.pin);
    audience.use(privacyOf(loaded, snapshot));
    meeting.use();
    announcement.use();
    // Loaded only now, with the database and the connectors behind it: the cached board is on its way to the screens.
    const { openLedger } = await import('./ledger/open-ledger.ts');
    const opened = await openLedger(ledgerOptions(profileDir, loaded.config));
    ledger = opened.ledger;
    if (opened.movedAside !== undefined) {
      ledgerProblems = [{ code: 'ledgerMovedAside', params: { path: opened.movedAside } }];
      log.error('The ledger could not be opened and was moved aside.', { path: opened.movedAside });
    }
    if (!stopping) await startEngine();
  };

  const stop = async (): Promise<void> => {
    unwatch();
    const saved = Promise.all([meeting.stop(), announcement.stop()]);
    wall.stop();
    lock.stop();
    audience.stop();
    callOffAgeing();
    goOn();
    // Whoever started it was told what went wrong.
    await starting?.catch(() => {});
    await changes;
    await saved;
    try {
      await engine?.stop();
      if (engine) await store.save(snapshot);
    } finally {
      callOffAgeing();
      await ledger?.close();
    }
  };

  const painted = (): void => {
    if (!hasPainted && wall.state().current) log.info('The first board was painted.');
    hasPainted ||= wall.state().current !== null;
    goOn();
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
      sampleWin: () => snapshot.wins.recent[0] ?? exampleWin(clock.now()),
      refresh: () => void refresh(),
      painted,
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
