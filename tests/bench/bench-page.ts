/** The built renderer in a browser, with a wall that a bench moves by hand. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/launch/browser.ts';
import { buildIfNeeded, projectRoot } from '../../electron/launch/build.ts';
import type { BoardConfig } from '../../shared/config/boards.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { openScene, serveRenderer } from '../e2e/renderer-page.ts';
import { meeting, wallAt } from './all-boards.ts';

export type WallEvent =
  { readonly name: 'snapshot'; readonly payload: Snapshot } | { readonly name: 'wall'; readonly payload: WallState };

export type BenchBrowser = {
  readonly browser: Browser;
  /** Where the renderer is served. */
  readonly url: string;
};

/** Runs the work with a browser and the renderer as it is built now. */
export async function withBrowser<T>(
  work: (parts: BenchBrowser) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  await buildIfNeeded(projectRoot, console.log);
  const server = await serveRenderer();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', ...flags],
  });
  try {
    return await work({ browser, url: server.url });
  } finally {
    await browser.close();
    server.close();
  }
}

/** A page with the first of the boards on it. Its timers run so many times as fast. */
export async function openWall(
  { browser, url }: BenchBrowser,
  boards: readonly BoardConfig[],
  snapshot: Snapshot,
  { speed, ...viewport }: { speed: number; width: number; height: number } = { speed: 1, width: 1920, height: 1080 },
): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript((faster) => {
    const plain = window.setTimeout.bind(window);
    const fast = (work: () => void, ms = 0): number => plain(work, ms / faster);
    if (faster !== 1) Object.assign(window, { setTimeout: fast });
  }, speed);
  const wall = wallAt(boards, 0, 1);
  await openScene(page, url, { name: 'bench', snapshot, wall, ...(meeting ? { meeting } : {}) });
  return { page, session: await page.context().newCDPSession(page) };
}
