/** Failures of requests and answers as `SourceError`s: who must act, and how long to wait. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '../../shared/domain/records.ts';
import { shownAddress } from './http-addresses.ts';
import { SourceError } from './source-error.ts';

/** What went wrong before there was an answer, or while it came. `address` is as configured. */
export function connectionError(error: unknown, address: string, idleMs: number): SourceError {
  const shown = shownAddress(address);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (code === 'REFUSED') {
    return new SourceError(
      'unusable',
      { code: 'addressNotAllowed', params: { address: shown, reason } },
      { cause: error },
    );
  }
  const unreachable = (problem: SourceError['problem']): SourceError =>
    new SourceError('unreachable', problem, { cause: error });
  if (code === 'IDLE' || code === 'ETIMEDOUT') {
    return unreachable({ code: 'answerTooSlow', params: { address: shown, seconds: Math.round(idleMs / 1000) } });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return unreachable({ code: 'hostUnknown', params: { address: shown } });
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
    return unreachable({ code: 'certificateNotTrusted', params: { address: shown, reason: code } });
  }
  if (code.startsWith('HPE_')) {
    return unreachable({ code: 'answerMalformed', params: { address: shown, reason: code } });
  }
  return unreachable({ code: 'networkAway', params: { address: shown, reason: code || reason } });
}

/** The error an answer's status stands for; null for 2xx and 304. `now` is for a Retry-After that names a date. */
export function statusError(
  status: number,
  headers: IncomingHttpHeaders,
  address: string,
  now: number,
): SourceError | null {
  const shown = shownAddress(address);
  if ((status >= 200 && status < 300) || status === 304) return null;
  const params = { address: shown, status };
  const retryAfterMs = parseRetryAfter(headers['retry-after'], now);
  const options = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 401 || status === 403) return new SourceError('signInNeeded', { code: 'addressSignIn', params });
  if (status === 404 || status === 410) return new SourceError('unusable', { code: 'addressGone', params });
  if (status === 429)
    return new SourceError('rateLimited', { code: 'addressBusy', params: { address: shown } }, options);
  // 408: the server has waited for what a proxy before it held back.
  if (status >= 500 || status === 408) return new SourceError('unreachable', { code: 'serverFailed', params }, options);
  return new SourceError('unusable', { code: 'addressRefused', params });
}

/** When it was answered, by the clock of who answered; undefined where it does not say. */
export function dateOf({ date }: IncomingHttpHeaders): Instant | undefined {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** Milliseconds to wait by a Retry-After of seconds or a date; undefined when there is none to understand. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
