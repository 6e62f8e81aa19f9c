/** Q11: what a wall takes of the processor while nobody touches it, against MagicMirror's default page. */
import type { Browser, Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIfNeeded, projectRoot } from '../../electron/launch/build.ts';
import { allBoards, fullSnapshot, movedOn } from './all-boards.ts';
import { type BenchBrowser, openWall, withBrowser } from './bench-page.ts';
import { startMagicMirror } from './magic-mirror.ts';
import { type BenchRow, ratioRow } from './row.ts';

/** Until a page is loaded and its first motion is over. */
const settledMs = 20_000;
const dataEveryMs = 2_000;
/** Its times run on from second to second. */
const ticking = allBoards.filter(({ kind }) => kind === 'leads-waiting');

/** @param minutes that each page is looked at, all of them at the same time, each in a browser of its own. */
export async function benchIdle(dir: string, _runs: number, minutes: number): Promise<readonly BenchRow[]> {
  const mirror = await startMagicMirror(dir);
  if (!mirror) return [];
  // Once for all three of them.
  await buildIfNeeded(projectRoot, console.log);
  const look = (open: (parts: BenchBrowser) => Promise<void>): Promise<number> =>
    withBrowser(async (parts) => {
      await open(parts);
      await wait(settledMs);
      const before = await processorSeconds(parts.browser);
      await wait(minutes * 60_000);
      return (((await processorSeconds(parts.browser)) - before) / (minutes * 60)) * 100;
    });
  try {
    const [idle, fed, mirrored] = await Promise.all([
      look(async (parts) => void (await openWall(parts, ticking, fullSnapshot()))),
      look(async (parts) => feed((await openWall(parts, ticking, fullSnapshot())).page)),
      look(async ({ browser }) => void (await (await newPage(browser)).goto(mirror.url))),
    ]);
    const against = { what: "MagicMirror's default page, %", values: [mirrored] };
    const row = (figure: string, measured: number, goal: number): BenchRow =>
      ratioRow('Q11', figure, [measured], against, goal);
    return [
      row(`idle wall, times ticking, over ${minutes} minutes: % of a core`, idle, 0.25),
      row('the same with data every 2 s: % of a core', fed, 1),
    ];
  } finally {
    mirror.stop();
  }
}

function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1920, height: 1080 } });
}

/** New numbers for ever, by the page's own clock: the bench takes no part in what it measures. */
async function feed(page: Page): Promise<void> {
  const snapshot = fullSnapshot();
  const data = [1, 2, 3, 4, 5].map((by) => movedOn(snapshot, by));
  await page.evaluate(
    ({ data, dataEveryMs }) => {
      let place = 0;
      setInterval(() => {
        place = (place + 1) % data.length;
        (globalThis as { emit?: (event: unknown) => void }).emit?.({ name: 'snapshot', payload: data[place] });
      }, dataEveryMs);
    },
    { data, dataEveryMs },
  );
}

/** What the page and what paints it have taken so far. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return drawing.reduce((seconds, { cpuTime }) => seconds + cpuTime, 0);
}
