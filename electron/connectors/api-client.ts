/** Asks a JSON interface: within its budget, to the one host it was set up for, and never believing an answer unread. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { Clock } from '../core/clock.ts';
import { shownAddress } from './http-addresses.ts';
import { connectionError, statusError } from './http-errors.ts';
import { defaultIdleMs, fetchSafely } from './http.ts';
import type { RateBudget } from './rate-budget.ts';
import { SourceError } from './source-error.ts';

export type ApiRequest = {
  /** Below the base address; or a whole address of the same host, as pages name the one after them. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON; it makes the request a POST. */
  readonly body?: unknown;
  /** Sent as a form in the place of a body, as sign-ins want it. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it costs of the budget. Default: one. */
  readonly units?: number;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came; empty where the status is 304. */
  readonly text: string;
};

/** How much an answer may hold, how long it may pause, and how long it may take altogether. */
export type AnswerLimits = { readonly bytes: number; readonly idleMs: number; readonly wholeMs: number };

export type ApiClientOptions = {
  readonly base: string;
  /** Sent with every request: the sign-in, asked for anew each time so that a new secret counts at once. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly budget: RateBudget;
  readonly clock: Clock;
  /** What an answer that is no success means to this vendor; null leaves it to its status. */
  readonly failure?: (answer: ApiAnswer, request: ApiRequest) => SourceError | null;
  /** Called with every answer: limits stand in headers. */
  readonly onAnswer?: (answer: ApiAnswer) => void;
  readonly limits?: AnswerLimits | undefined;
};

export type ApiClient = {
  /** An answer that is a success, or 304. Throws a `SourceError` for all else. */
  readonly ask: (request: ApiRequest, signal: AbortSignal) => Promise<ApiAnswer>;
  /** The answer in the form it must have. */
  readonly read: <S extends z.ZodType>(schema: S, request: ApiRequest, signal: AbortSignal) => Promise<z.output<S>>;
};

/** A page of the widest objects is a few MB; 30 s without a byte or two minutes altogether are no answer any more. */
const defaultLimits: AnswerLimits = { bytes: 32 * 2 ** 20, idleMs: defaultIdleMs, wholeMs: 120_000 };

export function createApiClient(options: ApiClientOptions): ApiClient {
  const { base, budget, clock, limits = defaultLimits } = options;

  const ask = async (request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> => {
    const url = addressOf(base, request);
    await budget.take(request.units ?? 1, signal);
    const answer = await answerOf(url, request, signal);
    options.onAnswer?.(answer);
    const isSuccess = answer.status < 300 || answer.status === 304;
    const failure = isSuccess ? null : (options.failure?.(answer, request) ?? null);
    const error = failure ?? statusError(answer.status, answer.headers, url, clock.now());
    if (error) throw error;
    return answer;
  };

  const answerOf = async (url: string, request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> => {
    // Real time whatever the clock: it is the network that is waited for.
    const tooLong = AbortSignal.timeout(limits.wholeMs);
    const content = contentOf(request);
    try {
      const response = await fetchSafely({
        url,
        headers: {
          accept: 'application/json',
          ...(content && { 'content-type': content.type }),
          ...(await options.headers()),
          ...request.headers,
        },
        signal: AbortSignal.any([signal, tooLong]),
        idleMs: limits.idleMs,
        redirects: 'refuse',
        ...(content && { body: content.text }),
      });
      const text = response.status === 304 ? '' : await textOf(response.body, url, limits);
      if (response.status === 304) response.body.destroy();
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      if (signal.aborted || error instanceof SourceError) throw error;
      // A key that no header can carry was copied wrongly: it is refused before it is sent, as it would be by any server.
      if (isUnsendable(error)) return { status: 401, headers: {}, text: '' };
      if (tooLong.aborted) throw connectionError({ code: 'IDLE' }, url, limits.wholeMs);
      throw brokenOff(error, url) ?? connectionError(error, url, limits.idleMs);
    }
  };

  return {
    ask,
    read: async (schema, request, signal) => {
      const { text } = await ask(request, signal);
      return parseAnswer(schema, text, addressOf(base, request));
    },
  };
}

/** @throws SourceError where the text is no JSON, or not of this form. What it holds instead is not repeated: it may be secret. */
export function parseAnswer<S extends z.ZodType>(schema: S, text: string, address: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without its cause, which quotes the answer.
    const isPage = /^\s*</.test(text);
    const params = { address: shownAddress(address), found: isPage ? 'page' : 'other' } as const;
    throw new SourceError('unreachable', { code: 'answerNotJson', params });
  }
  return parseValue(schema, value, address);
}

/** The same of what has been read from JSON already, or of a part of it. */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown, address: string): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.map(shownName).join('.') || 'none';
  throw new SourceError('unusable', { code: 'answerUnexpected', params: { address: shownAddress(address), place } });
}

/** Where an answer holds things by names of its own, a name may be anything: only what looks like one is repeated. */
function shownName(name: PropertyKey): string {
  return typeof name === 'number' || /^[a-z_]{1,40}$/i.test(String(name)) ? String(name) : '…';
}

/** The whole address of a request. Throws a `SourceError` where it is on another host. */
export function addressOf(base: string, { path, query = {} }: ApiRequest): string {
  const root = new URL(base.endsWith('/') ? base : `${base}/`);
  const url = new URL(/^https?:/i.test(path) ? path : path.replace(/^\//, ''), root);
  if (url.origin !== root.origin) {
    const params = { address: shownAddress(base), reason: `it leads on to ${url.host}` };
    throw new SourceError('unusable', { code: 'addressNotAllowed', params });
  }
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

function contentOf({ body, form }: ApiRequest): { readonly type: string; readonly text: string } | undefined {
  if (form) return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() };
  return body === undefined ? undefined : { type: 'application/json', text: JSON.stringify(body) };
}

async function textOf(body: IncomingMessage, url: string, limits: AnswerLimits): Promise<string> {
  body.setTimeout(limits.idleMs, () => body.destroy(Object.assign(new Error('idle'), { code: 'IDLE' })));
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bytes) {
      body.destroy();
      const params = { address: shownAddress(url), limitMb: Math.round(limits.bytes / 2 ** 20) };
      throw new SourceError('unusable', { code: 'answerTooLarge', params });
    }
    chunks.push(chunk);
  }
  // Some systems begin their texts with a mark that JSON does not know.
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

function isUnsendable(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_CHAR';
}

function brokenOff(error: unknown, url: string): SourceError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') return null;
  const problem = { code: 'answerCutShort', params: { address: shownAddress(url) } } as const;
  return new SourceError('unreachable', problem, { cause: error });
}
