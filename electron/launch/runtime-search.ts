import { homedir } from 'node:os';
import { join } from 'node:path';

export type RuntimeSearch = {
  /** The checkout, with its node_modules. */
  readonly root: string;
  /** Where runtimes and memories of failed downloads are kept between starts. */
  readonly cacheDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly say: (line: string) => void;
};

/** The search on this machine. */
export function runtimeSearch(root: string, say: (line: string) => void): RuntimeSearch {
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return {
    root,
    cacheDir: join(cacheHome, 'tandem'),
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    say,
  };
}

/** A place to look for the runtime: the path of its executable, or undefined where it can't be had there. */
export type RuntimeSource = (search: RuntimeSearch) => Promise<string | undefined>;
