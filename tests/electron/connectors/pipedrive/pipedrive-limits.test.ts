import { expect, it } from 'vitest';
import { SourceError } from '../../../../electron/connectors/source-error.ts';
import type { ApiReply } from '../../../fakes/api-server.ts';
import { day, openAccount, start } from './pipedrive-account.ts';

const hour = 3_600_000;

it('stays within its share of the smallest account over a day on which nothing happens', async () => {
  const { company, server, connect, sync, pass, clock } = await openAccount({
    config: { dailyTokens: 30_000 },
    server: { dailyTokens: 30_000 },
  });
  company.putDeal(1);
  company.putLead('a');
  const connector = connect();
  // On the day before: what is read once is not what a quiet day costs.
  let cursor = (await sync(connector)).at(-1)?.cursor;
  await pass(day / 2);
  const before = server.calls.length;
  const perPoll: number[] = [];
  while (clock.now() < start + 1.5 * day - hour) {
    const calls = server.calls.length;
    cursor = (await sync(connector, cursor)).at(-1)?.cursor ?? cursor;
    perPoll.push(server.calls.length - calls);
    await pass(connector.pollEveryMs);
  }
  const { used = NaN, allowed } = connector.usage?.() ?? {};
  expect(allowed).toBe(6_000);
  // Six tenths are for looking, the rest for what has changed; the daily list of ids is in it.
  expect(used).toBeLessThan(4_200);
  expect(perPoll.length).toBeGreaterThan(80);
  expect(Math.max(...perPoll.slice(1))).toBeLessThanOrEqual(5 + 5);
  expect(server.calls.length).toBeGreaterThan(before + 150);
});

it.each([
  [30_000, 860],
  [150_000, 172],
  [300_000, 86],
  [900_000, 30],
  [3_000_000, 30],
])('of %i tokens a day has enough to look every %i seconds', async (dailyTokens, seconds) => {
  const { connect } = await openAccount({ config: { dailyTokens } });
  expect(connect().pollEveryMs).toBe(seconds * 1000);
});

it('takes at most five calls for a poll that finds nothing, be it the first after a start', async () => {
  const { company, server, connect, sync, pass } = await openAccount();
  company.putDeal(1);
  const cursor = (await sync(connect())).at(-1)?.cursor;
  const restarted = connect();
  for (let poll = 0; poll < 6; poll += 1) {
    const before = server.calls.length;
    await sync(restarted, cursor);
    expect(server.calls.length - before).toBeLessThanOrEqual(5);
    await pass(hour);
  }
});

it('believes what Pipedrive says of the tokens rather than the config', async () => {
  const { connect, sync } = await openAccount({ config: { dailyTokens: 30_000 }, server: { dailyTokens: 100_000 } });
  const connector = connect();
  await sync(connector);
  expect(connector.usage?.()).toMatchObject({ allowed: 20_000, resetsAt: Date.UTC(2026, 10, 21) });
});

it('goes on counting after a start', async () => {
  const { connect, sync } = await openAccount();
  const connector = connect();
  await sync(connector);
  const used = connector.usage?.()?.used;
  expect(used).toBeGreaterThan(0);
  expect(connect().usage?.()?.used).toBe(used);
});

it('never calls more often than the plan allows', async () => {
  const { company, connect, sync, clock } = await openAccount({ config: { burst: 4 }, server: { burst: 4 } });
  for (let id = 1; id <= 30; id += 1) company.putDeal(id);
  await sync(connect());
  expect(clock.now()).toBeGreaterThan(start);
});

const refusals: readonly (readonly [string, ApiReply, object])[] = [
  [
    'a wrong token',
    { status: 401, body: { success: false, error: 'unauthorized access' } },
    { kind: 'signInNeeded', problem: { code: 'keyRefused', params: { name: 'pipedrive', status: 401 } } },
  ],
  [
    'an account that is closed',
    { status: 402, body: { success: false } },
    { kind: 'signInNeeded', problem: { code: 'keyRefused' } },
  ],
  [
    'a missing permission',
    { status: 403, body: { success: false, error: 'Scope and URL mismatch' } },
    {
      kind: 'signInNeeded',
      problem: {
        code: 'scopeMissing',
        params: { vendor: 'Pipedrive', name: 'pipedrive', what: 'deals', scope: 'deals:read' },
      },
    },
  ],
  [
    'having asked on after "too many"',
    { status: 403, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Access denied</title>' },
    { kind: 'rateLimited', retryAfterMs: 1_800_000, problem: { code: 'addressBusy' } },
  ],
  [
    'too many calls at once',
    { status: 429, headers: { 'x-ratelimit-reset': '2', 'x-ratelimit-remaining': '0' }, body: {} },
    { kind: 'rateLimited', retryAfterMs: 2_000, problem: { code: 'addressBusy' } },
  ],
  [
    'too many of nobody knows what',
    { status: 429, body: {} },
    { kind: 'rateLimited', retryAfterMs: undefined, problem: { code: 'addressBusy' } },
  ],
  [
    'too many, though not at once',
    { status: 429, headers: { 'x-ratelimit-reset': '2', 'x-ratelimit-remaining': '17' }, body: {} },
    { kind: 'rateLimited', retryAfterMs: undefined, problem: { code: 'addressBusy' } },
  ],
  [
    'the end of the tokens of the day',
    { status: 429, headers: { 'x-daily-ratelimit-token-remaining': '0', 'x-ratelimit-reset': '1' }, body: {} },
    {
      kind: 'rateLimited',
      retryAfterMs: hour,
      problem: { code: 'dailyLimitReached', params: { vendor: 'Pipedrive' } },
    },
  ],
];

it.each(refusals)('tells %s apart', async (_, reply, expected) => {
  const { server, connect, sync } = await openAccount();
  server.fail([{ kind: 'reply', ...reply }]);
  await expect(sync(connect())).rejects.toMatchObject(expected);
});

it('says which secret is not there, and where it may be put', async () => {
  const { connect, sync, server } = await openAccount({ environment: { secret: async () => undefined } });
  const error: unknown = await sync(connect()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SourceError);
  expect(error).toMatchObject({
    kind: 'signInNeeded',
    problem: { code: 'secretMissing', params: { name: 'pipedrive', variable: 'TANDEM_SECRET_PIPEDRIVE' } },
  });
  expect(server.calls).toEqual([]);
});
