/** Q10: what rotating through all boards leaves behind in the page: a thousand changes of the board, and a thousand rounds. */
import type { CDPSession, Page } from '@playwright/test';
import { allBoards, fullSnapshot, movedOn, wallAt } from './all-boards.ts';
import { openWall, withBrowser } from './bench-page.ts';
import { type BenchRow, plainRow } from './row.ts';

/** Until then the engine still makes machine code of what runs often: about one MB of it, and hardly any later. */
const warmUp = 300;
const many = 1000;
/** Rounds that make as many changes of the board. */
const fewRounds = Math.ceil(many / allBoards.length);
/** The wall waits for its fades by timers alone; nothing else on it takes as long. */
const speed = 100;
/** What is left behind is the same on a screen of any size, and painting takes most of the time. */
const small = { width: 480, height: 270 };
/** Until a board has faded out and the next is made ready, by those timers. */
const settledMs = 500;

type BenchWindow = typeof globalThis & { readonly emit?: (event: unknown) => void; readonly sent?: unknown[] };
type Held = { readonly heapMb: number; readonly nodes: number; readonly listeners: number };

export async function benchLeaks(): Promise<readonly BenchRow[]> {
  const [before, soon, late] = await withBrowser(
    async (parts) => {
      const { page, session } = await openWall(parts, allBoards, fullSnapshot(), { speed, ...small });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await rotate(page, warmUp, 1);
      const first = await held(session);
      await rotate(page, fewRounds, 1_000_000);
      const second = await held(session);
      await rotate(page, many - fewRounds, 2_000_000);
      return [first, second, await held(session)];
    },
    ['--disable-frame-rate-limit'],
  );
  const rowsOf = (what: string, after: Held): readonly BenchRow[] => {
    const row = (of: string, grown: number, goal: number): BenchRow =>
      plainRow('Q10', `${what}: growth of ${of}`, grown, goal, 1);
    return [
      row('the heap, MB', after.heapMb - before.heapMb, 1),
      row('DOM nodes', after.nodes - before.nodes, 0),
      row('event listeners', after.listeners - before.listeners, 0),
    ];
  };
  const all = `all ${allBoards.length} boards`;
  return [...rowsOf(`${many} changes of the board, ${all}`, soon), ...rowsOf(`${many} rounds through ${all}`, late)];
}

/** So many times around, with new data on every board; ends where it began, with the same data. */
async function rotate(page: Page, rounds: number, firstTurn: number): Promise<void> {
  const snapshot = fullSnapshot();
  const walls = allBoards.map((_, place) => wallAt(allBoards, place + 1, 0));
  const data = [movedOn(snapshot, 1), movedOn(snapshot, 2), snapshot];
  await page.evaluate(
    async ({ walls, data, rounds, settledMs, firstTurn }) => {
      const { emit = () => undefined, sent = [] } = globalThis as BenchWindow;
      const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
      const settled = (): Promise<void> => new Promise((done) => setTimeout(done, settledMs));
      let turn = firstTurn;
      for (let round = 0; round < rounds; round += 1) {
        for (const wall of walls) {
          emit({ name: 'wall', payload: { ...wall, turn: (turn += 1) } });
          await frame();
          emit({ name: 'snapshot', payload: data[turn % 2] });
          await settled();
          await frame();
        }
      }
      emit({ name: 'snapshot', payload: data[2] });
      await settled();
      // The bench's own bridge keeps what it was asked.
      sent.length = 0;
    },
    { walls, data, rounds, settledMs, firstTurn },
  );
}

/** What is still there after everything that can go has gone. */
async function held(session: CDPSession): Promise<Held> {
  // What a first collection sets free may hold more that the next one does.
  for (let run = 0; run < 3; run += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapMb: usedSize / 1_000_000, nodes, listeners: jsEventListeners };
}
