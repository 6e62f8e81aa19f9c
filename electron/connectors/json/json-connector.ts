/** Any JSON interface over http that lists records. */
import type { JsonSourceConfig } from '../../../shared/config/sources/json.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { entityNames } from '../../core/ledger/schema.ts';
import { createApiClient } from '../api-client.ts';
import type { Batch, ConnectorEnvironment, ConnectorFactory, SyncContext } from '../connector.ts';
import { dateOf } from '../http-errors.ts';
import { keepingUsage, openKeptUsage } from '../kept-usage.ts';
import { leavesRoom } from '../poll-pace.ts';
import { createRateBudget, type RateBudget } from '../rate-budget.ts';
import { SourceError } from '../source-error.ts';
import { checkSource } from './check-source.ts';
import { createEntityPace } from './entity-pace.ts';
import { failureOf } from './failures.ts';
import { headersOf, keysOf } from './headers.ts';
import { createListReader } from './list-reader.ts';
import { createEntityReader, type EntityReader } from './read-entity.ts';
import { entityState, mappingOf, parseState } from './state.ts';

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
  let calls = 0;
  let answeredAt: Instant | undefined;
  const client = createApiClient({
    base: config.base,
    headers: () => headersOf(config.headers, environment),
    budget,
    clock,
    failure: failureOf(config),
    onAnswer: ({ headers }) => {
      calls += 1;
      answeredAt = dateOf(headers);
      if (config.dailyLimit !== undefined) usage.note(budget);
    },
    limits: environment.limits,
  });
  const terms = {
    source: config.id,
    zone: environment.zone,
    currency: environment.currency,
    answeredAt: () => answeredAt,
    keys: () => keysOf(config.headers, environment),
  };
  const readers = config.lists.map((list) => createListReader(list, client, config.base, terms));
  const entities = entityNames.flatMap((entity) => {
    const own = readers.filter(({ list }) => list.entity === entity);
    return own.length > 0 ? [createEntityReader(entity, own)] : [];
  });
  return {
    pollEveryMs: config.pollSeconds * 1000,
    sync: keepingUsage(syncEntities({ config, environment, entities, budget, calls: () => calls }), usage),
    usage: () => budget.usage(),
    check: keepingUsage((signal) => checkSource(readers, signal), usage),
  };
};

type SyncParts = {
  readonly config: JsonSourceConfig;
  readonly environment: ConnectorEnvironment;
  readonly entities: readonly EntityReader[];
  readonly budget: RateBudget;
  /** All the calls there have been. */
  readonly calls: () => number;
};

/** A list that can't be used, or may not be read, holds up its own kind of record and no other; its problem is told at the end. */
function syncEntities({ config, environment, entities, budget, calls }: SyncParts) {
  const pace = createEntityPace(entities, config.pollSeconds * 1000, budget);

  return async function* sync({ cursor, now, signal }: SyncContext): AsyncGenerator<Batch> {
    const state = parseState(cursor);
    const write = (): string => JSON.stringify(state);
    const problems: SourceError[] = [];
    for (const reader of entities) {
      signal.throwIfAborted();
      const lists = config.lists.filter(({ entity }) => entity === reader.entity);
      const mapping = mappingOf(config.base, lists, environment.zone, environment.currency);
      const former = state.entities[reader.entity];
      const failed = pace.problem(reader);
      if ((former?.mapping === mapping || failed) && !pace.isDue(reader, now)) {
        if (failed) problems.push(failed);
        continue;
      }
      const at = entityState(former, mapping, lists.length);
      state.entities[reader.entity] = at;
      const before = calls();
      try {
        const hasRoom = (): boolean => leavesRoom(budget.usage(), now);
        for await (const found of reader.sync(at, { now, signal, hasRoom })) {
          yield { ...found, cursor: write() };
          signal.throwIfAborted();
        }
        pace.note(reader, now, calls() - before, null);
      } catch (error) {
        if (!(error instanceof SourceError) || !isOfOneList(error)) throw error;
        pace.note(reader, now, calls() - before, error);
        problems.push(error);
      }
    }
    // What the config reads no more is taken out.
    for (const entity of entityNames) {
      if (entities.some((reader) => reader.entity === entity) || !state.entities[entity]) continue;
      delete state.entities[entity];
      yield { present: { [entity]: [] }, cursor: write() };
    }
    const [problem] = problems;
    if (problem) throw problem;
  };
}

function isOfOneList({ kind, problem }: SourceError): boolean {
  return kind === 'unusable' || problem.code === 'scopeMissing';
}
