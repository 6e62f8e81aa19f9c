/** From what the config names to the files it means. */
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import { SourceError } from '../source-error.ts';
import { missing } from './prepare-errors.ts';

export type LocalFile = { readonly kind: 'local'; readonly shownAs: string; readonly path: string };
export type RemoteFile = { readonly kind: 'remote'; readonly shownAs: string; readonly url: string };

export const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

const delimitedFile = /\.(csv|tsv|txt)$/i;

/** The files in the order in which later ones win: one file, one address, or those of a folder by name. */
export async function locateFiles(
  config: Pick<CsvFileConfig, 'from'>,
  configDir: string,
): Promise<readonly (LocalFile | RemoteFile)[]> {
  const { from } = config;
  if (isAddress(from)) return [{ kind: 'remote', shownAs: from, url: from }];
  const path = resolve(configDir, from);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw missing(from, error);
    },
  );
  if (!isFolder) return [{ kind: 'local', shownAs: from, path }];
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw missing(from, error);
  });
  const names = entries
    .filter((entry) => !entry.isDirectory() && delimitedFile.test(entry.name) && !/^[.~]/.test(entry.name))
    .map(({ name }) => name);
  if (names.length === 0) throw new SourceError('unusable', { code: 'folderWithoutFiles', params: { path: from } });
  return names.toSorted().map((name) => {
    const inside = resolve(path, name);
    return { kind: 'local', shownAs: `${from.replace(/[/\\]$/, '')}/${name}`, path: inside };
  });
}

/** What changes when a file changes or is replaced, without opening it. */
export async function statKey(path: string, shownAs: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw missing(shownAs, error);
  });
  return `${found.size}-${found.mtimeMs}-${found.ino}`;
}
