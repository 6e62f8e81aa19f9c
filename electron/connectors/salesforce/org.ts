/** Asks an org: signed in, once more where the session had ended, and for what its user can see. */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';
import { type ApiClient, type ApiRequest, createApiClient } from '../api-client.ts';
import { NotVisible, refusalOf, SessionEnded } from './failures.ts';
import { dateOf } from '../http-errors.ts';
import { keyOf, type Session, type SignInOptions } from './sign-in.ts';
import { createShapes, describeSchema, type Shapes } from './shapes.ts';
import { type Row, valueAt } from './values.ts';

const rowSchema = z.looseObject({});
const pageSchema = z.object({
  // Left out of some answers that hold nothing.
  done: z.boolean().default(true),
  nextRecordsUrl: z.string().optional(),
  records: z.array(rowSchema),
});
export type Page = {
  readonly rows: readonly Row[];
  readonly done: boolean;
};

/** How often what can be seen is asked for again, where a query was refused. */
const lookAgainMs = 10 * 60_000;

export type Org = {
  readonly shapes: Shapes;
  /** The first page of an answer, deleted rows included where `deleted` says so; rows that hang on its rows are complete. */
  readonly query: (soql: string, signal: AbortSignal, deleted?: 'deleted') => Promise<Page>;
  /** Tries something; if a part of it has become invisible meanwhile, once more by what can be seen now. */
  readonly asSeen: <T>(attempt: () => Promise<T>) => Promise<T>;
  /** By the org's own clock, as far as it has told; else by ours. */
  readonly now: () => Instant;
  /** The versions of the interface that the server knows, which it tells everybody. */
  readonly versions: (signal: AbortSignal) => Promise<readonly string[]>;
};

export type OrgOptions = SignInOptions & {
  readonly config: SignInOptions['config'] & { readonly apiVersion: string };
  readonly session: Session;
  /** Called after every answer. */
  readonly onAnswer: () => void;
};

export function createOrg({ config, environment, budget, session, onAnswer }: OrgOptions): Org {
  let answeredAt: Instant | undefined;
  let lookedAt = -Infinity;
  const root = `services/data/v${config.apiVersion}`;
  // Headers are made without the signal of their request; a sign-in has bounds of its own.
  const common = { base: config.host, budget, clock: environment.clock, limits: environment.limits };
  const client = createApiClient({
    ...common,
    headers: async () => ({ authorization: `Bearer ${await session.token(new AbortController().signal)}` }),
    failure: refusalOf(keyOf(config.signIn), config.host),
    onAnswer: ({ headers }) => {
      answeredAt = dateOf(headers);
      const told = limitOf(headers['sforce-limit-info']);
      if (told) budget.learn({ perDay: told.limit, left: Math.max(0, told.limit - told.used) });
      onAnswer();
    },
  });
  const stranger = createApiClient({ ...common, headers: async () => ({}) });

  const read: ApiClient['read'] = async (schema, request, signal) => {
    await session.token(signal);
    try {
      return await client.read(schema, request, signal);
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error;
      session.end();
      await session.token(signal);
      return client.read(schema, request, signal);
    }
  };
  const readPage = (request: ApiRequest, signal: AbortSignal) => read(pageSchema, request, signal);

  const shapes = createShapes(async (object, signal) => {
    try {
      return await read(describeSchema, { path: `${root}/sobjects/${object}/describe` }, signal);
    } catch (error) {
      if (error instanceof NotVisible) return null;
      throw error;
    }
  });

  /** What hangs on a row may come in pages of its own. */
  const completed = async (row: Row, signal: AbortSignal): Promise<Row> => {
    const whole: Record<string, unknown> = { ...row };
    for (const [name, value] of Object.entries(row)) {
      const first = pageSchema.safeParse(value);
      if (!first.success || first.data.done) continue;
      const records = [...first.data.records];
      for (let next = first.data.nextRecordsUrl; next !== undefined;) {
        const page = await readPage({ path: next }, signal);
        records.push(...page.records);
        next = page.done ? undefined : page.nextRecordsUrl;
      }
      whole[name] = { done: true, records };
    }
    return whole;
  };

  return {
    shapes,
    query: async (soql, signal, deleted) => {
      const path = `${root}/${deleted ? 'queryAll' : 'query'}`;
      const { records, done } = await readPage({ path, query: { q: soql } }, signal);
      const rows: Row[] = [];
      for (const row of records) rows.push(await completed(row, signal));
      return { rows, done };
    },
    asSeen: async (attempt) => {
      try {
        return await attempt();
      } catch (error) {
        // What is asked wrongly stays wrong: what can be seen is not asked for again with every poll.
        const now = environment.clock.now();
        if (!(error instanceof NotVisible) || Math.abs(now - lookedAt) < lookAgainMs) throw error;
        lookedAt = now;
        shapes.forget();
        return attempt();
      }
    },
    now: () => answeredAt ?? environment.clock.now(),
    versions: async (signal) => {
      const known = await stranger.read(z.array(rowSchema), { path: 'services/data' }, signal);
      return known.map((one) => String(valueAt(one, 'version')));
    },
  };
}

/** `api-usage=18/5000`: calls of all programs in the last 24 hours, and how many there may be. */
export function limitOf(header: string | readonly string[] | undefined): { used: number; limit: number } | undefined {
  const [, used, limit] = /(?:^|[\s;,])api-usage=(\d+)\/(\d+)/.exec(String(header ?? '')) ?? [];
  return limit === undefined ? undefined : { used: Number(used), limit: Number(limit) };
}
