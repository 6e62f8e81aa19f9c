import { describe, expect, it, onTestFinished } from 'vitest';
import { jsonSource, leadList, type ListInput, syncOnce } from '../../../fakes/json/json-source.ts';
import { type ApiReply, type ApiServer, startApiServer } from '../../../fakes/api-server.ts';

const lead = (id: number | string) => ({ id, created: '2026-03-05T10:00:00Z' });

/** A server that answers with what `answer` makes of the query. */
async function serve(answer: (query: URLSearchParams, server: ApiServer) => ApiReply): Promise<ApiServer> {
  const server: ApiServer = await startApiServer(({ query }) => answer(query, server));
  onTestFinished(() => server.close());
  return server;
}

async function idsRead(server: ApiServer, list: Partial<Extract<ListInput, { entity: 'lead' }>>) {
  const batches = await syncOnce(jsonSource(server.url, [leadList(list)]));
  return batches.flatMap(({ records }) => records?.lead ?? []).map(({ id }) => id);
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => lead(from + index));

describe('pages', () => {
  it('go on past a first one that is shorter than was asked for', async () => {
    // Asked for five, it never gives more than two.
    const server = await serve((query) => {
      const start = (Number(query.get('page')) - 1) * 2;
      return { body: numbers(start, Math.min(start + 2, 5)) };
    });
    const paging = { kind: 'page', size: 5, sizeParameter: 'per_page' } as const;
    expect(await idsRead(server, { paging })).toHaveLength(5);
    expect(server.calls.map(({ query }) => query.toString())).toEqual([
      'page=1&per_page=5',
      'page=2&per_page=5',
      'page=3&per_page=5',
    ]);
  });

  it('by offset go on by what was given', async () => {
    const server = await serve((query) => {
      const start = Number(query.get('offset'));
      return { body: { rows: numbers(start, Math.min(start + 2, 5)), count: '5' } };
    });
    const paging = { kind: 'offset', size: 4, total: '/count' } as const;
    expect(await idsRead(server, { items: '/rows', paging })).toHaveLength(5);
    expect(server.calls.map(({ query }) => query.get('offset'))).toEqual(['0', '2', '4']);
  });

  it('may say themselves whether there are more, and begin at nought', async () => {
    const server = await serve((query) => ({
      body: { rows: [lead(query.get('p') ?? '')], more: query.get('p') === '0' },
    }));
    const paging = { kind: 'page', parameter: 'p', first: 0, size: 1, more: '/more' } as const;
    expect(await idsRead(server, { items: '/rows', paging })).toEqual(['crm:0', 'crm:1']);
  });

  it('with a cursor end where it says that there are no more, though there is a cursor', async () => {
    const server = await serve((query) => {
      const after = Number(query.get('after') ?? 0);
      return { body: { rows: [lead(after)], cursor: after + 1, more: after < 2 } };
    });
    const paging = { kind: 'cursor', next: '/cursor', parameter: 'after', more: '/more' } as const;
    expect(await idsRead(server, { items: '/rows', paging })).toEqual(['crm:0', 'crm:1', 'crm:2']);
  });

  it('may be linked by half an address, which keeps what was asked for', async () => {
    const server = await serve((query) => ({
      body: [lead(query.get('page') ?? '1')],
      headers: query.has('page') ? {} : { link: '<?page=2&size=9>; rel="next"' },
    }));
    expect(await idsRead(server, { query: { size: 9 }, paging: { kind: 'link' } })).toEqual(['crm:1', 'crm:2']);
    expect(server.calls.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/api/leads?size=9',
      '/api/leads?page=2&size=9',
    ]);
  });
});

describe('pages that go wrong', () => {
  const link = (to: string): Partial<ListInput> => ({ items: '/rows', paging: { kind: 'link', next: to } });

  it.each<[string, (query: URLSearchParams) => object, Partial<ListInput>, object]>([
    [
      'a cursor that comes again',
      (query) => ({ rows: [lead(query.get('at') ?? 'a')], next: query.get('at') === 'b' ? 'c' : 'b' }),
      { items: '/rows', paging: { kind: 'cursor', next: '/next', parameter: 'at' } },
      { code: 'pagesWithoutEnd', params: { page: 4 } },
    ],
    [
      'a page that leads to itself',
      () => ({ rows: [lead(1)], next: '/api/leads?page=2' }),
      link('/next'),
      { code: 'pagesWithoutEnd', params: { page: 2 } },
    ],
    [
      'a server that does not know the parameter',
      () => [lead(1), lead(2)],
      { paging: { kind: 'page', size: 2 } },
      { code: 'pagesWithoutEnd', params: { page: 2 } },
    ],
    [
      'more pages than there may be',
      (query) => ({ rows: [lead(query.get('at') ?? 0)], next: Number(query.get('at')) + 1 }),
      { items: '/rows', paging: { kind: 'cursor', next: '/next', parameter: 'at' }, mostPages: 3 },
      { code: 'pagesWithoutEnd', params: { page: 4 } },
    ],
    [
      'a next page on another host',
      () => ({ rows: [lead(1)], next: 'https://elsewhere.test/leads' }),
      link('/next'),
      { code: 'addressNotAllowed' },
    ],
    [
      'a next page that is no address',
      () => ({ rows: [lead(1)], next: { page: 2 } }),
      link('/next'),
      { code: 'answerUnexpected', params: { place: '/next' } },
    ],
    [
      'a total that is no number',
      () => ({ rows: [lead(1)], total: 'many' }),
      { items: '/rows', paging: { kind: 'page', size: 1, total: '/total' } },
      { code: 'answerUnexpected', params: { place: '/total' } },
    ],
    [
      'entries that are elsewhere',
      () => ({ data: [lead(1)] }),
      { items: '/rows' },
      { code: 'answerUnexpected', params: { place: '/rows' } },
    ],
  ])('are told: %s', async (_, answer, list, problem) => {
    const server = await serve((query) => ({ body: answer(query) }));
    const source = jsonSource(server.url, [{ ...leadList(), ...list } as ListInput]);
    await expect(syncOnce(source)).rejects.toMatchObject({ kind: 'unusable', problem });
    expect(server.calls.length).toBeLessThan(5);
  });
});
