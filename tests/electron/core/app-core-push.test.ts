import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Win } from '../../../shared/domain/wins-view.ts';
import { celebratedWins } from '../../builders/wall-state.ts';
import { freePort } from '../../fakes/free-port.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';
import { push, secret } from '../connectors/webhook/pushing.ts';

const patience = { timeout: 20_000, interval: 20 };

/** A core over one webhook source, and what it shows. */
async function home(held: string | null = secret) {
  const dir = tempDir();
  const configFile = join(dir, 'tandem.json');
  const write = (port: number, label: string): void => {
    const config: ConfigDocument = {
      version: 1,
      calendar: { zone: 'UTC' },
      sources: [{ kind: 'webhook', id: 'hook', label, port, secret: { secret: 'push' } }],
      goals: [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'year', target: 1_000_000 }],
      wins: { overlaySeconds: 3 },
      boards: [{ kind: 'wins' }],
    };
    writeFileSync(configFile, JSON.stringify(config));
  };
  const port = await freePort();
  mkdirSync(dir, { recursive: true });
  write(port, 'Push');
  const open = async () => {
    const core = createAppCore({
      profileDir: join(dir, 'profile'),
      configFile,
      settings: createMemorySettings(),
      secret: async () => held ?? undefined,
      clock: systemClock,
      random: () => 0.5,
      version: '1.0.0',
      paintsItself: false,
    });
    onTestFinished(() => core.stop());
    let shown: Snapshot | undefined;
    const celebrated = new Map<string, Win>();
    core.subscribe((event) => {
      if (event.name === 'snapshot') shown = event.payload;
      else if (event.name === 'wall') celebratedWins(event.payload).forEach((win) => celebrated.set(win.dealId, win));
    });
    await core.start();
    const isIn = async (state: string) => vi.waitFor(() => expect(shown?.sources[0]?.state).toBe(state), patience);
    return { core, celebrated, shown: () => shown, isIn };
  };
  return { port, write, open };
}

const urlOf = (port: number): string => `http://127.0.0.1:${port}/push`;
const isClosed = async (port: number): Promise<boolean> =>
  push(urlOf(port), []).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED',
  );

describe('a push', { timeout: 90_000 }, () => {
  it('of a win is on the wall within a second, with what was known of the deal before', async () => {
    const { port, open } = await home();
    const { celebrated, shown, isIn } = await open();
    await isIn('live');
    const tookMs: number[] = [];
    for (const id of ['1', '2', '3', '4', '5']) {
      await push(urlOf(port), { type: 'deal', id, stage: 'Contract', company: 'Acme', amount: 10, currency: 'EUR' });
      await vi.waitFor(() => expect(shown()?.records.deals).toBe(Number(id)), patience);
      const pushed = performance.now();
      expect(await push(urlOf(port), { type: 'win', id, amount: 12.5 })).toMatchObject({ status: 202 });
      await vi.waitFor(() => expect(celebrated.has(`hook:${id}`)).toBe(true), patience);
      tookMs.push(Math.round(performance.now() - pushed));
    }
    expect(celebrated.get('hook:1')).toMatchObject({ company: 'Acme' });
    expect(shown()?.goals[0]?.pace.actual).toBe(5 * 1250);
    // The fastest of five: other work of this machine can't make it faster.
    expect(Math.min(...tookMs)).toBeLessThan(1_000);
  });

  it('that was acknowledged is on the wall after a restart', async () => {
    const { port, open } = await home();
    const first = await open();
    await first.isIn('live');
    await push(urlOf(port), { type: 'deal', id: 'D', stage: 'Contract' });
    await first.core.stop();
    const second = await open();
    await vi.waitFor(() => expect(second.shown()?.records.deals).toBe(1), patience);
  });
});

describe('the endpoint', { timeout: 90_000 }, () => {
  it('moves with the config, stays where the config leaves it, and is gone with the app', async () => {
    const { port, write, open } = await home();
    const { core, shown, isIn } = await open();
    await isIn('live');
    write(port, 'Another label');
    await vi.waitFor(() => expect(shown()?.sources[0]?.label).toBe('Another label'), patience);
    await isIn('live');
    expect(await push(urlOf(port), { type: 'deal', id: 'D', stage: 'Open' })).toMatchObject({ status: 202 });
    await vi.waitFor(() => expect(shown()?.records.deals).toBe(1), patience);
    const other = await freePort();
    write(other, 'Elsewhere');
    await vi.waitFor(async () => expect((await push(urlOf(other), [])).status).toBe(202), patience);
    expect(await isClosed(port)).toBe(true);
    await core.stop();
    expect(await isClosed(other)).toBe(true);
  });

  it('stays closed without its secret, and the wall says which', async () => {
    const { port, open } = await home(null);
    const { shown, isIn } = await open();
    await isIn('signInNeeded');
    expect(shown()?.sources[0]?.problem).toEqual({
      code: 'secretMissing',
      params: { name: 'push', variable: 'TANDEM_SECRET_PUSH' },
    });
    expect(await isClosed(port)).toBe(true);
  });
});
