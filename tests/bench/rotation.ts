/** Q9: frames lost while boards change and data comes in, at a sixth of the processor's speed, against an empty board. */
import type { Page } from '@playwright/test';
import type { BoardConfig } from '../../shared/config/boards.ts';
import { allBoards, emptyBoards, fullSnapshot, movedOn, wallAt } from './all-boards.ts';
import { type BenchBrowser, openWall, type WallEvent, withBrowser } from './bench-page.ts';
import { type BenchRow, besideRow, median } from './row.ts';

const slowFrameMs = 34;
const throttle = 6;

/** The time between frames in the second after one event, in ms. */
type Frames = readonly number[];
/** What came of every time that a board was changed to, or shown while data came in. */
type ByBoard = ReadonlyMap<string, readonly Frames[]>;
type Measured = { readonly switches: ByBoard; readonly updates: ByBoard };

export async function benchRotation(_dir: string, runs: number): Promise<readonly BenchRow[]> {
  return withBrowser(async (parts) => {
    const full = await measure(parts, allBoards, runs);
    // As often as all the boards together, so that neither has had more chances to be disturbed.
    const empty = await measure(parts, emptyBoards, Math.ceil((runs * allBoards.length) / emptyBoards.length));
    return [
      ...rowsOf('a board switch', full.switches, empty.switches),
      ...rowsOf('a data update', full.updates, empty.updates),
    ];
  });
}

async function measure(parts: BenchBrowser, boards: readonly BoardConfig[], runs: number): Promise<Measured> {
  const snapshot = fullSnapshot();
  const { page, session } = await openWall(parts, boards, snapshot);
  const switches = new Map<string, Frames[]>();
  const updates = new Map<string, Frames[]>();
  let turn = 1;
  // Once around without counting: every board is then compiled, as it is on a wall that has run for five minutes.
  for (let run = 0; run <= runs; run += 1) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: run === 0 ? 1 : throttle });
    for (const place of boards.keys()) {
      turn += 1;
      const wall = wallAt(boards, place + 1, turn);
      const changed = await framesAfter(page, { name: 'wall', payload: wall });
      const updated = await framesAfter(page, { name: 'snapshot', payload: movedOn(snapshot, turn) });
      if (run === 0) continue;
      const kind = wall.current?.board.kind ?? '';
      switches.set(kind, [...(switches.get(kind) ?? []), changed]);
      updates.set(kind, [...(updates.get(kind) ?? []), updated]);
    }
  }
  await page.close();
  return { switches, updates };
}

function rowsOf(what: string, full: ByBoard, empty: ByBoard): readonly BenchRow[] {
  const against = (of: (frames: Frames) => number): number => median([...empty.values()].flat().map(of));
  const all = [...full.values()].flat();
  const slowest = worst(full, slow);
  const longest = worst(full, longestOf);
  const row = (
    figure: string,
    measured: number,
    of: (frames: Frames) => number,
    goal: number,
    runs: number,
  ): BenchRow => besideRow('Q9', figure, measured, { what: 'an empty board', value: against(of) }, goal, runs);
  return [
    row(`frames over ${slowFrameMs} ms in ${what}, 6x throttled`, median(all.map(slow)), slow, 2, all.length),
    row(`the same, worst board: ${slowest.kind}`, slowest.value, slow, 2, slowest.runs),
    row(`longest frame of ${what}, ms`, median(all.map(longestOf)), longestOf, 100, all.length),
    row(`the same, worst board: ${longest.kind}`, longest.value, longestOf, 100, longest.runs),
  ];
}

/** The board whose median is the highest. */
function worst(byBoard: ByBoard, of: (frames: Frames) => number) {
  const boards = [...byBoard].map(([kind, list]) => ({ kind, value: median(list.map(of)), runs: list.length }));
  return boards.reduce((a, b) => (b.value > a.value ? b : a));
}

function framesAfter(page: Page, event: WallEvent): Promise<Frames> {
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

function slow(frames: Frames): number {
  return frames.filter((ms) => ms > slowFrameMs).length;
}

function longestOf(frames: Frames): number {
  return Math.max(...frames);
}
