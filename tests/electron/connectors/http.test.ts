import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkHost,
  guardedLookup,
  isPrivateAddress,
  redirectFault,
  refusedAddress,
  shownAddress,
} from '../../../electron/connectors/http-addresses.ts';
import { connectionError, statusError } from '../../../electron/connectors/http-errors.ts';
import { fetchSafely } from '../../../electron/connectors/http.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const serve = async (listener: Parameters<typeof createServer>[1]): Promise<string> => {
  const server = createServer(listener);
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('addresses', () => {
  it.each(['169.254.169.254', '169.254.0.1', 'fe80::1', '::ffff:169.254.1.1', '0.0.0.0', 'fd00:ec2::254'])(
    '%s is never talked to',
    (address) => expect(refusedAddress(address, true)).toBe('linkLocal'),
  );

  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.5', '::1', 'fd12::1', '::ffff:127.0.0.1'])(
    '%s may be configured, but nobody from outside may lead to it',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true);
      expect(refusedAddress(address, true)).toBeNull();
      expect(refusedAddress(address, false)).toBe('privateNet');
    },
  );

  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])('%s is anybody', (address) => {
    expect(refusedAddress(address, false)).toBeNull();
  });

  it('are judged when a host is a number, and when a name is looked up', async () => {
    expect(checkHost('[fe80::1]', true)).not.toBeNull();
    expect(checkHost('example.test', false)).toBeNull();
    const looked = await new Promise<string>((resolve) => {
      guardedLookup(false)('localhost', {}, (error) => resolve(error?.message ?? 'allowed'));
    });
    expect(looked).toBe('privateNet');
  });

  it('are shown without what may be secret in them', () => {
    expect(shownAddress('https://user:word@example.test/a.csv?key=1#x')).toBe('https://example.test/a.csv');
  });
});

describe('redirects', () => {
  it.each([
    ['https://a.test/', 'http://a.test/', 'unencrypted'],
    ['http://a.test/', 'file:///etc/passwd', 'otherProtocol file:'],
    ['http://a.test/', 'https://b.test/', null],
  ])('from %s to %s: %s', (from, to, fault) => {
    expect(redirectFault(new URL(from), new URL(to))).toBe(fault);
  });
});

describe('failures', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateNotTrusted'],
    ['CERT_HAS_EXPIRED', 'certificateNotTrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateNotTrusted'],
    ['ENOTFOUND', 'hostUnknown'],
    ['ECONNREFUSED', 'networkAway'],
    ['ENETUNREACH', 'networkAway'],
    ['ETIMEDOUT', 'answerTooSlow'],
    ['HPE_INVALID_CONSTANT', 'answerMalformed'],
  ])('%s is told of as %s', (code, problem) => {
    const error = connectionError(Object.assign(new Error(code), { code }), 'https://a.test/x.csv?key=1', 30_000);
    expect(error).toMatchObject({
      kind: 'unreachable',
      problem: { code: problem, params: { address: 'https://a.test/x.csv' } },
    });
  });
});

describe('answers that are no success', () => {
  const now = Date.UTC(2026, 10, 20, 12);

  it.each([
    [401, 'signInNeeded', 'addressSignIn'],
    [404, 'unusable', 'addressGone'],
    [408, 'unreachable', 'serverFailed'],
    [410, 'unusable', 'addressGone'],
    [418, 'unusable', 'addressRefused'],
    [429, 'rateLimited', 'addressBusy'],
    [503, 'unreachable', 'serverFailed'],
  ] as const)('%i is told of as %s, %s', (status, kind, code) => {
    expect(statusError(status, {}, 'https://a.test/x?key=1', now)).toMatchObject({ kind, problem: { code } });
  });

  it.each([
    ['7', 7_000],
    ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
  ])('say when to come back: %s', (header, retryAfterMs) => {
    expect(statusError(503, { 'retry-after': header }, 'https://a.test/', now)?.retryAfterMs).toBe(retryAfterMs);
  });

  it('are those beyond 299, but for "as it was"', () => {
    expect([200, 204, 304].map((status) => statusError(status, {}, 'https://a.test/', now))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

it('leaves secrets behind when it is led to another host', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end('ok');
  });
  const first = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: `${other}/` }).end();
  });
  const signal = new AbortController().signal;
  const { status, body } = await fetchSafely({ url: first, headers: { authorization: 'Bearer x' }, signal });
  body.destroy();
  expect([status, ...seen]).toEqual([200, 'Bearer x', undefined]);
});
