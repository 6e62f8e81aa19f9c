import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLedger } from '../../../../electron/core/ledger/open-ledger.ts';
import { questions } from '../../../builders/questions.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { batchCount } from './batches.ts';

const child = fileURLToPath(new URL('./batches-child.ts', import.meta.url));

/** Runs the child, killing it so long after it is ready unless it is done by then. Returns whether it got to the end. */
async function takeBatches(dir: string, killAfterMs: number): Promise<boolean> {
  const running = spawn(process.execPath, [child, join(dir, 'ledger.duckdb'), join(dir, 'celebrations')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(running.stdout, 'data');
  const timer = setTimeout(() => running.kill('SIGKILL'), killAfterMs);
  const [code] = await once(running, 'close');
  clearTimeout(timer);
  return code === 0;
}

async function contents(dir: string): Promise<unknown> {
  const { ledger, movedAside } = await openLedger({ path: join(dir, 'ledger.duckdb'), memoryMb: 128, threads: 1 });
  const span = { from: 0, until: questions().now };
  const answer = await ledger.answer(questions({ funnel: { span, stages: ['created', 'deal', 'won'] } }));
  const occasions = await ledger.loadOccasions();
  const held = [await ledger.loadCursor('crm'), await ledger.summary('crm'), answer, occasions, movedAside];
  await ledger.close();
  return held;
}

function celebrated(dir: string): readonly string[] {
  const path = join(dir, 'celebrations');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

test(
  'killed at ten moments, it holds what an undisturbed run holds and repeats no celebration',
  { timeout: 240_000 },
  async () => {
    const [undisturbed, disturbed] = [tempDir(), tempDir()];
    const started = Date.now();
    expect(await takeBatches(undisturbed, 200_000)).toBe(true);
    const lasted = Date.now() - started;
    // Of ten kills each takes away what is left of a tenth of the work, at a moment nobody chose.
    for (let kill = 0; kill < 10; kill += 1) await takeBatches(disturbed, (Math.random() * lasted) / 10);
    expect(await takeBatches(disturbed, 200_000)).toBe(true);
    expect(await contents(disturbed)).toEqual(await contents(undisturbed));
    // Every win but those of the first batch, which is the first sync; and every milestone.
    expect(celebrated(undisturbed)).toHaveLength(batchCount - 1 + 20);
    expect(new Set(celebrated(disturbed)).size).toBe(celebrated(disturbed).length);
  },
);
