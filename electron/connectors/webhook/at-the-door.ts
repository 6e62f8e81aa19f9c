/** Whom the endpoint talks to at all: decided before anything of what is sent has been read. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { WebhookConfig } from '../../../shared/config/sources/webhook.ts';

export type Knock = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
};

/** The status to send a request away with; null lets it in. Whoever misses gets no hint of what would be right. */
export function turnedAway({ method, url, headers }: Knock, config: WebhookConfig): number | null {
  if (isFromPage(headers) || !isKnownHost(headers.host, config)) return 403;
  if (method !== 'POST' || url !== config.path) return 404;
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? '')) return 415;
  return (headers['content-encoding'] ?? 'identity') === 'identity' ? null : 415;
}

/**
 * Browsers say so themselves when a page sends something: a page on this computer must not push, be it open in the
 * browser of somebody who trusts it.
 */
function isFromPage(headers: IncomingHttpHeaders): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

/** Of http, which nobody names. */
const usualPort = '80';

/** An address stands for itself; a name may have been made to point here by anybody (DNS rebinding). */
function isKnownHost(host: string | undefined, { hostNames, port }: WebhookConfig): boolean {
  const [, named, itsPort = usualPort] = /^(\[[\da-f:.]+\]|[^:]+)(?::(\d+))?$/i.exec(host ?? '') ?? [];
  const name = named?.toLowerCase();
  if (name === undefined) return false;
  if (isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0 || name === 'localhost') return Number(itsPort) === port;
  // A proxy in front has a port of its own.
  return hostNames.some((known) => known.toLowerCase() === name);
}
