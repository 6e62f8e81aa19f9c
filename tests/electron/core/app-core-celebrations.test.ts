import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Celebration, WallState } from '../../../shared/domain/wall.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const patience = { timeout: 20_000, interval: 50 };

/** A company with a goal of a million and next to nothing of it, and a way to run it and see what is celebrated. */
function home(overlaySeconds: number) {
  const dir = tempDir();
  const company = createCsvCompany(join(dir, 'company'), 3);
  const config: unknown = JSON.parse(readFileSync(company.configFile, 'utf8'));
  writeFileSync(company.configFile, JSON.stringify({ ...Object(config), wins: { overlaySeconds } }));
  const open = async () => {
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
    onTestFinished(() => core.stop());
    let wall: WallState | undefined;
    let snapshot: Snapshot | undefined;
    const celebrated = new Map<number, Celebration>();
    core.subscribe((event) => {
      if (event.name === 'snapshot') snapshot = event.payload;
      if (event.name !== 'wall') return;
      wall = event.payload;
      if (wall.celebration) celebrated.set(wall.celebration.startedAt, wall.celebration);
    });
    await core.start();
    return {
      core,
      wall: () => wall,
      snapshot: () => snapshot,
      kinds: () => [...celebrated.values()].map(({ kind }) => kind),
      isLiveWith: (deals: number) =>
        vi.waitFor(
          () => expect(snapshot).toMatchObject({ freshness: { state: 'live' }, records: { deals } }),
          patience,
        ),
    };
  };
  return { company, open };
}

describe('what is celebrated', { timeout: 90_000 }, () => {
  it('is a win and then, in its turn, the milestone it reached, once and for all', async () => {
    const { company, open } = home(3);
    const first = await open();
    await first.isLiveWith(3);
    company.win('N1', 'Acme', '600000.00');
    await vi.waitFor(() => expect(first.kinds()).toEqual(['wins', 'milestone']), patience);
    expect(first.wall()?.celebration).toMatchObject({ goal: 'revenue', share: 0.5, actual: 60_030_000 });
    await first.core.stop();
    const second = await open();
    await second.isLiveWith(4);
    company.win('N2', 'Bolt', '1.00');
    await vi.waitFor(() => expect(second.kinds()).toEqual(['wins']), patience);
    await vi.waitFor(() => expect(second.wall()?.celebration).toBeNull(), patience);
    expect(second.kinds()).toEqual(['wins']);
  });

  it('is a win no longer when it is none, and is told quietly', async () => {
    const { company, open } = home(60);
    const { wall, snapshot, isLiveWith } = await open();
    await isLiveWith(3);
    const before = readFileSync(company.dealsFile, 'utf8');
    company.win('N1', 'Acme', '500.00');
    await vi.waitFor(() => expect(wall()?.celebration?.kind).toBe('wins'), patience);
    writeFileSync(company.dealsFile, before);
    await vi.waitFor(() => expect(wall()?.celebration).toBeNull(), patience);
    expect(snapshot()?.wins.corrected).toHaveLength(1);
  });
});
