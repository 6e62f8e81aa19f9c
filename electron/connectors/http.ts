/**
 * Requests that a configured address may make: http and https only, redirects followed by hand and only where they are
 * safe, no link-local addresses, nothing that waits for ever. Failures are `SourceError`s with a sentence each.
 */
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { addressFault } from '../../shared/domain/source-words.ts';
import { SourceError } from './source-error.ts';
import { checkHost, guardedLookup, isPrivateAddress, redirectFault, shownAddress } from './http-addresses.ts';
import { connectionError } from './http-errors.ts';

export type SafeRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Given up when nothing comes for this long. */
  readonly idleMs?: number;
  /** What is sent along; it makes the request a POST. */
  readonly body?: string;
  /** Whether an answer that leads elsewhere is followed. An interface that is signed in to is where it is, or gone. */
  readonly redirects?: 'follow' | 'refuse';
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

/** Asks the address and follows where it leads, unless told not to. The answer may have any other status. */
export async function fetchSafely(request: SafeRequest): Promise<SafeResponse> {
  let url = parseAddress(request.url);
  let headers = request.headers ?? {};
  let mayBePrivate = true;
  for (let redirects = 0; ; redirects++) {
    const { response, wasPrivate } = await ask(url, headers, mayBePrivate, request);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (!redirectStatuses.has(status) || location === undefined)
      return { status, headers: response.headers, body: response };
    response.destroy();
    if (!URL.canParse(location, url.href)) throw notAllowed(request.url, addressFault('nowhere'));
    const next = new URL(location, url);
    if (request.redirects === 'refuse') throw notAllowed(request.url, addressFault('onward', next.host));
    const fault = redirectFault(url, next);
    if (fault !== null) throw notAllowed(request.url, fault);
    if (redirects >= mostRedirects) throw notAllowed(request.url, addressFault('endless'));
    // What is meant for one host is nobody else's: secrets stay behind, and a stranger may not point into our network.
    if (next.host !== url.host) headers = withoutSecrets(headers);
    mayBePrivate = wasPrivate;
    url = next;
  }
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw notAllowed(address, addressFault('noAddress'));
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw notAllowed(address, addressFault('otherProtocol', url.protocol));
  return url;
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isSecret = (name: string): boolean => /^(authorization|cookie|x-api-token|x-api-key)$/i.test(name);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isSecret(name)));
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  mayBePrivate: boolean,
  { url: shown, signal, idleMs = defaultIdleMs, body }: SafeRequest,
): Promise<Hop> {
  const refusal = checkHost(url.hostname, mayBePrivate);
  if (refusal !== null) throw notAllowed(shown, refusal);
  return new Promise((resolve, reject) => {
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    const outgoing: ClientRequest = start(url, {
      method: body === undefined ? 'GET' : 'POST',
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
    outgoing.end(body);
  });
}

function notAllowed(address: string, reason: string): SourceError {
  return new SourceError('unusable', { code: 'addressNotAllowed', params: { address: shownAddress(address), reason } });
}
