import { describe, expect, it } from 'vitest';
import { turnedAway } from '../../../../electron/connectors/webhook/at-the-door.ts';
import { signatureOf } from '../../../../electron/connectors/webhook/push-proof.ts';
import { createFakeClock } from '../../../fakes/fake-clock.ts';
import { post, push, secret, shown, signed, startWebhook, syncAll, webhookConfig } from './pushing.ts';

const win = JSON.stringify({ type: 'win', id: 'D-1', amount: 10 });
const now = Date.UTC(2026, 10, 23, 9);

async function setUp(config: object = {}) {
  const clock = createFakeClock(now);
  const started = await startWebhook({ config, environment: { clock } });
  return { ...started, clock, post: async (headers: Record<string, string>) => post(started.url, win, headers) };
}

const json = { 'content-type': 'application/json' };
const at = (ms: number): Record<string, string> => signed(win, now + ms);
const minute = 60_000;
const inSeconds = String(now / 1000);

describe('who may push', () => {
  it.each<[string, Record<string, string>, number]>([
    ['the secret shown', shown, 202],
    ['the secret shown in another case of its scheme', { ...json, authorization: `bearer ${secret}` }, 202],
    ['a signature of now', at(0), 202],
    ['a signature of 4:59 ago', at(-5 * minute + 1_000), 202],
    ['a signature of 5:01 ago', at(-5 * minute - 1_000), 401],
    ['a signature of 5:01 ahead', at(5 * minute + 1_000), 401],
    [
      'a signature with a timestamp in seconds',
      {
        ...json,
        'x-tandem-timestamp': inSeconds,
        'x-tandem-signature': signatureOf(secret, inSeconds, Buffer.from(win)),
      },
      202,
    ],
    ['no secret at all', json, 401],
    ['another secret', { ...json, authorization: 'Bearer open sesame' }, 401],
    ['the beginning of the secret', { ...json, authorization: `Bearer ${secret.slice(0, -1)}` }, 401],
    ['the secret without a scheme', { ...json, authorization: secret }, 401],
    ['the secret as a password', { ...json, authorization: `Basic ${btoa(`x:${secret}`)}` }, 401],
    ['a signature with another secret', signed(win, now, 'another'), 401],
    ['the signature of another body', signed('[]', now), 401],
    ['a signature with the timestamp of another', { ...at(0), 'x-tandem-timestamp': String(now + 1) }, 401],
    ['a signature without a timestamp', { ...json, 'x-tandem-signature': at(0)['x-tandem-signature'] ?? '' }, 401],
    ['a wrong signature beside the right secret', { ...shown, 'x-tandem-signature': 'sha256=00' }, 401],
    ['a timestamp that is none', signed(win, NaN), 401],
  ])('%s', async (_, headers, status) => {
    const { post: send } = await setUp();
    expect((await send(headers)).status).toBe(status);
  });
});

describe('pages in a browser on this computer', () => {
  it.each<[string, Record<string, string>]>([
    ['a page says where it is from', { origin: 'http://127.0.0.1:4311' }],
    ['a page hides where it is from', { origin: 'null' }],
    ['a browser says that a page asks', { 'sec-fetch-site': 'same-origin' }],
    ['a name leads here that nobody gave it', { host: 'evil.example:4311' }],
    ['a name looks like an address', { host: '127.0.0.1.evil.example' }],
    ['a name looks like this computer', { host: 'localhost.evil.example' }],
  ])('may not push: %s', async (_, headers) => {
    const { post: send } = await setUp();
    expect(await send({ ...shown, ...headers })).toMatchObject({ status: 403, body: null });
  });

  it('get no word that would let them: nothing is answered to what they ask before', async () => {
    const { url } = await setUp();
    const asked = { origin: 'http://a.example', 'access-control-request-method': 'POST' };
    const answer = await post(url, '', asked, 'OPTIONS');
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('may not send a form: only JSON is taken', async () => {
    const { post: send } = await setUp();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', '']) {
      expect((await send({ ...shown, 'content-type': type })).status).toBe(415);
    }
    expect((await send({ ...shown, 'content-type': 'application/json; charset=UTF-8' })).status).toBe(202);
    expect((await send({ ...shown, 'content-encoding': 'gzip' })).status).toBe(415);
  });
});

describe('names', () => {
  it('are those of the config, besides addresses', async () => {
    const { post: send, config } = await setUp({ hostNames: ['Tandem.example.com'] });
    const hosts = ['tandem.example.com', 'tandem.example.com:443', `localhost:${config.port}`, `[::1]:${config.port}`];
    for (const host of hosts) expect((await send({ ...shown, host })).status).toBe(202);
    expect((await send({ ...shown, host: 'example.com' })).status).toBe(403);
  });

  it('go without a port where it is the usual one', async () => {
    const config = { ...(await webhookConfig()), port: 80 };
    const knock = (host: string) => turnedAway({ method: 'POST', url: '/push', headers: { ...json, host } }, config);
    expect(['192.168.1.20', '[::1]', 'localhost', 'localhost:80', 'localhost:81'].map(knock)).toEqual([
      null,
      null,
      null,
      null,
      403,
    ]);
  });
});

describe('what is asked otherwise', () => {
  it.each([
    ['GET', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/'],
    ['POST', '?a=1'],
    ['POST', 'es'],
  ])('is nowhere: %s, with "%s" after the path', async (method, more) => {
    const { url } = await setUp();
    const answer = await post(`${url}${more}`, method === 'POST' ? win : '', shown, method);
    expect(answer).toMatchObject({ status: 404, body: null });
    expect(answer.headers['allow']).toBeUndefined();
  });
});

describe('too much', () => {
  it('is a body beyond 256 kB, and is not taken', async () => {
    const { url, connector } = await setUp();
    const lead = (name: string) => JSON.stringify({ type: 'lead', id: 'L', createdAt: now, name });
    const filled = (bytes: number): string => `${' '.repeat(bytes - lead('a').length)}${lead('a')}`;
    expect((await post(url, filled(256 * 1024 + 1), shown)).status).toBe(413);
    expect(await syncAll(connector)).toEqual([]);
    expect((await post(url, filled(256 * 1024), shown)).status).toBe(202);
  });

  it('are more requests than a minute has room for; a later one is told when', async () => {
    const { post: send, clock } = await setUp({ perMinute: 6 });
    for (let each = 0; each < 6; each += 1) expect((await send(at(each))).status).toBe(202);
    const refused = await send(at(6));
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '10']);
    await clock.advance(10_000);
    expect((await send(at(10_007))).status).toBe(202);
  });

  it('are ten tries without the secret: nothing from there is looked at for the rest of a minute', async () => {
    const { post: send, clock } = await setUp();
    for (let each = 0; each < 10; each += 1) expect((await send(json)).status).toBe(401);
    const refused = await send(shown);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
    await clock.advance(60_000);
    expect((await send(shown)).status).toBe(202);
  });
});

it('answers have nothing in them of what was sent, nor of the secret', async () => {
  const { url } = await setUp();
  const planted = 'planted-4711';
  const bodies = [
    `"${planted}"`,
    `{"type":"${planted}"}`,
    `{"type":"win","id":"D","${planted}":1}`,
    `{"type":"win","id":"D","amount":"${planted}"}`,
    `[{"type":"deal","id":"${planted}"}]`,
    planted,
  ];
  for (const body of bodies) {
    const answer = await post(url, body, shown);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer)).not.toContain(planted);
    expect(JSON.stringify(answer)).not.toContain(secret);
  }
});

it('a secret that is exchanged counts at once, and one that is gone lets nobody in', async () => {
  let held: string | undefined = 'first';
  const { url } = await startWebhook({ environment: { secret: async () => held } });
  const show = async (token: string) => (await push(url, [], { ...json, authorization: `Bearer ${token}` })).status;
  expect(await show('first')).toBe(202);
  held = 'second';
  expect([await show('first'), await show('second')]).toEqual([401, 202]);
  held = undefined;
  expect(await show('second')).toBe(503);
});
