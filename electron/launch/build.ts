import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];

/**
 * Builds the app where its sources are not those of the last build. Throws what the build tool said where it fails, and
 * leaves the mark of the last build unset, so that the next start tries again.
 */
export async function buildIfNeeded(root: string, say: (line: string) => void): Promise<void> {
  const mark = join(root, 'out', 'built-from');
  const wanted = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('Building ...');
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const config = join('electron', 'electron.vite.config.ts');
  const env = { ...process.env, NO_COLOR: '1' };
  const build = await run(process.execPath, [tool, 'build', '--config', config], { cwd: root, env });
  if (build.code !== 0) throw new Error(`The build failed.\n${build.output.trim()}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(mark, wanted);
}

/** Changes with any file that is added, removed or written. Looks at sizes and times only, so it takes milliseconds. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(root, source)).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(root: string, source: string): readonly string[] {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

if (import.meta.main) {
  await buildIfNeeded(projectRoot, (line) => console.log(line)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
