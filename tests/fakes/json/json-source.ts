/** A json source with one list of leads, as a config has it, and its surroundings in tests. */
import type { z } from 'zod';
import type { Batch, Connector, ConnectorEnvironment } from '../../../electron/connectors/connector.ts';
import { createJsonConnector } from '../../../electron/connectors/json/json-connector.ts';
import { jsonSchema } from '../../../shared/config/sources/json.ts';
import { buildEnvironment } from '../../builders/connector-environment.ts';
import { plantedSecret } from '../../contracts/api-contract.ts';
import { createHastyClock } from '../hasty-clock.ts';
import { tempDir } from '../temp-dir.ts';
import type { Paging } from './listing-server.ts';

export type JsonSourceInput = z.input<typeof jsonSchema>;
export type ListInput = JsonSourceInput['lists'][number];

export const now = Date.UTC(2026, 10, 20, 12);

/** What a list needs to be told to read each kind of page of the fake. */
export const pagingOf: { readonly [P in Paging]: Pick<ListInput, 'items' | 'paging'> } = {
  none: {},
  link: { paging: { kind: 'link' } },
  nextAddress: { items: '/results', paging: { kind: 'link', next: '/next' } },
  cursor: { items: '/data', paging: { kind: 'cursor', next: '/meta/next', parameter: 'cursor' } },
  page: { paging: { kind: 'page', size: 2, sizeParameter: 'limit' } },
  total: { items: '/data', paging: { kind: 'page', size: 2, total: '/meta/total' } },
  offset: { paging: { kind: 'offset', size: 2, sizeParameter: 'limit' } },
};

export function leadList(changes: Partial<Extract<ListInput, { entity: 'lead' }>> = {}): ListInput {
  return { entity: 'lead', url: 'leads', fields: { id: '/id', createdAt: '/created', name: '/name' }, ...changes };
}

export function jsonSource(
  address: string,
  lists: readonly ListInput[],
  changes: Partial<JsonSourceInput> = {},
  environment: Partial<ConnectorEnvironment> = {},
): Connector {
  const config = jsonSchema.parse({
    kind: 'json',
    id: 'crm',
    base: `${address}/api`,
    headers: { Authorization: { secret: 'crm', prefix: 'Bearer ' } },
    lists: [...lists],
    ...changes,
  });
  const surroundings = { clock: createHastyClock(now), secret: async () => plantedSecret, stateDir: tempDir() };
  return createJsonConnector(config, buildEnvironment({ ...surroundings, ...environment }));
}

/** All batches of a sync. */
export async function syncOnce(connector: Connector, cursor?: string, at = now): Promise<Batch[]> {
  const batches: Batch[] = [];
  const { signal } = new AbortController();
  for await (const batch of connector.sync({ cursor, now: at, signal, workDir: tempDir() })) batches.push(batch);
  return batches;
}
