import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createConfigReader } from '../../../electron/core/config-reader.ts';
import type { SettingsStore } from '../../../electron/core/settings-store.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const ours = {
  version: 1,
  company: 'Ours',
  calendar: { zone: 'UTC' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
};

function reader(text: string | undefined, settings: SettingsStore = createMemorySettings()) {
  const profileDir = tempDir();
  const configFile = text === undefined ? undefined : join(profileDir, 'tandem.json');
  if (text !== undefined && configFile !== undefined) writeFileSync(configFile, text);
  const errors: string[] = [];
  const log = { ...silentLogger, error: (event: string) => void errors.push(event) };
  return { config: createConfigReader({ profileDir, configFile, settings, clock: createFakeClock(), log }), errors };
}

describe('the config of a wall', () => {
  it('is the demo, in the zone of the machine, where there is no other', async () => {
    const { config, errors } = reader(undefined);
    expect(config.peek()).toMatchObject({ config: { sources: [{ kind: 'demo' }] }, problem: null });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(await config.read(undefined)).toMatchObject({ config: { calendar: { zone } }, problem: null });
    expect(errors).toEqual([]);
  });

  it('can not be used where the file is broken: the answer and the log say so', async () => {
    const { config, errors } = reader('{');
    expect(await config.read(undefined)).toMatchObject({ config: null, problem: { code: 'configFaulty' } });
    expect(errors).toEqual(['The config can not be used.']);
  });

  it('is looked at without a word in the log', () => {
    const { config, errors } = reader('{');
    expect(config.peek()).toMatchObject({ config: null });
    expect(errors).toEqual([]);
  });

  it('is used although the settings that are to remember it can not be saved', async () => {
    const full: SettingsStore = {
      read: () => ({}),
      write: () => {
        throw new Error('ENOSPC: no space left on device');
      },
    };
    const { config, errors } = reader(JSON.stringify(ours), full);
    expect(await config.read(undefined)).toMatchObject({ config: { company: 'Ours' }, problem: null });
    expect(errors).toEqual(['The settings could not be saved.']);
  });
});
