/** Asks Pipedrive for pages of its lists: what each costs, how it pages, and how it is signed in to. */
import { z } from 'zod';
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { type ApiClient, createApiClient } from '../api-client.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import { dateOf } from '../http-errors.ts';
import { openKeptUsage, type UsageKeeper } from '../kept-usage.ts';
import { createRateBudget, type RateBudget } from '../rate-budget.ts';
import { secretOf } from '../secret-of.ts';
import { pipedriveFailure } from './failures.ts';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Items as they came: what can be used of each is for whoever reads them to say. */
export type Page<N> = { readonly items: readonly unknown[]; readonly next: N | null };

export type PipedriveApi = {
  /** A page of a list of the second version, which goes on at a mark. */
  readonly list: (path: string, query: Query, signal: AbortSignal) => Promise<Page<string>>;
  /** A page of a list of the first version, which goes on at a number. */
  readonly listByNumber: (path: string, query: Query, signal: AbortSignal) => Promise<Page<number>>;
  /** One object of the first version. */
  readonly one: (path: string, signal: AbortSignal) => Promise<unknown>;
  readonly budget: RateBudget;
  readonly usage: UsageKeeper;
  /** When the latest answer was given, by Pipedrive's clock. */
  readonly answeredAt: () => Instant | undefined;
};

/** In the tokens that Pipedrive counts an account's day in. */
export const cost = { list: 10, listByNumber: 20, one: 2, archived: 20 };
/** The largest page; a call costs the same whatever it brings. */
export const pageSize = 500;

const dayMs = 24 * 3_600_000;
const items = z.array(z.unknown()).nullish();
const pageByMark = z.object({
  data: items,
  additional_data: z.object({ next_cursor: z.string().nullish() }).nullish(),
});
const pageByNumber = z.object({
  data: items,
  additional_data: z
    .object({
      pagination: z.object({ more_items_in_collection: z.boolean(), next_start: z.number().nullish() }).nullish(),
    })
    .nullish(),
});

export function createPipedriveApi(config: PipedriveSourceConfig, environment: ConnectorEnvironment): PipedriveApi {
  const { clock } = environment;
  const usage = openKeptUsage(environment);
  const budget = createRateBudget({
    clock,
    vendor: 'Pipedrive',
    perDay: config.dailyTokens,
    share: config.dailyShare,
    // Bursts are of calls, the day is of tokens: by the cheapest list, so that dearer ones keep a distance.
    bursts: [{ units: config.burst * cost.list, withinMs: 2_000 }],
    nextReset: (now) => (Math.floor(now / dayMs) + 1) * dayMs,
    kept: usage.kept,
  });
  let answeredAt: Instant | undefined;
  const base = config.base ?? `https://${config.company}.pipedrive.com`;
  const client = createApiClient({
    base,
    headers: async () => ({ 'x-api-token': await secretOf(config.token.secret, environment) }),
    budget,
    clock,
    limits: environment.limits,
    failure: pipedriveFailure(base, config.token.secret),
    onAnswer: ({ headers }) => {
      answeredAt = dateOf(headers);
      // Pipedrive does not always send them.
      const perDay = countIn(headers['x-daily-ratelimit-token-limit']);
      const left = countIn(headers['x-daily-ratelimit-token-remaining']);
      budget.learn({ ...(perDay ? { perDay } : {}), ...(left === undefined ? {} : { left }) });
      usage.note(budget);
    },
  });
  return { ...listsOf(client), budget, usage, answeredAt: () => answeredAt };
}

function listsOf(client: ApiClient): Pick<PipedriveApi, 'list' | 'listByNumber' | 'one'> {
  return {
    list: async (path, query, signal) => {
      const units = path.endsWith('/archived') ? cost.archived : cost.list;
      const request = { path: `api/v2/${path}`, query: { limit: pageSize, ...query }, units };
      const { data, additional_data } = await client.read(pageByMark, request, signal);
      return { items: data ?? [], next: additional_data?.next_cursor || null };
    },
    listByNumber: async (path, query, signal) => {
      const request = { path: `api/v1/${path}`, query, units: cost.listByNumber };
      const { data, additional_data } = await client.read(pageByNumber, request, signal);
      const { more_items_in_collection: more = false, next_start } = additional_data?.pagination ?? {};
      const start = Number(query['start'] ?? 0);
      return { items: data ?? [], next: more && data?.length ? (next_start ?? start + data.length) : null };
    },
    one: async (path, signal) => {
      const { data } = await client.read(
        z.object({ data: z.unknown() }),
        { path: `api/v1/${path}`, units: cost.one },
        signal,
      );
      return data;
    },
  };
}

function countIn(header: string | readonly string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : undefined;
}
