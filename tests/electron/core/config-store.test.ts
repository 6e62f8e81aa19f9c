import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConfigPlace, loadConfig, type LoadedConfig, peekConfig } from '../../../electron/core/config-store.ts';
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

const now = Date.UTC(2026, 10, 22, 12);

function placeOf(file: string | undefined, settings: SettingsStore): ConfigPlace {
  return { file, profileDir: '/profile', settings, demo: () => document('Demo') };
}

function load(file: string | undefined, settings: SettingsStore): Promise<LoadedConfig> {
  return loadConfig(placeOf(file, settings), now);
}

function configFile(text: string): string {
  const file = join(tempDir(), 'tandem.json');
  writeFileSync(file, text);
  return file;
}

describe('the config store', () => {
  it('takes the demo when nothing is configured', async () => {
    expect(await load(undefined, createMemorySettings())).toMatchObject({ config: { company: 'Demo' }, problem: null });
  });

  it('takes the config made in the app', async () => {
    const settings = createMemorySettings({ config: document('Ours') });
    expect(await load(undefined, settings)).toMatchObject({ config: { company: 'Ours' }, configDir: '/profile' });
  });

  it('prefers the file it is handed, and starts relative paths there', async () => {
    const file = configFile(JSON.stringify(document('From file')));
    const loaded = await load(file, createMemorySettings({ config: document('Ours') }));
    expect(loaded).toMatchObject({ config: { company: 'From file' }, problem: null });
    expect(file.startsWith(loaded.configDir)).toBe(true);
  });

  it('reads a file with a byte order mark', async () => {
    const marked = configFile(`\uFEFF${JSON.stringify(document('Marked'))}`);
    expect((await load(marked, createMemorySettings())).problem).toBeNull();
  });

  it('goes on with the last good config when the file breaks, and says what is wrong', async () => {
    const settings = createMemorySettings();
    const file = configFile(JSON.stringify(document('Good')));
    await load(file, settings);
    writeFileSync(file, JSON.stringify({ ...document('Bad'), boards: [{ kind: 'wins', seconds: 1 }] }));
    const loaded = await load(file, settings);
    expect(loaded.config?.company).toBe('Good');
    expect(loaded.problem && problemSentence(loaded.problem)).toContain(
      '"boards #1.seconds" is 1, but must be 10 or more.',
    );
  });

  it.each([
    ['is no JSON', '{"version": 1,'],
    ['is empty', ''],
    ['is something else', '"hello"'],
  ])('has no config when the first file %s, and says so', async (_what, text) => {
    const loaded = await load(configFile(text), createMemorySettings());
    expect(loaded.config).toBeNull();
    expect(loaded.problem?.code).toBe('configFaulty');
  });

  it('says that a file is gone', async () => {
    const loaded = await load(join(tempDir(), 'gone.json'), createMemorySettings());
    expect(loaded.problem && problemSentence(loaded.problem)).toContain('There is no such file.');
  });

  it('takes the demo when the settings hold nonsense', async () => {
    expect((await load(undefined, createMemorySettings(42))).config?.company).toBe('Demo');
  });
});

describe('holidays of a config', () => {
  const holidays = (country: string, region?: string) =>
    JSON.stringify({ ...document(country), calendar: { zone: 'UTC', holidays: { country, region } } });

  it('are closures of its calendar', async () => {
    const { config } = await load(configFile(holidays('DE', 'BY')), createMemorySettings());
    expect(config?.calendar.closures).toContainEqual({
      day: '2026-12-25',
      label: 'Christmas Day',
      weight: 0,
      open: [],
    });
  });

  it('are in the last good one too, which goes on when there is no such region', async () => {
    const settings = createMemorySettings();
    const file = configFile(holidays('DE', 'BY'));
    await load(file, settings);
    writeFileSync(file, holidays('DE', 'ZZ'));
    const loaded = await load(file, settings);
    expect(loaded.problem && problemSentence(loaded.problem)).toMatch(
      /"calendar\.holidays\.region" is "ZZ", but DE has no such region; there are "BB" \(Brandenburg\), /,
    );
    expect(loaded.config?.calendar.closures.some(({ day }) => day === '2027-06-08')).toBe(false);
    expect(loaded.config?.calendar.closures.some(({ day }) => day === '2027-05-27')).toBe(true);
    // What can't be used was not remembered in its place.
    expect((await load(file, settings)).config).toEqual(loaded.config);
  });

  it('leave no config where the first one has none there are', async () => {
    const { config, problem } = await load(configFile(holidays('ZZ')), createMemorySettings());
    expect([config, problem?.code]).toEqual([null, 'configFaulty']);
  });
});

describe('what is wrong with a config', () => {
  const german = (changes: object) => JSON.stringify({ ...document('Unsere'), locale: 'de-AT', ...changes });
  const faultIn = ({ problem }: LoadedConfig) => problem?.params;

  it('is told in the language it is to speak', async () => {
    const file = configFile(german({ boards: [], company: '' }));
    const loaded = await load(file, createMemorySettings());
    expect(loaded.locale).toBe('de-AT');
    expect(faultIn(loaded)).toEqual({
      file,
      fault: '"company" darf nicht leer sein. Noch eine weitere Stelle stimmt nicht.',
    });
  });

  it('is told so even where it can not be read', async () => {
    const file = configFile('{\n  "locale": "de-AT"\n  "version": 1\n}');
    expect(faultIn(await load(file, createMemorySettings()))).toMatchObject({
      fault: expect.stringContaining('Die Konfiguration ist ab Zeile 3 nicht lesbar:'),
    });
  });

  it('is told so of a region that there is not', async () => {
    const file = configFile(german({ calendar: { zone: 'UTC', holidays: { country: 'AT', region: 'BY' } } }));
    expect(faultIn(await load(file, createMemorySettings()))).toMatchObject({
      fault: expect.stringContaining('"BY", doch eine solche Region hat AT nicht; es gibt "1" (Burgenland), '),
    });
  });

  it('is told in the language of the last good one, which goes on', async () => {
    const settings = createMemorySettings();
    const file = configFile(german({}));
    await load(file, settings);
    writeFileSync(file, german({ locale: 'en', company: '' }));
    expect(faultIn(await load(file, settings))).toEqual({ file, fault: '"company" darf nicht leer sein.' });
  });

  it('is told in the language of the numbers that are shown without it', async () => {
    const file = configFile(german({ company: '' }));
    const loaded = await loadConfig(placeOf(file, createMemorySettings()), now, 'en-GB');
    expect([loaded.locale, faultIn(loaded)]).toEqual(['en-GB', { file, fault: '"company" must not be empty.' }]);
  });

  it('is told in English where it speaks nothing there is', async () => {
    const file = configFile(german({ locale: 'deutsch!' }));
    expect((await load(file, createMemorySettings())).locale).toBe('en');
  });
});

describe('a first look at the config', () => {
  it('knows its boards at once, and remembers nothing', async () => {
    const settings = createMemorySettings();
    const file = configFile(JSON.stringify(document('Good')));
    expect(peekConfig(placeOf(file, settings))).toMatchObject({ config: { company: 'Good' }, problem: null });
    expect(settings.read()).toEqual(createMemorySettings().read());
    await load(file, settings);
    writeFileSync(file, '{');
    expect(peekConfig(placeOf(file, settings)).config?.company).toBe('Good');
  });
});
