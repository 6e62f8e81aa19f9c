/** What Pipedrive's refusals mean. */
import type { ApiAnswer, ApiRequest } from '../api-client.ts';
import { SourceError } from '../source-error.ts';

const vendor = 'Pipedrive';

/**
 * The account's day ends at midnight of a server whose zone nobody is told. Coming back after an hour costs one call and
 * finds the new day within that hour.
 */
const dayWaitMs = 3_600_000;
/** Bursts are counted over two seconds. */
const burstMs = 2_000;
const longestBurstWaitMs = 60_000;
/** Who goes on asking after "too many" is shut out by the guard before the servers. */
const shutOutMs = 1_800_000;

/** @param secret the name of the key in the config. */
export function pipedriveFailure(
  base: string,
  secret: string,
): (answer: ApiAnswer, request: ApiRequest) => SourceError | null {
  return ({ status, headers, text }, { path }) => {
    if (status === 401 || status === 402) {
      return new SourceError('signInNeeded', { code: 'keyRefused', params: { vendor, name: secret, status } });
    }
    if (status === 403) {
      // The guard answers with a web page; Pipedrive itself with JSON.
      if (/^\s*</.test(text)) return busy(base, shutOutMs);
      const what = objectOf(path);
      const params = { vendor, name: secret, what, scope: `${scopes[what] ?? what}:read` };
      return new SourceError('signInNeeded', { code: 'scopeMissing', params });
    }
    if (status !== 429) return null;
    if (headers['x-daily-ratelimit-token-remaining'] === '0') {
      const problem = { code: 'dailyLimitReached', params: { vendor } } as const;
      return new SourceError('rateLimited', problem, { retryAfterMs: dayWaitMs });
    }
    if (headers['retry-after'] !== undefined) return null;
    const resetMs = Number(headers['x-ratelimit-reset']) * 1000;
    // The end of a day whose tokens are not told looks like this: one who came back every two seconds would be shut out.
    if (!(resetMs >= 0) || Number(headers['x-ratelimit-remaining']) > 0) return null;
    return busy(base, Math.min(longestBurstWaitMs, Math.max(burstMs, resetMs)));
  };
}

/** What an OAuth app would have to be allowed: Pipedrive's own word for the permission. */
const scopes: Readonly<Record<string, string>> = {
  persons: 'contacts',
  organizations: 'contacts',
  stages: 'deals',
  pipelines: 'deals',
  dealFields: 'deal-fields',
  leadLabels: 'leads',
};

function busy(address: string, retryAfterMs: number): SourceError {
  return new SourceError('rateLimited', { code: 'addressBusy', params: { address } }, { retryAfterMs });
}

/** The object an address below /api/v2/ is about. */
function objectOf(path: string): string {
  return /\/v\d\/(\w+)/.exec(path)?.[1] ?? path;
}
