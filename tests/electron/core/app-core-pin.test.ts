import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import { hashPin } from '../../../electron/core/pin-hash.ts';
import { createRequestHandler } from '../../../electron/core/request-handlers.ts';
import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** A wall for visitors with a PIN. */
async function lockedWall() {
  const dir = tempDir();
  const { configFile } = createCsvCompany(join(dir, 'company'), 3);
  const config: unknown = JSON.parse(readFileSync(configFile, 'utf8'));
  const hash = await hashPin('471147');
  const write = (more: object) => writeFileSync(configFile, JSON.stringify({ ...Object(config), ...more }));
  write({ pin: { hash }, privacy: { mode: 'visitors' } });
  const core = createAppCore({
    profileDir: join(dir, 'profile'),
    configFile,
    settings: createMemorySettings(),
    clock: systemClock,
    random: () => 0.5,
    secret: async () => undefined,
    version: '1.0.0',
    paintsItself: false,
  });
  const events: BridgeEvent[] = [];
  core.subscribe((event) => events.push(event));
  onTestFinished(() => core.stop());
  return {
    core,
    write,
    handle: createRequestHandler(core.handlers, core.guard),
    lock: () => events.findLast((event) => event.name === 'wall')?.payload.lock,
    audience: () => events.findLast((event) => event.name === 'snapshot')?.payload.privacy,
    log: () => readFileSync(join(dir, 'profile', 'logs', 'tandem.log'), 'utf8'),
  };
}

describe('a wall with a PIN', { timeout: 60_000 }, () => {
  const showAll = { kind: 'setPrivacy', mode: 'team' };

  it('shows no more than it does until the PIN is given, from its first moment on', async () => {
    const { core, handle, lock, audience, log } = await lockedWall();
    expect(lock()).toBe('locked');
    await core.start();
    expect(await handle('wall.command', showAll)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await handle('wall.unlock', { pin: '471148' })).toMatchObject({ value: { kind: 'wrong', triesLeft: 4 } });
    expect(await handle('wall.command', showAll)).toMatchObject({ ok: false });
    expect(audience()).toBe('visitors');
    expect(await handle('wall.unlock', { pin: '471147' })).toMatchObject({ value: { kind: 'open' } });
    expect(lock()).toBe('open');
    expect(await handle('wall.command', showAll)).toMatchObject({ ok: true });
    expect(audience()).toBe('team');
    await handle('wall.lock', {});
    expect(lock()).toBe('locked');
    expect(log()).not.toMatch(/47114/);
  });

  it('follows the config: without its PIN nothing is locked', async () => {
    const { core, write, lock } = await lockedWall();
    await core.start();
    expect(lock()).toBe('locked');
    write({});
    await vi.waitFor(() => expect(lock()).toBe('none'), { timeout: 20_000, interval: 50 });
  });
});
