import { run } from './run.ts';

/** What the Electron runtime needs of a Debian or Ubuntu system. */
const runtimePackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libsecret-1-0',
  'libnotify4',
  'dbus',
] as const;

/** What the end-to-end tests need beyond that: a display without a screen, and a browser. */
const testPackages = ['xvfb', 'xauth', 'chromium'] as const;

/** The system libraries that are not there, by file name. Linux only; elsewhere none is ever missing. */
export async function missingLibraries(executable: string, platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform !== 'linux') return [];
  const { output } = await run('ldd', [executable]);
  return parseMissing(output);
}

/** The libraries that a listing of `ldd` reports as not found. */
export function parseMissing(listing: string): readonly string[] {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, library]) => (library ? [library] : []));
}

/**
 * The names the packages have on this system. Debian 13 and Ubuntu 24.04 renamed some in their change to 64-bit time,
 * and not every old name still leads to one package.
 */
export function packageNames(wanted: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return wanted.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

export type Purpose = 'start' | 'test';

/** The command that installs what is needed, as a person would type it. */
export async function installCommand(purpose: Purpose): Promise<readonly string[]> {
  const known = new Set((await run('apt-cache', ['pkgnames'])).output.split('\n'));
  const wanted = purpose === 'start' ? runtimePackages : [...testPackages, ...runtimePackages];
  return ['apt-get', 'install', '--yes', '--no-install-recommends', ...packageNames(wanted, known)];
}
