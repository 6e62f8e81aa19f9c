import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ConnectorEnvironment } from '../../../../electron/connectors/connector.ts';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import type { FakeOdoo, FakeOdooOptions } from '../../../fakes/odoo/fake-odoo.ts';
import { connectTo, now, startOdoo, syncOnce } from './odoo-subject.ts';

async function anOdoo(options: Partial<FakeOdooOptions> = {}): Promise<FakeOdoo> {
  const odoo = await startOdoo(options);
  onTestFinished(() => odoo.server.close());
  return odoo;
}

const pathsOf = ({ server }: FakeOdoo): readonly string[] => [
  ...new Set(server.calls.map(({ path }) => path.slice(0, 8))),
];

/** What a sync that fails says. */
async function failure(odoo: FakeOdoo, settings: object = {}, environment: Partial<ConnectorEnvironment> = {}) {
  return syncOnce(connectTo(odoo, settings, environment)).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('the face of Odoo', () => {
  it('is found out once: /json/2 where there is one', async () => {
    const odoo = await anOdoo({ version: 19 });
    await syncOnce(connectTo(odoo));
    expect(pathsOf(odoo)).toEqual(['/json/2/']);
  });

  it('is /jsonrpc on a version without it, and asked for in vain only once', async () => {
    const odoo = await anOdoo({ version: 16 });
    await syncOnce(connectTo(odoo));
    expect(odoo.server.calls.map(({ path }) => path).filter((path) => path !== '/jsonrpc')).toHaveLength(1);
  });

  it('is found out anew after an update took it away', async () => {
    const odoo = await anOdoo({ version: 18 });
    const connector = connectTo(odoo);
    const { cursor } = await syncOnce(connector);
    odoo.set({ version: 20 });
    await expect(syncOnce(connector, { cursor, at: now + 60_000 })).rejects.toMatchObject({ kind: 'unusable' });
    await expect(syncOnce(connector, { cursor, at: now + 120_000 })).resolves.toMatchObject({ cursor });
  });

  it.each([
    ['json2', 19, '/json/2/'],
    ['jsonrpc', 19, '/jsonrpc'],
  ])('is the one that the config names: %s', async (protocol, version, path) => {
    const odoo = await anOdoo({ version });
    await syncOnce(connectTo(odoo, { protocol }));
    expect(pathsOf(odoo)).toEqual([path]);
  });

  it('may stand below a path of its own server', async () => {
    const odoo = await anOdoo();
    await failure(odoo, { base: `${odoo.server.url}/erp` });
    expect(odoo.server.calls[0]?.path).toMatch(/^\/erp\/json\/2\//);
  });
});

const refused = { kind: 'signInNeeded', problem: { code: 'keyRefused', params: { vendor: 'Odoo', name: 'odoo' } } };

describe.each([
  { face: '/json/2', version: 19 },
  { face: '/jsonrpc', version: 17 },
])('signing in over $face', ({ version }) => {
  it('is refused with a wrong key', async () => {
    const odoo = await anOdoo({ version, key: 'another' });
    expect(await failure(odoo)).toMatchObject(refused);
  });

  it('names the key that is missing, and asks nobody', async () => {
    const odoo = await anOdoo({ version });
    const error = await failure(odoo, {}, { secret: async () => undefined });
    expect(error).toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'secretMissing', params: { name: 'odoo', variable: 'TANDEM_SECRET_ODOO' } },
    });
    expect(odoo.server.calls.filter(({ path }) => path === '/jsonrpc')).toEqual([]);
  });

  it('takes a new key at once', async () => {
    const odoo = await anOdoo({ version });
    let key = plantedSecret;
    const connector = connectTo(odoo, {}, { secret: async () => key });
    const { cursor } = await syncOnce(connector);
    odoo.set({ key: 'renewed' });
    await expect(syncOnce(connector, { cursor, at: now + 60_000 })).rejects.toMatchObject(refused);
    key = 'renewed';
    await expect(syncOnce(connector, { cursor, at: now + 120_000 })).resolves.toMatchObject({ cursor });
  });

  it('names the model that may not be read', async () => {
    const odoo = await anOdoo({ version, denied: new Set(['calendar.event']) });
    const params = { vendor: 'Odoo', name: 'odoo', what: 'calendar.event', scope: 'calendar.event (read)' };
    expect(await failure(odoo)).toMatchObject({ kind: 'signInNeeded', problem: { code: 'scopeMissing', params } });
  });

  it('tells nothing of what the server says of itself', async () => {
    const odoo = await anOdoo({ version, denied: new Set(['crm.lead']) });
    const told = inspect(await failure(odoo), { depth: 10 });
    expect(told).not.toMatch(/Traceback|opt\/odoo|administrator/);
    expect(told).not.toContain(plantedSecret);
  });
});

it('over /jsonrpc asks for the login, and for a database that is there', async () => {
  const odoo = await anOdoo({ version: 15 });
  const place = (name: string) => ({
    kind: 'unusable',
    problem: { code: 'answerUnexpected', params: { place: name } },
  });
  expect(await failure(odoo, { user: undefined })).toMatchObject(place('user'));
  expect(await failure(odoo, { database: 'other' })).toMatchObject(place('database'));
});

it.each([
  ['odoo.exceptions.AccessDenied', 'signInNeeded', 'keyRefused'],
  ['odoo.http.SessionExpiredException', 'signInNeeded', 'keyRefused'],
  ['odoo.exceptions.AccessError', 'signInNeeded', 'scopeMissing'],
  ['builtins.ValueError', 'unusable', 'answerUnexpected'],
  ['werkzeug.exceptions.TooManyRequests', 'rateLimited', 'addressBusy'],
  ['psycopg2.errors.SerializationFailure', 'unreachable', 'serverFailed'],
  ['', 'unreachable', 'serverFailed'],
])('over /jsonrpc takes %j, told with status 200, for %s', async (name, kind, code) => {
  const odoo = await anOdoo();
  const error = { code: 200, message: 'Odoo Server Error', data: { name, message: plantedSecret, debug: 'Traceback' } };
  odoo.server.fail([{ kind: 'reply', body: { jsonrpc: '2.0', id: 1, error } }]);
  const told = await failure(odoo, { protocol: 'jsonrpc' });
  expect(told).toMatchObject({ kind, problem: { code } });
  expect(inspect(told, { depth: 10 })).not.toContain(plantedSecret);
});
