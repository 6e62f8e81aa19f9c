import { BrowserWindow } from 'electron/main';
import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import { wallUrl } from './app-protocol.ts';
import type { WallPlace } from './display-placement.ts';
import { type PaintWatch, createPaintWatch } from './paint-watch.ts';
import { createRecovery } from './recovery.ts';
import { securePreferences } from './window-security.ts';

const checkSizeAfterMs = 1_000;

export type WallWindowParts = {
  readonly preload: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** The ground of the wall as of now, so that no window is ever seen in another colour. */
  readonly ground: () => string;
};

export type WallWindow = {
  readonly contentsId: number;
  readonly place: () => WallPlace;
  readonly move: (place: WallPlace) => void;
  readonly paint: Pick<PaintWatch, 'told' | 'painted'>;
  readonly focus: () => void;
  readonly toggleFullScreen: () => void;
  /** Draws everything again: a page can survive sleep or a change of displays and stop painting without any event. */
  readonly repaint: () => void;
  readonly close: () => void;
};

/** Opens a wall at its place and keeps its page alive until the window is closed. */
export function openWallWindow(
  first: WallPlace,
  { preload, clock, log, ground }: WallWindowParts,
  onClosed: () => void,
): WallWindow {
  let place = first;
  const window = new BrowserWindow({
    ...place.bounds,
    frame: !place.fullScreen,
    fullscreen: place.fullScreen,
    show: false,
    backgroundColor: ground(),
    title: 'Tandem',
    webPreferences: { ...securePreferences, preload },
  });
  const { webContents } = window;
  const paint = createPaintWatch(clock, () => {
    log.error('A wall has stopped painting.', { display: place.displayId });
    webContents.forcefullyCrashRenderer();
  });
  const load = (): void => {
    // Whatever the first turn will be: a page that never asks for one is as dead as one that does not paint it.
    paint.told(-Infinity);
    window.setBackgroundColor(ground());
    // A failure is told by the events below as well.
    window.loadURL(wallUrl).catch(() => undefined);
  };
  const recovery = createRecovery(clock, load);
  const failed = (event: string, reason: string): void => {
    log.error(event, { display: place.displayId, reason });
    paint.stop();
    recovery.failed();
  };
  const take = (): void => {
    // A full-screen window stays on its display; only out of full screen can it be moved.
    if (place.fullScreen) window.setFullScreen(false);
    window.setBounds(place.bounds);
    if (place.fullScreen) window.setFullScreen(true);
  };
  let callOffCheck = (): void => {};
  window.once('ready-to-show', () => {
    window.show();
    // Without a window manager a late answer of the X server to the first size can leave the wall a pixel short.
    callOffCheck = clock.after(checkSizeAfterMs, () => {
      const { width, height } = window.getBounds();
      const isShort = width !== place.bounds.width || height !== place.bounds.height;
      if (window.isFullScreen() && isShort) take();
    });
  });
  window.on('closed', () => {
    recovery.stop();
    paint.stop();
    callOffCheck();
    onClosed();
  });
  webContents.on('render-process-gone', (_event, { reason }) => failed('The page of a wall ended.', reason));
  webContents.on('did-fail-load', (_event, _code, reason, _url, isMainFrame) => {
    if (isMainFrame) failed('The page of a wall could not be loaded.', reason);
  });
  webContents.on('preload-error', (_event, _path, error) =>
    log.error('The preload script failed.', { reason: error.message }),
  );
  load();
  return {
    contentsId: webContents.id,
    place: () => place,
    paint,
    move: (next) => {
      place = next;
      take();
    },
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
    repaint: () => webContents.invalidate(),
    close: () => window.close(),
  };
}
