/** Any JSON interface over http that lists records. */
import type { JsonSourceConfig } from '../../../shared/config/sources/json.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { entityNames } from '../../core/ledger/schema.ts';
import { createApiClient } from '../api-client.ts';
import type { Batch, ConnectorEnvironment, ConnectorFactory, SyncContext } from '../connector.ts';
import { keepingUsage, openKeptUsage } from '../kept-usage.ts';
import { leavesRoom, stretched } from '../poll-pace.ts';
import { createRateBudget, type RateBudget } from '../rate-budget.ts';
import { SourceError } from '../source-error.ts';
import { checkSource } from './check-source.ts';
import { failureOf } from './failures.ts';
import { headersOf } from './headers.ts';
import { createListReader } from './list-reader.ts';
import { createEntityReader, type EntityReader } from './read-entity.ts';
import { entityState, mappingOf, parseState } from './state.ts';

/** A poll that finds nothing takes no more calls than this, on the average of several where lists have many pages. */
const callsPerPoll = 5;
const dayMs = 24 * 3_600_000;

export const createJsonConnector: ConnectorFactory<'json'> = (config, environment) => {
  const { clock } = environment;
  const usage = openKeptUsage(environment);
  const budget = createRateBudget({
    clock,
    perDay: config.dailyLimit ?? null,
    share: 1,
    bursts: [{ units: config.burst.calls, withinMs: config.burst.seconds * 1000 }],
    nextReset: (now) => (Math.floor(now / dayMs) + 1) * dayMs,
    kept: config.dailyLimit === undefined ? undefined : usage.kept,
  });
  const client = createApiClient({
    base: config.base,
    headers: () => headersOf(config.headers, environment.secret),
    budget,
    clock,
    failure: failureOf(config),
    ...(config.dailyLimit === undefined ? {} : { onAnswer: () => usage.note(budget) }),
    limits: environment.limits,
  });
  const terms = { source: config.id, zone: environment.zone, currency: environment.currency };
  const readers = config.lists.map((list) => createListReader(list, client, config.base, terms));
  const entities = entityNames.flatMap((entity) => {
    const own = readers.filter(({ list }) => list.entity === entity);
    return own.length > 0 ? [createEntityReader(entity, own)] : [];
  });
  const pollEveryMs = config.pollSeconds * 1000;
  return {
    pollEveryMs,
    sync: keepingUsage(syncEntities({ config, environment, entities, budget, pollEveryMs }), usage),
    usage: () => budget.usage(),
    check: (signal) => checkSource(readers, signal),
  };
};

type SyncParts = {
  readonly config: JsonSourceConfig;
  readonly environment: ConnectorEnvironment;
  readonly entities: readonly EntityReader[];
  readonly budget: RateBudget;
  readonly pollEveryMs: number;
};

/** A list that can't be used holds up its own kind of record and no other; its problem is told at the end. */
function syncEntities({ config, environment, entities, budget, pollEveryMs }: SyncParts) {
  const readAt = new Map<EntityReader, Instant>();
  const isDue = (reader: EntityReader, now: Instant): boolean => {
    const last = readAt.get(reader);
    // Each kind has its share of the calls: leads do not wait for a thousand pages of activities.
    const everyMs = pollEveryMs * Math.max(1, (reader.calls() * entities.length) / callsPerPoll);
    const asked = entities.map((one) => ({ everyMs: pollEveryMs, unitsPerPoll: one.calls() }));
    return last === undefined || Math.abs(now - last) >= everyMs * stretched(asked, budget.usage());
  };

  return async function* sync({ cursor, now, signal }: SyncContext): AsyncGenerator<Batch> {
    const state = parseState(cursor);
    const write = (): string => JSON.stringify(state);
    let problem: SourceError | undefined;
    for (const reader of entities) {
      signal.throwIfAborted();
      const lists = config.lists.filter(({ entity }) => entity === reader.entity);
      const mapping = mappingOf(config.base, lists, environment.zone, environment.currency);
      const former = state.entities[reader.entity];
      if (former?.mapping === mapping && !isDue(reader, now)) continue;
      const at = entityState(former, mapping, lists.length);
      state.entities[reader.entity] = at;
      try {
        const hasRoom = (): boolean => leavesRoom(budget.usage(), now);
        for await (const found of reader.sync(at, { now, signal, hasRoom })) {
          yield { ...found, cursor: write() };
          signal.throwIfAborted();
        }
        readAt.set(reader, now);
      } catch (error) {
        if (!(error instanceof SourceError) || error.kind !== 'unusable') throw error;
        problem ??= error;
      }
    }
    // What the config reads no more is taken out.
    for (const entity of entityNames) {
      if (entities.some((reader) => reader.entity === entity) || !state.entities[entity]) continue;
      delete state.entities[entity];
      yield { present: { [entity]: [] }, cursor: write() };
    }
    if (problem) throw problem;
  };
}
