import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { download } from '../../../../electron/connectors/csv/download.ts';
import { SourceError } from '../../../../electron/connectors/source-error.ts';
import { problemSentence } from '../../../../shared/domain/problem.ts';
import { makeFolder, syncFolder } from './csv-harness.ts';

const servers: { close: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const listen = async (server: Server | ReturnType<typeof createSocketServer>): Promise<string> => {
  servers.push({
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

const fetchFile = async (url: string, more: object = {}) => {
  const path = join(await mkdtemp(join(tmpdir(), 'tandem-get-')), 'file');
  const request = {
    url,
    seen: undefined,
    path,
    signal: new AbortController().signal,
    now: Date.UTC(2024, 0, 1),
    ...more,
  };
  return { result: await download(request), path };
};
const errorOf = async (url: string, more: object = {}): Promise<SourceError> => {
  const error = await fetchFile(url, more).catch((thrown: unknown) => thrown);
  if (!(error instanceof SourceError)) throw new Error(`expected a SourceError, not ${String(error)}`);
  expect(problemSentence(error.problem)).toMatch(/\.$/);
  return error;
};
const csv = 'id,created\n1,2024-01-01\n';
const limits = { bytes: 1000, idleMs: 200 };

describe('a published file', () => {
  it('is fetched, and then only asked for when it has changed', async () => {
    const asked: unknown[] = [];
    let version = 1;
    const url = await serve((request, response) => {
      asked.push(request.headers['if-none-match']);
      response.setHeader('etag', `"v${version}"`);
      if (request.headers['if-none-match'] === `"v${version}"`) response.writeHead(304).end();
      else response.setHeader('content-type', 'text/csv; charset=utf-8').end(`${csv}${version + 1},2024-01-02\n`);
    });
    const folder = await makeFolder();
    const file = { entity: 'lead', from: `${url}/leads.csv`, columns: { id: 'id', createdAt: 'created' } } as const;
    const first = await syncFolder(folder, [file]);
    const second = await syncFolder(folder, [file], { cursor: first.cursor });
    version = 2;
    const third = await syncFolder(folder, [file], { cursor: second.cursor });
    expect([first.batches, second.batches, third.batches]).toEqual([1, 0, 1]);
    expect(third.records['lead']?.map((lead) => lead['id'])).toEqual(['crm:1', 'crm:3']);
    expect(asked).toEqual([undefined, '"v1"', '"v1"']);
  });

  it('is fetched in full again when another file of its entity has changed', async () => {
    const url = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.setHeader('etag', '"v1"').end(csv);
    });
    const folder = await makeFolder({ 'more.csv': 'id,created\n8,2024-01-01\n' });
    const columns = { id: 'id', createdAt: 'created' };
    const files = [`${url}/a.csv`, 'more.csv'].map((from) => ({ entity: 'lead', from, columns }) as const);
    const first = await syncFolder(folder, files);
    await writeFile(join(folder, 'more.csv'), 'id,created\n9,2024-01-01\n10,2024-01-01\n');
    const second = await syncFolder(folder, files, { cursor: first.cursor });
    expect(second.records['lead']?.map((lead) => lead['id'])).toEqual(['crm:1', 'crm:9', 'crm:10']);
  });

  it('may have moved a few times', async () => {
    const url = await serve((request, response) => {
      const step = Number(/\d+$/.exec(request.url ?? '')?.[0]);
      if (step < 5) response.writeHead(302, { location: `/${step + 1}` }).end();
      else response.end(csv);
    });
    expect(await readFile((await fetchFile(`${url}/0`)).path, 'utf8')).toBe(csv);
  });

  it('that is a web page is a sheet nobody published', async () => {
    const byType = await serve((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<p>Sign in'),
    );
    const byBytes = await serve((_request, response) => response.end('  <!doctype html><title>Sign in</title>'));
    expect((await errorOf(byType)).problem.code).toBe('sheetNotPublished');
    expect((await errorOf(byBytes)).problem.code).toBe('sheetNotPublished');
  });

  it.each([
    [401, 'signInNeeded', 'addressSignIn'],
    [403, 'signInNeeded', 'addressSignIn'],
    [404, 'unusable', 'addressGone'],
    [410, 'unusable', 'addressGone'],
    [418, 'unusable', 'addressRefused'],
    [500, 'unreachable', 'serverFailed'],
    [503, 'unreachable', 'serverFailed'],
  ])('answered with %i is %s', async (status, kind, code) => {
    const url = await serve((_request, response) => response.writeHead(status).end());
    expect(await errorOf(url)).toMatchObject({ kind, problem: { code } });
  });

  it.each([
    ['120', 120_000],
    [new Date(Date.UTC(2024, 0, 1, 0, 5)).toUTCString(), 300_000],
    ['soon', undefined],
  ])('of a busy server waits as long as it says: %s', async (retryAfter, retryAfterMs) => {
    const url = await serve((_request, response) => response.writeHead(429, { 'retry-after': retryAfter }).end());
    expect(await errorOf(url)).toMatchObject({ kind: 'rateLimited', retryAfterMs });
  });
});

describe('a connection that fails', () => {
  it('says so when nobody answers there, or the name is unknown', async () => {
    const gone = await serve((_request, response) => response.end());
    for (const server of servers.splice(0)) server.close();
    expect(await errorOf(gone)).toMatchObject({ kind: 'unreachable', problem: { code: 'networkAway' } });
    expect(await errorOf('http://nowhere.invalid/a.csv')).toMatchObject({ kind: 'unreachable' });
  });

  it('says so when the answer never begins, stops coming, or breaks off', async () => {
    const silent = await serve(() => {});
    expect((await errorOf(silent, { limits })).problem.code).toBe('answerTooSlow');
    const dripping = await serve((_request, response) => response.write('id,created\n'));
    expect((await errorOf(dripping, { limits })).problem.code).toBe('answerTooSlow');
    const cut = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('id,created\n', () => response.destroy());
    });
    expect((await errorOf(cut)).problem.code).toBe('answerCutShort');
  });

  it('says so when the answer is too large', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(2000)));
    expect(await errorOf(url, { limits })).toMatchObject({ kind: 'unusable', problem: { code: 'answerTooLarge' } });
  });

  it('says so when the answer is not HTTP as it should be', async () => {
    const url = await listen(
      createSocketServer((socket) => {
        socket.on('error', () => {});
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc');
      }),
    );
    expect(await errorOf(url)).toMatchObject({ kind: 'unreachable', problem: { code: 'answerMalformed' } });
  });

  it.skipIf(!existsSync('/dev/full'))('is not blamed for a disk that is full here', async () => {
    const url = await serve((_request, response) => response.end(csv));
    await expect(fetchFile(url, { path: '/dev/full' })).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('ends at once when it is called off', async () => {
    const silent = await serve(() => {});
    const signal = AbortSignal.timeout(50);
    await expect(fetchFile(silent, { signal })).rejects.toMatchObject({ name: /Abort|Timeout/ });
  });
});

describe('a redirect', () => {
  it('is followed five times and no more', async () => {
    const url = await serve((_request, response) => response.writeHead(301, { location: '/' }).end());
    expect((await errorOf(url)).problem).toMatchObject({ code: 'addressNotAllowed' });
  });

  it.each(['file:///etc/passwd', 'ftp://example.test/a.csv', 'http://169.254.169.254/latest', 'http://[fe80::1]/'])(
    'to %s is not followed',
    async (location) => {
      const url = await serve((_request, response) => response.writeHead(302, { location }).end());
      expect(await errorOf(url)).toMatchObject({ kind: 'unusable', problem: { code: 'addressNotAllowed' } });
    },
  );
});
