import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import type { PrivacyMode } from '../../../shared/config/privacy.ts';
import { celebratedWins } from '../../builders/wall-state.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const patience = { timeout: 20_000, interval: 50 };

/** A company whose wall is in this mode, and a way to run it and hear all that a screen is told. */
function home() {
  const dir = tempDir();
  const company = createCsvCompany(join(dir, 'company'), 3);
  const setMode = (mode: PrivacyMode): void => {
    const config: unknown = JSON.parse(readFileSync(company.configFile, 'utf8'));
    writeFileSync(company.configFile, JSON.stringify({ ...Object(config), privacy: { mode } }));
  };
  const open = () => {
    const core = createAppCore({
      profileDir: join(dir, 'profile'),
      configFile: company.configFile,
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
    const shown = () => events.findLast(({ name }) => name === 'snapshot')?.payload;
    const isLive = () => vi.waitFor(() => expect(shown()).toMatchObject({ freshness: { state: 'live' } }), patience);
    return { core, events, shown, isLive };
  };
  return { company, setMode, open, cache: () => readFileSync(join(dir, 'profile', 'snapshot.json'), 'utf8') };
}

describe('a wall for visitors', { timeout: 60_000 }, () => {
  it('shows no frame with a customer or an exact amount: not the cached one, not a celebration, not a new one', async () => {
    const { company, setMode, open, cache } = home();
    const before = open();
    await before.core.start();
    await before.isLive();
    await before.core.stop();
    expect(cache().includes('Company 0')).toBe(true);
    setMode('visitors');
    const { core, events, isLive, shown } = open();
    expect(events).toMatchObject([
      { payload: { privacy: 'visitors', records: { deals: 3 } } },
      { name: 'wall' },
      { name: 'meeting' },
    ]);
    await core.start();
    await isLive();
    company.win('N1', 'Acme', '512.34');
    const celebrated = () => events.flatMap((event) => (event.name === 'wall' ? celebratedWins(event.payload) : []));
    await vi.waitFor(() => expect(celebrated()).toMatchObject([{ company: null, amount: 51_000 }]), patience);
    await vi.waitFor(() => expect(shown()).toMatchObject({ records: { deals: 4 } }), patience);
    await core.stop();
    expect(JSON.stringify(events)).not.toMatch(/Acme|Company \d|51234|81234|deals:|deals\.csv/);
    expect(cache().includes('Acme')).toBe(true);
  });

  it('is for the team at the press of a key, and for visitors at another', async () => {
    const { setMode, open } = home();
    setMode('visitors');
    const { core, isLive, shown } = open();
    await core.start();
    await isLive();
    await core.handlers['wall.command']({ kind: 'setPrivacy', mode: 'team' });
    expect(shown()).toMatchObject({ privacy: 'team', wins: { recent: [{ company: 'Company 0' }, {}, {}] } });
    await core.handlers['wall.command']({ kind: 'cyclePrivacy' });
    expect(shown()).toMatchObject({ privacy: 'visitors', wins: { recent: [{ company: null }, {}, {}] } });
  });

  it('is without what is said to the team alone the moment it begins, however long that was to stay', async () => {
    const { company, open } = home();
    const config: unknown = JSON.parse(readFileSync(company.configFile, 'utf8'));
    const boards = [{ kind: 'announcement', headline: 'Cake', audience: 'team', seconds: 300 }, { kind: 'wins' }];
    writeFileSync(company.configFile, JSON.stringify({ ...Object(config), boards }));
    const { core, events, isLive } = open();
    await core.start();
    await isLive();
    const onWall = () => events.findLast((event) => event.name === 'wall')?.payload.current?.board.kind;
    await core.handlers['wall.command']({ kind: 'jump', index: 0 });
    await core.handlers['wall.command']({ kind: 'togglePause' });
    expect(onWall()).toBe('announcement');
    events.length = 0;
    await core.handlers['wall.command']({ kind: 'setPrivacy', mode: 'visitors' });
    expect(onWall()).toBe('wins');
    expect(JSON.stringify(events)).not.toContain('Cake');
  });

  it('hides all it can when nobody can say for whom it is, and nothing where there is nothing', async () => {
    const { company, open } = home();
    const good = readFileSync(company.configFile, 'utf8');
    writeFileSync(company.configFile, '{');
    const blank = open();
    await blank.core.start();
    expect(blank.shown()).toMatchObject({ privacy: 'team', problems: [{ params: { file: company.configFile } }] });
    await blank.core.stop();
    writeFileSync(company.configFile, good);
    const before = open();
    await before.core.start();
    await before.isLive();
    await before.core.stop();
    writeFileSync(company.configFile, '{');
    const { core, events } = open();
    await core.start();
    expect(events).toMatchObject([{ payload: { privacy: 'public' } }, { name: 'wall' }, { name: 'meeting' }, {}]);
    expect(JSON.stringify(events)).not.toMatch(/Company \d|deals:/);
  });
});
