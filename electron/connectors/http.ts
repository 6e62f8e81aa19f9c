/**
 * Requests that a configured address may make: http and https only, redirects followed by hand and only where they are
 * safe, no link-local addresses, nothing that waits for ever. Failures are `SourceError`s with a sentence each.
 */
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { SourceError } from './source-error.ts';
import { checkHost, guardedLookup, isPrivateAddress, redirectFault, shownAddress } from './http-addresses.ts';
import { connectionError } from './http-errors.ts';

export type SafeRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Given up when nothing comes for this long. */
  readonly idleMs?: number;
};

export type SafeResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Bytes as they come. Destroy it when it is not read to its end. */
  readonly body: IncomingMessage;
};

export const defaultIdleMs = 30_000;
const mostRedirects = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

type Hop = { readonly response: IncomingMessage; readonly wasPrivate: boolean };

/** GETs the address and follows where it leads. The answer may have any other status. */
export async function fetchSafely(request: SafeRequest): Promise<SafeResponse> {
  let url = parseAddress(request.url);
  let headers = request.headers ?? {};
  let mayBePrivate = true;
  for (let redirects = 0; ; redirects++) {
    const { response, wasPrivate } = await get(url, headers, mayBePrivate, request);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (!redirectStatuses.has(status) || location === undefined)
      return { status, headers: response.headers, body: response };
    response.destroy();
    if (!URL.canParse(location, url.href)) throw notAllowed(request.url, 'it leads nowhere');
    const next = new URL(location, url);
    const fault = redirectFault(url, next);
    if (fault !== null) throw notAllowed(request.url, fault);
    if (redirects >= mostRedirects) throw notAllowed(request.url, 'it leads from one address to the next without end');
    // What is meant for one host is nobody else's: secrets stay behind, and a stranger may not point into our network.
    if (next.host !== url.host) headers = withoutSecrets(headers);
    mayBePrivate = wasPrivate;
    url = next;
  }
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw notAllowed(address, 'it is not an address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw notAllowed(address, `it leads to ${url.protocol}`);
  return url;
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isSecret = (name: string): boolean => /^(authorization|cookie|x-api-token|x-api-key)$/i.test(name);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isSecret(name)));
}

async function get(
  url: URL,
  headers: Readonly<Record<string, string>>,
  mayBePrivate: boolean,
  { url: shown, signal, idleMs = defaultIdleMs }: SafeRequest,
): Promise<Hop> {
  const refusal = checkHost(url.hostname, mayBePrivate);
  if (refusal !== null) throw notAllowed(shown, refusal);
  return new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    const outgoing: ClientRequest = start(url, {
      // Plain bytes: the answer is measured and fingerprinted as it is.
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Tandem', ...headers },
      lookup: guardedLookup(mayBePrivate),
      signal,
      agent: false,
    });
    outgoing.setTimeout(idleMs, () => outgoing.destroy(Object.assign(new Error('idle'), { code: 'IDLE' })));
    outgoing.on('error', (error) => reject(signal.aborted ? error : connectionError(error, shown, idleMs)));
    outgoing.on('response', (response) => {
      resolve({ response, wasPrivate: isPrivateAddress(response.socket.remoteAddress ?? '') });
    });
    outgoing.end();
  });
}

function notAllowed(address: string, reason: string): SourceError {
  return new SourceError('unusable', { code: 'addressNotAllowed', params: { address: shownAddress(address), reason } });
}
