import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPushStore } from '../../../../electron/connectors/webhook/push-store.ts';
import { freePort } from '../../../fakes/free-port.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { push, secret } from './pushing.ts';

const child = fileURLToPath(new URL('./push-child.ts', import.meta.url));

/** Pushes deal after deal until the endpoint is killed, so many acknowledgements later. Returns the acknowledged ids. */
async function pushUntilKilled(folder: string, killAfter: number, first: number): Promise<readonly string[]> {
  const port = await freePort();
  const running = spawn(process.execPath, [child, folder, String(port), secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(running.stdout, 'data');
  const acknowledged: string[] = [];
  let next = first;
  const sender = async (): Promise<void> => {
    for (;;) {
      const id = String((next += 1));
      const event = { type: 'deal', id, stage: 'Open', eventId: id };
      const answer = await push(`http://127.0.0.1:${port}/push`, event).catch(() => null);
      if (answer?.status !== 202) return;
      acknowledged.push(id);
      // Within the very moment of an acknowledgement, while others are on their way to the disk.
      if (acknowledged.length === killAfter) running.kill('SIGKILL');
    }
  };
  await Promise.all([once(running, 'close'), sender(), sender(), sender()]);
  return acknowledged;
}

test('killed within its acknowledgements, it has everything that it acknowledged', { timeout: 120_000 }, async () => {
  const folder = tempDir();
  const acknowledged: string[] = [];
  for (const [round, killAfter] of [1, 9, 24, 40].entries()) {
    acknowledged.push(...(await pushUntilKilled(folder, killAfter, round * 1_000)));
  }
  const store = await openPushStore(folder);
  const kept = store.since(undefined).map(({ id }) => id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(1 + 9 + 24 + 40);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  // Each once, and no more of what was never acknowledged than was under way: three a round.
  expect(new Set(kept).size).toBe(kept.length);
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(4 * 3);
  await store.close();
});
