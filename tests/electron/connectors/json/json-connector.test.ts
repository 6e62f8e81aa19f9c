import { describe, expect, it, onTestFinished } from 'vitest';
import type { Connector } from '../../../../electron/connectors/connector.ts';
import { jsonSettings } from '../../../../shared/config/sources/json-settings.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { type ApiCall, type ApiReply, type ApiServer, startApiServer } from '../../../fakes/api-server.ts';
import { jsonSource, leadList, type ListInput, now, syncOnce } from '../../../fakes/json/json-source.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const minute = 60_000;
const created = '2026-03-05T10:00:00Z';
const deals: ListInput = { entity: 'deal', url: '/deals', fields: { id: '/id', stage: '/stage' } };

async function serve(answer: (call: ApiCall) => ApiReply): Promise<ApiServer> {
  const server = await startApiServer(answer);
  onTestFinished(() => server.close());
  return server;
}

const serveLeads = (...leads: object[]) =>
  serve(({ path }) => ({ body: path === '/api/leads' ? leads : [{ id: 1, stage: 'open' }] }));

describe('a json source', () => {
  it('asks below its base, with the headers and the secret of its config', async () => {
    const server = await serveLeads();
    const headers = { 'X-Api-Key': { secret: 'crm' }, 'X-Tenant': 'acme' };
    await syncOnce(jsonSource(server.url, [leadList({ query: { active: true } }), deals], { headers }));
    expect(server.calls.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/api/leads?active=true',
      '/api/deals?',
    ]);
    expect(server.calls[0]?.headers).toMatchObject({ 'x-api-key': plantedSecret, 'x-tenant': 'acme' });
  });

  it('counts what it refuses and tells it again only when it is another number', async () => {
    const leads: object[] = [{ id: 1, created }, { id: 2 }, { id: 3 }, { id: 4, created, name: [1] }];
    const server = await serve(() => ({ body: leads }));
    const source = jsonSource(server.url, [leadList()]);
    const first = await syncOnce(source);
    expect(first.at(-1)?.refusals).toEqual([
      { entity: 'lead', reason: 'empty "/created"', count: 2, example: '2' },
      { entity: 'lead', reason: 'leftOut notText "/name"', count: 1, example: '4: [1]' },
    ]);
    leads.push({ id: 5, created });
    const then = await syncOnce(source, first.at(-1)?.cursor, now + minute);
    expect(then.flatMap(({ refusals }) => refusals ?? [])).toEqual([]);
    leads.splice(1, 3);
    const last = await syncOnce(source, then.at(-1)?.cursor, now + 2 * minute);
    expect(last.at(-1)).toMatchObject({ refusals: [], records: { lead: [{ id: 'crm:5' }] } });
  });

  it('keeps what it has where not one entry can be used, and says why', async () => {
    const server = await serveLeads({ id: 1, createdOn: created });
    const sync = syncOnce(jsonSource(server.url, [leadList()]));
    const params = { path: `${server.url}/api/leads`, reason: 'empty "/created"', example: '1' };
    await expect(sync).rejects.toMatchObject({ kind: 'unusable', problem: { code: 'allRowsRefused', params } });
  });

  it.each<[string, ApiReply, object]>([
    ['can not be used', { body: {} }, { kind: 'unusable', problem: { code: 'answerUnexpected' } }],
    ['may not be read', { status: 403, body: {} }, { kind: 'signInNeeded', problem: { code: 'scopeMissing' } }],
  ])('reads the other kinds of record where one %s', async (_, reply, told) => {
    const server = await serve(({ path }) => (path === '/api/leads' ? reply : { body: [{ id: 1, stage: 'open' }] }));
    const records: unknown[] = [];
    const source = jsonSource(server.url, [leadList(), deals]);
    const { signal } = new AbortController();
    const sync = async () => {
      for await (const batch of source.sync({ cursor: undefined, now, signal, workDir: '' }))
        records.push(batch.records);
    };
    await expect(sync()).rejects.toMatchObject(told);
    expect(records).toMatchObject([{ deal: [{ id: 'crm:1' }] }]);
  });

  it.each<[number, string | undefined, object]>([
    [401, plantedSecret, { code: 'keyRefused', params: { vendor: 'Our CRM', name: 'crm', status: 401 } }],
    [403, plantedSecret, { code: 'scopeMissing', params: { vendor: 'Our CRM', name: 'crm' } }],
    [200, undefined, { code: 'secretMissing', params: { name: 'crm', variable: 'TANDEM_SECRET_CRM' } }],
  ])('answered %d, with the secret %s, says who must act', async (status, secret, problem) => {
    const server = await serve(() => ({ status, body: [] }));
    const source = jsonSource(server.url, [leadList()], { label: 'Our CRM' }, { secret: async () => secret });
    await expect(syncOnce(source)).rejects.toMatchObject({ kind: 'signInNeeded', problem });
  });

  it('makes no more calls than it may in a day, over a restart too', async () => {
    const server = await serveLeads({ id: 1, created });
    const stateDir = tempDir();
    const start = () => jsonSource(server.url, [leadList(), deals], { dailyLimit: 3 }, { stateDir });
    const first = start();
    await syncOnce(first);
    expect(first.usage?.()).toEqual({ used: 2, allowed: 3, resetsAt: Date.UTC(2026, 10, 21) });
    const restarted = start();
    await expect(syncOnce(restarted)).rejects.toMatchObject({
      kind: 'rateLimited',
      retryAfterMs: 12 * 60 * minute,
      problem: { code: 'dailyShareSpent' },
    });
    expect(server.calls).toHaveLength(3);
  });

  it('reads a list of many pages more rarely, and the others as often as ever', async () => {
    const pages = Array.from({ length: 20 }, (_, page) => [{ id: page, stage: 'open' }]);
    const server = await serve(({ path, query }) => {
      return { body: path === '/api/leads' ? [] : (pages[Number(query.get('page'))] ?? []) };
    });
    const paging = { kind: 'page', first: 0, size: 1 } as const;
    const source = jsonSource(server.url, [leadList(), { ...deals, paging }], { pollSeconds: 60 });
    const cursor = (await syncOnce(source)).at(-1)?.cursor;
    const callsUntil = async (minutes: number): Promise<number> => {
      await syncOnce(source, cursor, now + minutes * minute);
      return server.calls.length;
    };
    // One for the leads; for the deals twenty pages and an empty one, read every 21 x 2 / 5 polls.
    expect(server.calls).toHaveLength(22);
    expect([await callsUntil(1), await callsUntil(8), await callsUntil(9)]).toEqual([23, 24, 46]);
  });

  it('asks again for what went wrong as rarely as it was dear, and goes on telling of it', async () => {
    let next = 0;
    const server = await serve(({ query }) => ({
      body: { rows: [{ id: query.get('at') ?? 0, created }], next: (next += 1) },
    }));
    const paging = { kind: 'cursor', next: '/next', parameter: 'at' } as const;
    const list = leadList({ items: '/rows', paging, mostPages: 20 });
    const source = jsonSource(server.url, [list], { pollSeconds: 60 });
    for (const [minutes, calls] of [
      [0, 20],
      [1, 20],
      [3, 20],
      [4, 40],
    ] as const) {
      const sync = syncOnce(source, undefined, now + minutes * minute);
      await expect(sync).rejects.toMatchObject({ problem: { code: 'pagesWithoutEnd' } });
      expect(server.calls).toHaveLength(calls);
    }
  });
});

describe('the check of the settings', () => {
  const checked = async ({ check }: Connector): Promise<readonly [string, Problem['code'] | null][]> => {
    const found: [string, Problem['code'] | null][] = [];
    for await (const { test, problem } of check?.(new AbortController().signal) ?? [])
      found.push([test, problem?.code ?? null]);
    return found;
  };

  it.each<[string, (call: ApiCall) => ApiReply, Partial<Record<string, Problem['code']>>]>([
    ['well', () => ({ body: [{ id: 1, created, name: 'Ida', stage: 'open' }] }), {}],
    ['empty', () => ({ body: [] }), {}],
    ['away', () => ({ status: 503, body: {} }), { address: 'serverFailed' }],
    ['closed to the key', () => ({ status: 401, body: {} }), { key: 'keyRefused' }],
    [
      'closed in part',
      ({ path }) => (path === '/api/deals' ? { status: 403, body: {} } : { body: [{ id: 1, created, name: '' }] }),
      { lists: 'scopeMissing' },
    ],
    [
      'without a list',
      ({ path }) => ({ status: path === '/api/deals' ? 404 : 200, body: [] }),
      { lists: 'addressGone' },
    ],
    ['without a field', () => ({ body: [{ id: 1, created, stage: 'open' }] }), { fields: 'answerUnexpected' }],
  ])('finds an interface that is %s', async (_, answer, problems) => {
    const server = await serve(answer);
    const tests = jsonSettings.tests.map(({ id }) => [id, problems[id] ?? null] as const);
    // What comes after an address that is away, or a key that is refused, can't be tried.
    const last = tests.findIndex(([id, problem]) => problem !== null && (id === 'address' || id === 'key'));
    const expected = last < 0 ? tests : tests.slice(0, last + 1);
    expect(await checked(jsonSource(server.url, [leadList(), deals]))).toEqual(expected);
  });

  it('finds a secret that nobody has stored', async () => {
    const server = await serveLeads();
    const source = jsonSource(server.url, [leadList()], {}, { secret: async () => undefined });
    expect(await checked(source)).toContainEqual(['key', 'secretMissing']);
    expect(server.calls).toEqual([]);
  });
});
