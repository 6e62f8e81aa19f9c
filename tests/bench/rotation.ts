/** Q9: frames lost while boards change and data comes in, at a sixth of the processor's speed, against an empty board. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/launch/browser.ts';
import { buildIfNeeded, projectRoot } from '../../electron/launch/build.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { buildSnapshot } from '../builders/snapshot.ts';
import { buildWall } from '../builders/wall-state.ts';
import { openScene, serveRenderer } from '../e2e/renderer-page.ts';
import { type BenchRow, median, plainRow } from './row.ts';

type Event =
  { readonly name: 'snapshot'; readonly payload: Snapshot } | { readonly name: 'wall'; readonly payload: WallState };

const kinds = ['shared-goal', 'agreement-status', 'wins', 'funnel'] as const;
const slowFrameMs = 34;

export async function benchRotation(_dir: string, runs: number): Promise<readonly BenchRow[]> {
  await buildIfNeeded(projectRoot, console.log);
  const server = await serveRenderer();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const full = await measure(browser, server.url, buildSnapshot(), runs);
    return [
      plainRow(
        'Q9',
        `frames over ${slowFrameMs} ms in a board switch, 6x throttled`,
        median(full.switches.map(slow)),
        2,
        full.switches.length,
      ),
      plainRow(
        'Q9',
        'longest frame of a board switch, ms',
        median(full.switches.map((frames) => Math.max(...frames))),
        100,
        full.switches.length,
      ),
      plainRow(
        'Q9',
        `frames over ${slowFrameMs} ms in a data update, 6x throttled`,
        median(full.updates.map(slow)),
        2,
        full.updates.length,
      ),
      plainRow(
        'Q9',
        'longest frame of a data update, ms',
        median(full.updates.map((frames) => Math.max(...frames))),
        100,
        full.updates.length,
      ),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, url: string, snapshot: Snapshot, runs: number) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const walls = kinds.map((_, index) => wallAt(index));
  await openScene(page, url, { name: 'bench', snapshot, wall: walls[0] ?? null });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const switches: (readonly number[])[] = [];
  const updates: (readonly number[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const wall of [...walls.slice(1), ...walls.slice(0, 1)]) {
      if (!wall) continue;
      switches.push(await framesDuring(page, { name: 'wall', payload: { ...wall, turn: run * 10 + wall.turn } }));
      updates.push(await framesDuring(page, { name: 'snapshot', payload: moved(snapshot, run) }));
    }
  }
  await page.close();
  return { switches, updates };
}

function wallAt(index: number): WallState {
  const at = (position: number) => {
    const kind = kinds[position % kinds.length] ?? 'wins';
    const board = kind === 'shared-goal' ? { kind, goal: 'revenue', seconds: 20 } : { kind, seconds: 20 };
    return { index: position % kinds.length, board };
  };
  return { ...buildWall(), turn: index + 1, current: at(index), next: at(index + 1), count: kinds.length };
}

/** Numbers a little further on, as a sync brings them. */
function moved(snapshot: Snapshot, run: number): Snapshot {
  const goals = snapshot.goals.map((goal) => ({
    ...goal,
    pace: { ...goal.pace, actual: goal.pace.actual + run * 1000 },
  }));
  return { ...snapshot, asOf: snapshot.asOf + run * 1000, goals };
}

/** The time between frames in the second after an event, in ms. */
function framesDuring(page: Page, event: Event): Promise<readonly number[]> {
  return page.evaluate(
    (sent) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let last = performance.now();
        const end = last + 1000;
        const frame = (now: number): void => {
          frames.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(frame);
          else resolve(frames);
        };
        requestAnimationFrame((now) => {
          last = now;
          (globalThis as { emit?: (event: unknown) => void }).emit?.(sent);
          requestAnimationFrame(frame);
        });
      }),
    event,
  );
}

function slow(frames: readonly number[]): number {
  return frames.filter((ms) => ms > slowFrameMs).length;
}
