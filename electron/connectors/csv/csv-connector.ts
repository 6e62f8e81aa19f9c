/** Delimited files: local ones, watched, and published ones, asked for politely. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { entityNames } from '../../core/ledger/schema.ts';
import type { Batch, ConnectorFactory, SyncContext } from '../connector.ts';
import { SourceError } from '../source-error.ts';
import { parseCursor, toCursor } from './cursor.ts';
import { isAddress } from './locate-files.ts';
import { type EntityFiles, readEntity } from './read-entity.ts';
import { watchFiles } from './watch-files.ts';

export const createCsvConnector: ConnectorFactory<'csv'> = (config, environment) => {
  const entities = [...new Set(config.files.map(({ entity }) => entity))].map((entity) => ({
    entity,
    configs: config.files.filter((file) => file.entity === entity),
    environment,
  }));
  const local = config.files
    .filter(({ from }) => !isAddress(from))
    .map(({ from }) => resolve(environment.configDir, from));
  return {
    pollEveryMs: config.pollSeconds * 1000,
    sync: (context) => syncFiles(entities, context),
    ...(local.length > 0 ? { watch: (changed) => watchFiles([...new Set(local)], changed) } : {}),
  };
};

/** One batch an entity. A file that can't be used holds up its own entity and no other; its problem is told at the end. */
async function* syncFiles(entities: readonly EntityFiles[], context: SyncContext): AsyncGenerator<Batch> {
  const memory = new Map(Object.entries(parseCursor(context.cursor).entities));
  const cursor = (): string => toCursor({ format: 1, entities: Object.fromEntries(memory) });
  let problem: unknown;
  for (const files of entities) {
    const workDir = await makeWorkDir(context.workDir);
    try {
      const read = await readEntity(files, memory.get(files.entity), { ...context, workDir });
      if (read.kind === 'unchanged') continue;
      memory.set(files.entity, read.seen);
      yield read.kind === 'changed' ? { cursor: cursor(), files: [read.file] } : { cursor: cursor() };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problem ??= error;
    } finally {
      await rm(workDir, { recursive: true, force: true });
    }
  }
  // What the config reads no more is taken out.
  for (const entity of entityNames) {
    if (entities.some((files) => files.entity === entity) || !memory.delete(entity)) continue;
    yield { cursor: cursor(), files: [{ entity, sets: [], refusals: [] }] };
  }
  if (problem !== undefined) throw problem;
}

async function makeWorkDir(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(resolve(parent, 'csv-'));
}
