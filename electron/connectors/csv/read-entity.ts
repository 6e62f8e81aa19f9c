/** All the files of one entity of a source: what changed since the cursor, and what the ledger is to read then. */
import { join } from 'node:path';
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import type { FileImport, FileSet } from '../../core/ledger/file-import.ts';
import type { ConnectorEnvironment, SyncContext } from '../connector.ts';
import { SourceError } from '../source-error.ts';
import { mappingOf, type SeenEntity, type SeenFile } from './cursor.ts';
import { download } from './download.ts';
import { type LocalFile, locateFiles, type RemoteFile, statKey } from './locate-files.ts';
import { type PreparedFile, prepareFile } from './prepare-file.ts';

export type EntityFiles = {
  readonly entity: EntityName;
  /** As configured, each with its place: several may feed one entity. */
  readonly configs: readonly CsvFileConfig[];
  readonly environment: ConnectorEnvironment;
};

export type EntityRead =
  | { readonly kind: 'unchanged' }
  /** Only the look of the files changed, not what is in them. */
  | { readonly kind: 'sameContent'; readonly seen: SeenEntity }
  | { readonly kind: 'changed'; readonly seen: SeenEntity; readonly file: FileImport };

type Located = {
  readonly config: CsvFileConfig;
  readonly file: LocalFile | RemoteFile;
  /** The same file may be read by several mappings. */
  readonly key: string;
  /** For what is downloaded and copied, without an ending. */
  readonly workPath: string;
};

/** Files are left alone while they look the same; when one has changed, all of the entity's are read. */
export async function readEntity(
  { entity, configs, environment }: EntityFiles,
  seen: SeenEntity | undefined,
  context: SyncContext,
): Promise<EntityRead> {
  const mapping = mappingOf(configs, environment.zone, environment.currency);
  const known = seen?.mapping === mapping ? seen.files : {};
  const located = await locateAll(configs, environment.configDir, context.workDir);
  const looks = new Map<string, Look>();
  for (const entry of located) looks.set(entry.key, await lookAt(entry, known[entry.key], context));
  const isSameSet = Object.keys(known).length === looks.size && located.every(({ key }) => known[key]);
  if (isSameSet && [...looks.values()].every(({ isUnchanged }) => isUnchanged)) return { kind: 'unchanged' };

  const prepared = new Map<string, PreparedFile>();
  const files: Record<string, SeenFile> = {};
  for (const entry of located) {
    const look = looks.get(entry.key);
    // An address that answered "not modified" has to be asked again for all of it.
    const here = look?.path === undefined ? await lookAt(entry, undefined, context) : look;
    const result = await prepareFile({
      path: here.path ?? '',
      shownAs: entry.file.shownAs,
      config: entry.config,
      copyPath: `${entry.workPath}.csv`,
      signal: context.signal,
    });
    prepared.set(entry.key, result);
    files[entry.key] = { ...here.seen, sha256: result.sha256 };
  }
  const isSameContent = isSameSet && Object.entries(files).every(([key, { sha256 }]) => known[key]?.sha256 === sha256);
  if (isSameContent) return { kind: 'sameContent', seen: { mapping, files } };
  const refusals = refusalsOf(entity, [...prepared.values()]);
  const sets = configs.map((config) => toSet(config, located, prepared, environment));
  for (const set of sets) refuseEmpty(set, refusals);
  return { kind: 'changed', seen: { mapping, files }, file: { entity, sets, refusals } };
}

async function locateAll(
  configs: readonly CsvFileConfig[],
  configDir: string,
  workDir: string,
): Promise<readonly Located[]> {
  const located: Located[] = [];
  for (const [index, config] of configs.entries()) {
    for (const file of await locateFiles(config, configDir)) {
      const key = `${index} ${file.kind === 'local' ? file.path : file.url}`;
      located.push({ config, file, key, workPath: join(workDir, String(located.length)) });
    }
  }
  return located;
}

/** What can be told about a file without reading it; of an address, with fetching it where it has changed. */
type Look = {
  readonly isUnchanged: boolean;
  /** Absent when an address said that nothing has changed. */
  readonly path?: string;
  readonly seen: Omit<SeenFile, 'sha256'>;
};

async function lookAt({ file, workPath }: Located, known: SeenFile | undefined, context: SyncContext): Promise<Look> {
  if (file.kind === 'local') {
    const stat = await statKey(file.path, file.shownAs);
    return { isUnchanged: known?.stat === stat, path: file.path, seen: { stat } };
  }
  const path = `${workPath}.download`;
  const result = await download({ url: file.url, seen: known, path, signal: context.signal, now: context.now });
  if (result.kind === 'unchanged') return { isUnchanged: true, seen: { ...known } };
  return { isUnchanged: false, path, seen: { etag: result.etag, lastModified: result.lastModified } };
}

function toSet(
  config: CsvFileConfig,
  located: readonly Located[],
  prepared: ReadonlyMap<string, PreparedFile>,
  environment: ConnectorEnvironment,
): FileSet {
  const own = located.filter((entry) => entry.config === config);
  const currency = 'currency' in config && config.currency !== undefined ? config.currency : environment.currency;
  return {
    shownAs: config.from,
    files: own.flatMap(({ key }) => prepared.get(key)?.file ?? []),
    decimal: config.decimal,
    dates: config.dates,
    zone: config.zone ?? environment.zone,
    currency,
    empty: config.empty,
  };
}

function refusalsOf(entity: EntityName, prepared: readonly PreparedFile[]): readonly Refusal[] {
  return prepared.flatMap(({ refusals }) => refusals.map((refusal) => ({ entity, ...refusal })));
}

/** A file that has suddenly nothing in it is more likely broken than true: the last good records stay. */
function refuseEmpty(set: FileSet, refusals: readonly Refusal[]): void {
  const rows = set.files.reduce((sum, file) => sum + file.rows, 0);
  if (rows > 0) return;
  const worst = refusals.find(({ count }) => count > 0);
  const path = set.shownAs;
  throw new SourceError(
    'unusable',
    worst
      ? { code: 'allRowsRefused', params: { path, reason: worst.reason, example: worst.example } }
      : { code: 'fileEmpty', params: { path } },
  );
}
