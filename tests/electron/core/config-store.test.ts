import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, type LoadedConfig } from '../../../electron/core/config-store.ts';
import type { SettingsStore } from '../../../electron/core/settings-store.ts';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const document = (company: string): ConfigDocument => ({
  version: 1,
  company,
  calendar: { zone: 'UTC' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
});

function load(file: string | undefined, settings: SettingsStore): LoadedConfig {
  return loadConfig({ file, profileDir: '/profile', settings, demo: () => document('Demo') });
}

function configFile(text: string): string {
  const file = join(tempDir(), 'tandem.json');
  writeFileSync(file, text);
  return file;
}

describe('the config store', () => {
  it('takes the demo when nothing is configured', () => {
    expect(load(undefined, createMemorySettings())).toMatchObject({ config: { company: 'Demo' }, problem: null });
  });

  it('takes the config made in the app', () => {
    const settings = createMemorySettings({ config: document('Ours') });
    expect(load(undefined, settings)).toMatchObject({ config: { company: 'Ours' }, configDir: '/profile' });
  });

  it('prefers the file it is handed, and starts relative paths there', () => {
    const file = configFile(JSON.stringify(document('From file')));
    const loaded = load(file, createMemorySettings({ config: document('Ours') }));
    expect(loaded).toMatchObject({ config: { company: 'From file' }, problem: null });
    expect(file.startsWith(loaded.configDir)).toBe(true);
  });

  it('reads a file with a byte order mark', () => {
    expect(load(configFile(`\uFEFF${JSON.stringify(document('Marked'))}`), createMemorySettings()).problem).toBeNull();
  });

  it('goes on with the last good config when the file breaks, and says what is wrong', () => {
    const settings = createMemorySettings();
    const file = configFile(JSON.stringify(document('Good')));
    load(file, settings);
    writeFileSync(file, JSON.stringify({ ...document('Bad'), boards: [{ kind: 'wins', seconds: 1 }] }));
    const loaded = load(file, settings);
    expect(loaded.config?.company).toBe('Good');
    expect(loaded.problem && problemSentence(loaded.problem)).toContain('"boards #1.seconds": Too small');
  });

  it.each([
    ['is no JSON', '{"version": 1,'],
    ['is empty', ''],
    ['is something else', '"hello"'],
  ])('has no config when the first file %s, and says so', (_what, text) => {
    const loaded = load(configFile(text), createMemorySettings());
    expect(loaded.config).toBeNull();
    expect(loaded.problem?.code).toBe('configFaulty');
  });

  it('says that a file is gone', () => {
    const loaded = load(join(tempDir(), 'gone.json'), createMemorySettings());
    expect(loaded.problem && problemSentence(loaded.problem)).toContain("can't be read");
  });

  it('takes the demo when the settings hold nonsense', () => {
    expect(load(undefined, createMemorySettings(42)).config?.company).toBe('Demo');
  });
});
