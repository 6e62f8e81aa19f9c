import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type AppCore, type AppCoreOptions, createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Win } from '../../../shared/domain/wins-view.ts';
import { celebratedWins } from '../../builders/wall-state.ts';
import { type CsvCompany, createCsvCompany } from '../../e2e/csv-company.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const oldWins = 3;
const patience = { timeout: 20_000, interval: 50 };

type Home = { readonly company: CsvCompany; readonly profileDir: string };

function makeHome(): Home {
  const dir = tempDir();
  return { company: createCsvCompany(join(dir, 'company'), oldWins), profileDir: join(dir, 'profile') };
}

/** A core over the company's files, and all that it tells a screen. */
function open(home: Home, options: Partial<AppCoreOptions> = {}) {
  const core: AppCore = createAppCore({
    profileDir: home.profileDir,
    configFile: home.company.configFile,
    settings: createMemorySettings(),
    clock: systemClock,
    random: () => 0.5,
    secret: async () => undefined,
    version: '1.0.0',
    paintsItself: false,
    ...options,
  });
  const snapshots: Snapshot[] = [];
  const celebrated = new Map<string, Win>();
  core.subscribe((event) => {
    if (event.name === 'snapshot') snapshots.push(event.payload);
    else if (event.name === 'wall') celebratedWins(event.payload).forEach((win) => celebrated.set(win.key, win));
  });
  onTestFinished(() => core.stop());
  const shown = () => snapshots.at(-1);
  const isLiveWith = (deals: number) =>
    vi.waitFor(() => expect(shown()).toMatchObject({ freshness: { state: 'live' }, records: { deals } }), patience);
  const problems = () => (shown()?.problems ?? []).map(({ code }) => code);
  return { core, snapshots, celebrated, shown, problems, isLiveWith };
}

const logOf = (home: Home): string => readFileSync(join(home.profileDir, 'logs', 'tandem.log'), 'utf8');

/** What an earlier run has left in the profile. */
async function runBefore(home: Home): Promise<void> {
  const before = open(home);
  await before.core.start();
  await before.isLiveWith(oldWins);
  await before.core.stop();
}

describe('the core', { timeout: 60_000 }, () => {
  it('shows the last good board before it has started, and never one that knows of no data', async () => {
    const home = makeHome();
    await runBefore(home);
    const { core, snapshots, isLiveWith } = open(home);
    expect(snapshots).toMatchObject([{ company: 'Small company', records: { deals: oldWins } }]);
    await core.start();
    await isLiveWith(oldWins);
    await vi.waitFor(() => expect(snapshots.length).toBeGreaterThan(1), patience);
    expect(snapshots.map(({ freshness }) => freshness.state)).not.toContain('neverLoaded');
  });

  it('celebrates a win once, not after a restart, and no win from before', async () => {
    const home = makeHome();
    const first = open(home);
    await first.core.start();
    await first.isLiveWith(oldWins);
    home.company.win('N1', 'Acme', '500.00');
    await vi.waitFor(() => expect([...first.celebrated.values()]).toMatchObject([{ company: 'Acme' }]), patience);
    await first.core.stop();
    const second = open(home);
    await second.core.start();
    home.company.win('N2', 'Bolt', '600.00');
    await vi.waitFor(() => expect([...second.celebrated.values()]).toMatchObject([{ company: 'Bolt' }]), patience);
  });

  it('celebrates none of the wins that fill a lost ledger again', async () => {
    const home = makeHome();
    await runBefore(home);
    writeFileSync(join(home.profileDir, 'ledger.duckdb'), 'no database at all');
    const { core, problems, isLiveWith, celebrated } = open(home);
    await core.start();
    await vi.waitFor(() => expect(problems()).toEqual(['ledgerMovedAside']), patience);
    await isLiveWith(oldWins);
    home.company.win('N1', 'Acme', '500.00');
    await vi.waitFor(() => expect([...celebrated.values()]).toMatchObject([{ company: 'Acme' }]), patience);
  });

  it('goes on with the last good config while the file is broken, and follows it when it is mended', async () => {
    const home = makeHome();
    const { configFile } = home.company;
    const good = readFileSync(configFile, 'utf8');
    const { core, shown, problems, isLiveWith } = open(home);
    await core.start();
    await isLiveWith(oldWins);
    writeFileSync(configFile, '{');
    await vi.waitFor(() => expect(problems()).toEqual(['configFaultyLastGood']), patience);
    await isLiveWith(oldWins);
    writeFileSync(configFile, good.replace('Small company', 'Mended company'));
    await vi.waitFor(() => expect(shown()).toMatchObject({ company: 'Mended company', problems: [] }), patience);
    await isLiveWith(oldWins);
  });

  it('lets the last good board grow old where there is no config to read anything by', async () => {
    const home = makeHome();
    await runBefore(home);
    writeFileSync(home.company.configFile, '{');
    const clock = createFakeClock(Date.now());
    const { core, shown, problems } = open(home, { clock });
    await core.start();
    expect(problems()).toEqual(['configFaulty']);
    await clock.advance(10 * 60_000);
    expect(shown()).toMatchObject({ freshness: { state: 'stale' }, records: { deals: oldWins } });
  });

  it('goes on where its settings can not be saved', async () => {
    const settings = {
      read: () => ({}),
      write: () => {
        throw new Error('ENOSPC: no space left on device');
      },
    };
    const home = makeHome();
    const { core, isLiveWith } = open(home, { settings });
    await core.start();
    await isLiveWith(oldWins);
    expect(logOf(home)).toContain('The settings could not be saved.');
  });

  it('tells every screen, whatever one of them does', async () => {
    const home = makeHome();
    const { core, isLiveWith } = open(home);
    const brokenScreen = vi.fn<() => void>(() => {
      throw new Error('Object has been destroyed');
    });
    core.subscribe(brokenScreen);
    const told: string[] = [];
    core.subscribe(({ name }) => told.push(name));
    await core.start();
    await isLiveWith(oldWins);
    expect(brokenScreen.mock.calls.length).toBeGreaterThan(2);
    expect(told.length).toBe(brokenScreen.mock.calls.length);
  });

  it('says in a sentence that another one has the profile, and leaves it alone', async () => {
    const home = makeHome();
    await runBefore(home);
    const child = join(import.meta.dirname, 'ledger', 'holding-child.ts');
    const other = spawn(process.execPath, [child, join(home.profileDir, 'ledger.duckdb')]);
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    const { core, shown, problems } = open(home);
    await expect(core.start()).rejects.toThrow(/Another Tandem is using this profile/);
    await core.stop();
    expect(shown()).toMatchObject({ records: { deals: oldWins } });
    expect(problems()).toEqual([]);
    expect(logOf(home)).toContain('Tandem could not start.');
  });

  it('stops at any moment, more than once, and leaves the profile free', async () => {
    const home = makeHome();
    const stoppedEarly = open(home);
    const started = stoppedEarly.core.start();
    await Promise.all([stoppedEarly.core.stop(), stoppedEarly.core.stop()]);
    await started;
    const told = stoppedEarly.snapshots.length;
    await runBefore(home);
    expect(stoppedEarly.snapshots).toHaveLength(told);
  });

  it('has the holidays of its config among the closures to come, as soon as it names a country', async () => {
    const home = makeHome();
    const { configFile } = home.company;
    const plain = readFileSync(configFile, 'utf8');
    const { core, shown, isLiveWith } = open(home);
    await core.start();
    await isLiveWith(oldWins);
    expect(shown()?.closures).toEqual([]);
    writeFileSync(configFile, plain.replace('"zone":"UTC"', '"zone":"UTC","holidays":{"country":"DE"}'));
    await vi.waitFor(() => expect(shown()?.closures).toHaveLength(5), patience);
    await core.stop();
    const again = open(home);
    await again.core.start();
    await again.isLiveWith(oldWins);
    expect(again.shown()?.closures).toHaveLength(5);
  });

  it('says what is wrong with a file, and that it is over', async () => {
    const home = makeHome();
    const { core, shown, isLiveWith } = open(home);
    await core.start();
    await isLiveWith(oldWins);
    const deals = readFileSync(home.company.dealsFile, 'utf8');
    writeFileSync(home.company.dealsFile, 'name\nnobody\n');
    const sentence = () => {
      const problem = shown()?.freshness.problem;
      return problem ? problemSentence(problem) : null;
    };
    await vi.waitFor(() => expect(sentence()).toMatch(/has no column "id"/), patience);
    expect(shown()).toMatchObject({ records: { deals: oldWins } });
    writeFileSync(home.company.dealsFile, deals);
    await vi.waitFor(() => expect(sentence()).toBeNull(), patience);
  });
});
