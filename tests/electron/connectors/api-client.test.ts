import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AnswerLimits, type ApiClientOptions, createApiClient } from '../../../electron/connectors/api-client.ts';
import { afterPage, askFrom, markAt, readMark, writeMark } from '../../../electron/connectors/change-mark.ts';
import type { Connector } from '../../../electron/connectors/connector.ts';
import { createRateBudget } from '../../../electron/connectors/rate-budget.ts';
import { SourceError } from '../../../electron/connectors/source-error.ts';
import { createStreamSync, type Stream } from '../../../electron/connectors/stream-sync.ts';
import { lead } from '../../builders/records.ts';
import { type ApiSubject, describeApiConnector, patientLimits, plantedSecret } from '../../contracts/api-contract.ts';
import { type ApiReply, type ApiServer, startApiServer } from '../../fakes/api-server.ts';
import { createHastyClock } from '../../fakes/hasty-clock.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const now = Date.UTC(2026, 10, 20, 12);
const never = new AbortController().signal;
const itemsSchema = z.object({ items: z.array(z.object({ id: z.string(), at: z.number() })), more: z.boolean() });

function clientOf(server: ApiServer, options: Partial<ApiClientOptions> = {}) {
  const clock = createHastyClock(now);
  return createApiClient({
    base: `${server.url}/api/`,
    headers: async () => ({ authorization: `Bearer ${plantedSecret}` }),
    budget: createRateBudget({ clock, perDay: null, share: 1, bursts: [], nextReset: () => now }),
    clock,
    limits: patientLimits,
    ...options,
  });
}

/** The smallest source there can be behind such a client: one list, two to the page. */
function listConnector(server: ApiServer, limits?: AnswerLimits): Connector {
  const client = clientOf(server, limits && { limits });
  const stream: Stream = {
    name: 'leads',
    everyMs: 1000,
    unitsPerPoll: 1,
    from: markAt,
    changes: async (position, signal) => {
      const mark = readMark(position);
      const query = { from: askFrom(mark), skip: mark.page ?? 0 };
      const { items, more } = await client.read(itemsSchema, { path: 'leads', query }, signal);
      const { news, mark: next } = afterPage(mark, items, null);
      const following = more ? { ...next, at: mark.at, page: String(Number(mark.page ?? 0) + 2) } : next;
      const records = { lead: news.map(({ id, at }) => lead(id, { createdAt: at })) };
      const at = items.at(-1)?.at ?? null;
      return { found: news.length > 0 ? { records } : {}, position: writeMark(following), more, at };
    },
  };
  const sync = createStreamSync({
    streams: [stream],
    budget: { usage: () => null },
    recentSince: () => now - 50_000_000,
    historyPages: Infinity,
  });
  return { ...sync, pollEveryMs: 1000 };
}

describeApiConnector('a source behind an API client', async (): Promise<ApiSubject> => {
  const items = Array.from({ length: 5 }, (_, index) => ({ id: `${index}`, at: now - (5 - index) * 20_000_000 }));
  const server = await startApiServer(({ query }): ApiReply => {
    const [from, skip] = [Number(query.get('from')), Number(query.get('skip'))];
    const since = items.filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at);
    return { body: { items: since.slice(skip, skip + 2), more: since.length > skip + 2 } };
  });
  return {
    prefix: 'crm:',
    now,
    server,
    start: (limits) => listConnector(server, limits),
    moveOn: async () => {
      items.push({ id: 'new', at: now + 1 });
      return now + 1000;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
});

describe('an API client', () => {
  const serve = async (reply: ApiReply): Promise<ApiServer> => {
    const server = await startApiServer(() => reply);
    onTestFinished(() => server.close());
    return server;
  };

  it('asks below its base, signed in, with what is to be sent as JSON', async () => {
    const server = await serve({ body: { items: [], more: false } });
    const client = clientOf(server);
    await client.read(itemsSchema, { path: 'search', body: { limit: 2 }, query: { a: 1, b: undefined } }, never);
    expect(server.calls[0]).toMatchObject({ method: 'POST', path: '/api/search', body: { limit: 2 } });
    expect(server.calls[0]?.query.toString()).toBe('a=1');
    expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${plantedSecret}`);
  });

  it('sends a form where it is told to', async () => {
    const server = await serve({ body: {} });
    await clientOf(server).ask({ path: 'token', form: { grant_type: 'a b', secret: 'x&y' } }, never);
    expect(server.calls[0]).toMatchObject({ method: 'POST', body: 'grant_type=a+b&secret=x%26y' });
    expect(server.calls[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('goes where the next page is said to be on the same host, and nowhere else', async () => {
    const server = await serve({ body: {} });
    const client = clientOf(server);
    await client.ask({ path: `${server.url}/other/page?cursor=2` }, never);
    expect(server.calls[0]?.path).toBe('/other/page');
    const elsewhere = client.ask({ path: 'https://example.com/page' }, never);
    await expect(elsewhere).rejects.toMatchObject({ problem: { code: 'addressNotAllowed' } });
  });

  it('hands on that nothing has changed', async () => {
    const server = await serve({ status: 304 });
    await expect(clientOf(server).ask({ path: 'x' }, never)).resolves.toMatchObject({ status: 304, text: '' });
  });

  it('says where an answer is not what it should be, and not what it holds', async () => {
    const server = await serve({ body: { items: [{ id: plantedSecret, at: 'soon' }], more: false } });
    await expect(clientOf(server).read(itemsSchema, { path: 'x' }, never)).rejects.toMatchObject({
      kind: 'unusable',
      problem: { code: 'answerUnexpected', params: { address: `${server.url}/api/x`, place: 'items.0.at' } },
    });
  });

  it('keeps what an answer holds out of its error also where it is no JSON', async () => {
    const server = await serve({ body: `{"access_token":${plantedSecret}}` });
    const refused: unknown = await clientOf(server)
      .read(itemsSchema, { path: 'x' }, never)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { code: 'answerNotJson' } });
    expect(inspect(refused, { depth: 10 })).not.toContain(plantedSecret.slice(0, 8));
  });

  it('reads past the mark that some systems begin their texts with', async () => {
    const server = await serve({ body: `\ufeff{"items":[],"more":false}` });
    await expect(clientOf(server).read(itemsSchema, { path: 'x' }, never)).resolves.toEqual({ items: [], more: false });
  });

  it('sends whoever stored a key with odd characters back to the key, not to the network', async () => {
    const server = await serve({ body: {} });
    const client = clientOf(server, { headers: async () => ({ authorization: 'Bearer abc\u2026' }) });
    const error: unknown = await client.ask({ path: 'x' }, never).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'signInNeeded' });
    expect(server.calls).toEqual([]);
  });

  it('gives up an answer that is too large', async () => {
    const server = await serve({ body: 'x'.repeat(2 ** 20 + 1) });
    await expect(clientOf(server).ask({ path: 'x' }, never)).rejects.toMatchObject({
      problem: { code: 'answerTooLarge', params: { limitMb: 1 } },
    });
  });

  it('lets the vendor say what its refusals mean', async () => {
    const server = await serve({ status: 403, body: { errorCode: 'REQUEST_LIMIT_EXCEEDED' } });
    const failure: ApiClientOptions['failure'] = ({ text }) =>
      text.includes('REQUEST_LIMIT')
        ? new SourceError('rateLimited', { code: 'dailyLimitReached', params: { vendor: 'V' } })
        : null;
    await expect(clientOf(server, { failure }).ask({ path: 'x' }, never)).rejects.toMatchObject({
      kind: 'rateLimited',
    });
  });
});
