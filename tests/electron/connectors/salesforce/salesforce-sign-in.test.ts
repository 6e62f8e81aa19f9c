import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../../electron/connectors/connector.ts';
import { salesforceSchema } from '../../../../shared/config/sources/salesforce.ts';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { connectorTo, held, now, syncOnce, useCompany } from './salesforce-harness.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const byKey = {
  signIn: { with: 'privateKey', privateKey: { secret: 'key' }, username: 'tandem@nord.example' },
};
const byToken = { signIn: { with: 'refreshToken', refreshToken: { secret: 'token' } } };

async function leadsOf(connector: Connector): Promise<number> {
  const { batches, error } = await syncOnce(connector);
  expect(error).toBeUndefined();
  return (await held(batches, 'lead')).length;
}

describe('signing in to Salesforce', () => {
  it('with a client secret', async () => {
    const place = await useCompany();
    expect(await leadsOf(connectorTo(place))).toBe(3);
    expect(place.org.calls.filter(({ path }) => path === '/services/oauth2/token')).toHaveLength(1);
  });

  it('with a private key, be its lines written as they are or in one', async () => {
    const place = await useCompany({ publicKey: keys.publicKey, username: 'tandem@nord.example' });
    for (const key of [keys.privateKey, keys.privateKey.replaceAll('\n', '\\n')])
      expect(await leadsOf(connectorTo(place, byKey, { secret: async () => key }))).toBe(3);
  });

  it('with a refresh token', async () => {
    const place = await useCompany({ refreshToken: 'kept' });
    expect(await leadsOf(connectorTo(place, byToken, { secret: async () => 'kept' }))).toBe(3);
  });

  it('once more when the session has ended, and not again', async () => {
    const place = await useCompany();
    const connector = connectorTo(place);
    const { cursor } = await syncOnce(connector);
    place.org.endSessions();
    expect((await syncOnce(connector, cursor, now + 3_600_000)).error).toBeUndefined();
    const ended = { kind: 'reply', status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'gone' }] } as const;
    place.org.fail([ended, null, ended]);
    const { error } = await syncOnce(connector, cursor, now + 7_200_000);
    expect(error).toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'keyRefused', params: { vendor: 'Salesforce', name: 'salesforce', status: 401 } },
    });
  });

  it('asks for the secret each time, so that a new one counts at once', async () => {
    const place = await useCompany();
    let stored: string | undefined;
    const connector = connectorTo(place, {}, { secret: async () => stored });
    expect((await syncOnce(connector)).error).toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'secretMissing', params: { name: 'salesforce', variable: 'TANDEM_SECRET_SALESFORCE' } },
    });
    stored = 'wrong';
    expect((await syncOnce(connector)).error).toMatchObject({
      kind: 'signInNeeded',
      problem: { code: 'keyRefused', params: { status: 400 } },
    });
    stored = plantedSecret;
    expect((await syncOnce(connector)).error).toBeUndefined();
  });

  it('says which key is none', async () => {
    const place = await useCompany();
    const { error } = await syncOnce(connectorTo(place, byKey, { secret: async () => 'no key' }));
    expect(error).toMatchObject({ kind: 'signInNeeded', problem: { code: 'keyRefused', params: { name: 'key' } } });
    expect(place.org.calls).toEqual([]);
  });

  it('shows its token to no other host than that of the config', async () => {
    const place = await useCompany();
    const body = { access_token: 'token', instance_url: 'https://elsewhere.example' };
    place.org.fail([{ kind: 'reply', body }]);
    const { error } = await syncOnce(connectorTo(place));
    expect(error).toMatchObject({
      problem: { code: 'addressNotAllowed', params: { reason: 'onward https://elsewhere.example' } },
    });
    expect(place.org.calls).toHaveLength(1);
  });
});

it.each([
  ['https://nord.my.salesforce.com', true],
  ['https://nord--test.sandbox.my.salesforce.com/', true],
  ['http://127.0.0.1:8080', true],
  ['http://nord.my.salesforce.com', false],
  ['https://nord.my.salesforce.com/home', false],
  ['nord.my.salesforce.com', false],
])('the address %s may be asked: %s', (host, isFine) => {
  const signIn = { with: 'clientSecret', clientSecret: { secret: 'salesforce' } };
  const config = { kind: 'salesforce', id: 'sf', host, clientId: 'app', signIn };
  expect(salesforceSchema.safeParse(config).success).toBe(isFine);
});
