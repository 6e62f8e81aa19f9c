/** The desktop app: the core behind a wall on every display. */
import { Menu, app, session } from 'electron/main';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeEvent, RequestHandlers } from '../shared/bridge/contract.ts';
import { type AppCore, createAppCore } from './core/app-core.ts';
import { findAppArguments } from './core/app-arguments.ts';
import { systemClock } from './core/clock.ts';
import { createRequestHandler } from './core/request-handlers.ts';
import { environmentSecrets, firstOf } from './core/secrets.ts';
import { createWallFiles } from './core/wall-files.ts';
import { registerAppScheme, serveAppProtocol } from './shell/app-protocol.ts';
import { groundColour } from './shell/ground-colour.ts';
import { hearWindows } from './shell/ipc.ts';
import { keepAwake } from './shell/power.ts';
import { stopBeforeQuit } from './shell/quit.ts';
import { openSafeSecrets, secretWords, serveSecrets } from './shell/safe-secrets.ts';
import { openSettings } from './shell/settings.ts';
import { logUncaught } from './shell/uncaught.ts';
import type { WallWindow } from './shell/wall-window.ts';
import { openWallWindows } from './shell/wall-windows.ts';
import { secureAllContents, secureSession } from './shell/window-security.ts';

const built = join(import.meta.dirname, '..');
const wanted = findAppArguments(process.argv.slice(1), process.cwd());

useProfile(wanted.profileDir);
// Not against a command line that says otherwise: as root no process could start then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
secureAllContents();
const words = secretWords(process.argv);
if (words) void serveSecrets(words, wanted.profileDir);
else if (app.requestSingleInstanceLock()) start();
else fail(new Error(`Tandem is already open with the profile ${wanted.profileDir}.`));

/** The core is made while Chromium gets ready: the cached board is then there before its window. */
function start(): void {
  const stored = app.whenReady().then(() => openSafeSecrets(wanted.profileDir));
  const core = createAppCore({
    ...wanted,
    settings: openSettings(wanted.profileDir),
    secret: firstOf(environmentSecrets(process.env), async (name) => (await stored).read(name)),
    clock: systemClock,
    random: Math.random,
    version: app.getVersion(),
    paintsItself: true,
  });
  logUncaught(core.log);
  app
    .whenReady()
    .then(() => open(core))
    .catch(fail);
}

async function open(core: AppCore): Promise<void> {
  const started = core.start();
  stopBeforeQuit(core);
  secureSession(session.defaultSession);
  serveAppProtocol(createWallFiles(join(built, 'renderer'), core));
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }]) : null);
  const walls = openWallWindows(wanted.windowed, {
    preload: join(built, 'preload', 'preload.cjs'),
    clock: systemClock,
    log: core.log,
    ground: () => groundColour(core.look()),
  });
  hearWindows((contentsId) => {
    const wall = walls.find(contentsId);
    return wall && { handle: handlerFor(core, wall), subscribe: (listener) => tell(core, wall, listener) };
  });
  keepAwake(walls.repaint);
  app.on('second-instance', walls.focus);
  app.on('window-all-closed', () => app.quit());
  await started;
}

/** Tells a wall every event, and minds whether it paints what it was told. */
function tell(core: AppCore, wall: WallWindow, listener: (event: BridgeEvent) => void): () => void {
  return core.subscribe((event) => {
    if (event.name === 'wall') wall.paint.told(event.payload.turn);
    listener(event);
  });
}

/** The core's answers, and those that only this window can give. */
function handlerFor(core: AppCore, wall: WallWindow) {
  const handlers: RequestHandlers = {
    ...core.handlers,
    'screen.command': ({ kind }) => {
      if (kind === 'quit') app.quit();
      else wall.toggleFullScreen();
      return null;
    },
    'wall.painted': (args) => {
      wall.paint.painted(args.turn);
      return core.handlers['wall.painted'](args);
    },
    'app.info': () => ({ version: app.getVersion(), host: 'desktop' }),
  };
  return createRequestHandler(handlers, core.guard);
}

/** Ledger, settings and logs in the profile itself; what Chromium keeps, in a folder of its own within. */
function useProfile(profileDir: string): void {
  mkdirSync(profileDir, { recursive: true });
  app.setPath('userData', profileDir);
  app.setPath('sessionData', join(profileDir, 'browser'));
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
