import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimeSource } from './runtime-search.ts';

/** The folder in ELECTRON_OVERRIDE_DIST_PATH, Electron's own variable for this. */
export const namedRuntime: RuntimeSource = async ({ env, platform, say }) => {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const executable = join(folder, executableIn(platform));
  if (existsSync(executable)) return executable;
  say(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron; looking elsewhere.`);
  return undefined;
};

/** What the electron package has downloaded. `path.txt` is written last, so its presence means it is complete. */
export const installedRuntime: RuntimeSource = async ({ root, platform }) => {
  const folder = join(root, 'node_modules', 'electron');
  const executable = join(folder, 'dist', executableIn(platform));
  const complete = existsSync(join(folder, 'path.txt')) && existsSync(executable);
  return complete && versionIn(join(folder, 'dist')) === packageVersion(folder) ? executable : undefined;
};

function versionIn(dist: string): string | undefined {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function packageVersion(folder: string): string | undefined {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : undefined;
}

function executableIn(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
