import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { installedRuntime } from './installed-runtime.ts';
import type { RuntimeSource } from './runtime-search.ts';

const downloadLimitMs = 60_000;
const rememberFailureMs = 60 * 60_000;

/**
 * Lets the electron package download its own runtime, checked by it against the checksums it carries. A failure is
 * remembered for an hour, so that a machine without access does not wait at each start.
 */
export const downloadOfficialRuntime: RuntimeSource = async (search) => {
  const install = join(search.root, 'node_modules', 'electron', 'install.js');
  const failed = join(search.cacheDir, 'official-download-failed');
  if (!existsSync(install) || failedLately(failed)) return undefined;
  search.say('Getting the Electron runtime (once) ...');
  const outcome = await run(process.execPath, [install], { env: search.env, timeoutMs: downloadLimitMs });
  const executable = outcome.code === 0 ? await installedRuntime(search) : undefined;
  if (executable === undefined) {
    mkdirSync(search.cacheDir, { recursive: true });
    writeFileSync(failed, outcome.output);
  } else {
    rmSync(failed, { force: true });
  }
  return executable;
};

function failedLately(marker: string): boolean {
  return existsSync(marker) && Date.now() - statSync(marker).mtimeMs < rememberFailureMs;
}
