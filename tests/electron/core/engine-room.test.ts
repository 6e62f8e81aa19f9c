import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LoadedConfig } from '../../../electron/core/config-store.ts';
import { createEngineRoom } from '../../../electron/core/engine-room.ts';
import { createShownSnapshot } from '../../../electron/core/shown-snapshot.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const broken: LoadedConfig = {
  config: null,
  configDir: '/profile',
  problem: { code: 'configFaulty', params: { file: 'tandem.json', fault: 'is not valid JSON' } },
  locale: 'en',
};

/** A room beside a board of an earlier run. Its wall notes when it is told that the sources are asked. */
function build(profileDir = tempDir()) {
  const clock = createFakeClock();
  const refreshing: boolean[] = [];
  const saved: string[] = [];
  const store = {
    load: () => buildSnapshot(),
    save: async () => void saved.push('saved'),
  };
  const shown = createShownSnapshot(store, clock, () => {}, 'en');
  const room = createEngineRoom({
    profileDir,
    clock,
    random: () => 0.5,
    secret: async () => undefined,
    log: silentLogger,
    shown,
    wall: {
      celebrate: () => {},
      celebrated: () => [],
      withdraw: () => {},
      setRefreshing: (now) => void refreshing.push(now),
    },
  });
  onTestFinished(() => room.close());
  return { room, shown, refreshing, saved };
}

describe('the engine room', () => {
  it('leaves the last good numbers where a config can not be used, with all there is to say', async () => {
    const profileDir = tempDir();
    writeFileSync(join(profileDir, 'ledger.duckdb'), 'no database at all');
    const { room, shown } = build(profileDir);
    await room.openLedger(null);
    await room.start(broken, [{ code: 'meetingsMovedAside', params: { path: 'meetings.json.bak' } }]);
    expect(shown.now().company).toBe('Alder & Finch');
    const codes = shown.now().problems.map(({ code }) => code);
    expect(codes).toEqual(['ledgerMovedAside', 'meetingsMovedAside', 'configFaulty']);
  });

  it('is done at once with asking the sources where no config is at work', async () => {
    const { room, refreshing } = build();
    await room.refresh();
    expect(refreshing).toEqual([true, false]);
  });

  it('leaves the ledger free when it closes, and keeps no board that no engine has computed', async () => {
    const profileDir = tempDir();
    const first = build(profileDir);
    await first.room.openLedger(null);
    await first.room.close();
    expect(first.saved).toEqual([]);
    await expect(build(profileDir).room.openLedger(null)).resolves.toBeUndefined();
  });
});
