import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedRuntime, namedRuntime } from '../../../electron/launch/installed-runtime.ts';
import { unpackNpmRuntime, unpackRuntime } from '../../../electron/launch/npm-runtime.ts';
import { downloadOfficialRuntime } from '../../../electron/launch/official-runtime.ts';
import type { RuntimeSearch } from '../../../electron/launch/runtime-search.ts';
import { findRuntime } from '../../../electron/launch/runtime.ts';

let root: string;
let said: string[];

const search = (changes: Partial<RuntimeSearch> = {}): RuntimeSearch => ({
  root,
  cacheDir: join(root, 'cache'),
  env: { PATH: process.env['PATH'] },
  platform: 'linux',
  arch: 'x64',
  say: (line) => said.push(line),
  ...changes,
});

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

const installElectron = (version: string, distVersion: string): void => {
  write('node_modules/electron/package.json', JSON.stringify({ version }));
  write('node_modules/electron/path.txt', 'electron');
  write('node_modules/electron/dist/version', distVersion);
  write('node_modules/electron/dist/electron', '');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tandem-runtime-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the search for a runtime', () => {
  it('takes the first source that has one and asks no other', async () => {
    const asked: string[] = [];
    const source = (name: string, found: string | undefined) => async () => {
      asked.push(name);
      return found;
    };
    const found = await findRuntime(search(), [source('a', undefined), source('b', '/b/electron'), source('c', '/c')]);
    expect(found).toBe('/b/electron');
    expect(asked).toEqual(['a', 'b']);
  });

  it('finds none where no source has one', async () => {
    expect(await findRuntime(search(), [async () => undefined])).toBeUndefined();
  });
});

describe('the runtime named by the environment', () => {
  it('is taken where it is there', async () => {
    write('mine/electron', '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'mine') };
    expect(await namedRuntime(search({ env }))).toBe(join(root, 'mine', 'electron'));
  });

  it('is passed over with a word where it is not', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') };
    expect(await namedRuntime(search({ env }))).toBeUndefined();
    expect(said.join()).toContain('nowhere');
  });
});

describe('the installed runtime', () => {
  it('is taken where it is complete and of the version of the package', async () => {
    installElectron('45.4.1', 'v45.4.1');
    expect(await installedRuntime(search())).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('is passed over where another version was left behind', async () => {
    installElectron('45.4.1', '44.0.0');
    expect(await installedRuntime(search())).toBeUndefined();
  });

  it('is passed over where its download broke off', async () => {
    installElectron('45.4.1', '45.4.1');
    rmSync(join(root, 'node_modules/electron/path.txt'));
    expect(await installedRuntime(search())).toBeUndefined();
  });
});

describe('the official download', () => {
  const markingInstall = (code: number): void =>
    write(
      'node_modules/electron/install.js',
      `require('fs').appendFileSync(__dirname + '/tried', 'x'); process.exit(${code})`,
    );
  const wasTried = (): boolean => existsSync(join(root, 'node_modules/electron/tried'));

  it('is taken when it succeeds', async () => {
    installElectron('45.4.1', '45.4.1');
    markingInstall(0);
    expect(await downloadOfficialRuntime(search())).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('is not tried again soon after it failed, and is tried again later', async () => {
    markingInstall(1);
    await downloadOfficialRuntime(search());
    expect(wasTried()).toBe(true);
    rmSync(join(root, 'node_modules/electron/tried'));
    await downloadOfficialRuntime(search());
    expect(wasTried()).toBe(false);
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(join(root, 'cache/official-download-failed'), twoHoursAgo, twoHoursAgo);
    await downloadOfficialRuntime(search());
    expect(wasTried()).toBe(true);
  });
});

describe('the runtime from the npm registry', () => {
  it('is taken from the cache without asking anybody', async () => {
    for (const name of ['package.json', 'default-app.js']) write(`electron/shell/default-app/${name}`, 'now');
    write('cache/electron-33.2.1/electron', '');
    write('cache/electron-33.2.1/resources/app/default-app.js', 'before');
    expect(await unpackNpmRuntime(search({ env: { PATH: '' } }))).toBe(join(root, 'cache/electron-33.2.1/electron'));
    expect(said).toEqual([]);
    const defaultApp = join(root, 'cache/electron-33.2.1/resources/app/default-app.js');
    expect(readFileSync(defaultApp, 'utf8')).toBe('now');
  });

  it('is only for Linux on x64', async () => {
    expect(await unpackNpmRuntime(search({ platform: 'darwin' }))).toBeUndefined();
    expect(await unpackNpmRuntime(search({ arch: 'arm64' }))).toBeUndefined();
  });

  it('leaves nothing half-done behind where it can not be had', async () => {
    expect(await unpackNpmRuntime(search({ env: { PATH: '/nowhere' } }))).toBeUndefined();
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it('is refused unopened where it is not the archive that was vetted', async () => {
    write('other.zip', 'something else');
    await expect(unpackRuntime(join(root, 'other.zip'), '9461fc54', root)).rejects.toThrow('not the vetted one');
    expect(readdirSync(root)).toEqual(['other.zip']);
  });
});
