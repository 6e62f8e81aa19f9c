/** Asks HubSpot within the three limits it has: for searches, for calls within ten seconds, and for the account's day. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { type ApiAnswer, type ApiRequest, createApiClient } from '../api-client.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import { shownAddress } from '../http-addresses.ts';
import { dateOf } from '../http-errors.ts';
import { openKeptUsage, type UsageKeeper } from '../kept-usage.ts';
import { createRateBudget, type RateBudget } from '../rate-budget.ts';
import { secretOf } from '../secret-of.ts';
import { refusedAnswer } from './refused-answers.ts';

export type HubspotClient = {
  /** The answer in the form it must have. Searches have a limit of their own. Throws a `SourceError`. */
  readonly read: <S extends z.ZodType>(schema: S, request: ApiRequest, signal: AbortSignal) => Promise<z.output<S>>;
  readonly budget: Pick<RateBudget, 'usage'>;
  readonly kept: UsageKeeper;
  /** When the latest answer was given, by HubSpot's clock. */
  readonly answeredAt: () => Instant | undefined;
  /** The account's zone, once it is known: its day ends by it. */
  readonly learnZone: (zone: string) => void;
};

/** Of five a second that all programs of the account share: one is left to the others. */
const searchesPerSecond = 4;
/** A tenth stays unused, since calls that leave evenly do not arrive evenly. */
const shareOfBurst = 0.9;
const isSearch = ({ path }: ApiRequest): boolean => path.endsWith('/search');

export function createHubspotClient(config: HubspotSourceConfig, environment: ConnectorEnvironment): HubspotClient {
  const { clock } = environment;
  const { secret: name } = config.key;
  let zone = environment.zone;
  let answeredAt: Instant | undefined;
  const nextReset = (now: Instant): Instant => nextMidnight(now, zone);
  const kept = openKeptUsage(environment);
  const calls = createRateBudget({
    clock,
    vendor: 'HubSpot',
    perDay: config.callsPerDay,
    share: config.dailyShare,
    bursts: [{ units: Math.floor(config.callsPerTenSeconds * shareOfBurst), withinMs: 10_000 }],
    nextReset,
    kept: kept.kept,
  });
  const searches = createRateBudget({
    clock,
    perDay: null,
    share: 1,
    bursts: [{ units: searchesPerSecond, withinMs: 1000 }],
    nextReset,
  });

  const headers = async (): Promise<Readonly<Record<string, string>>> => {
    return { authorization: `Bearer ${await secretOf(name, environment)}` };
  };

  const clientFor = (request: ApiRequest) =>
    createApiClient({
      base: config.address,
      headers,
      budget: isSearch(request) ? both(searches, calls) : calls,
      clock,
      limits: environment.limits,
      onAnswer: (answer) => {
        answeredAt = dateOf(answer.headers);
        const told = dayTold(answer);
        if (told) calls.learn(told);
        kept.note(calls);
      },
      failure: (answer) => {
        const now = clock.now();
        const address = shownAddress(`${config.address}/${request.path}`);
        return refusedAnswer(answer, { address, key: name, path: request.path, now, dayEndsAt: nextReset(now) });
      },
    });

  return {
    read: (schema, request, signal) => clientFor(request).read(schema, request, signal),
    budget: calls,
    kept,
    answeredAt: () => answeredAt,
    learnZone: (told) => {
      zone = isZone(told) ? told : zone;
    },
  };
}

/** A budget that is also held to a second one. */
function both(first: RateBudget, then: RateBudget): RateBudget {
  return {
    ...then,
    take: async (units, signal) => {
      await first.take(units, signal);
      await then.take(units, signal);
    },
  };
}

/** Where the answer says what the account's day holds, that is truer than the config. */
function dayTold({ headers }: ApiAnswer): { readonly perDay: number; readonly left: number } | null {
  const perDay = Number(headers['x-hubspot-ratelimit-daily'] ?? Number.NaN);
  const left = Number(headers['x-hubspot-ratelimit-daily-remaining'] ?? Number.NaN);
  return perDay > 0 && left >= 0 ? { perDay, left } : null;
}

function nextMidnight(now: Instant, zone: string): Instant {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  return today.add({ days: 1 }).epochMilliseconds;
}

function isZone(zone: string): boolean {
  try {
    nextMidnight(0, zone);
    return true;
  } catch {
    return false;
  }
}
