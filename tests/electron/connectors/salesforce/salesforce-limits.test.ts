import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../../electron/connectors/salesforce/org.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { connectorTo, now, syncOnce, useCompany } from './salesforce-harness.ts';

const refusal = (status: number, errorCode: string, message: string) =>
  ({ kind: 'reply', status, body: [{ errorCode, message }] }) as const;

describe('the limits of an org', () => {
  it('are learned from every answer: a share of what it has for the day is used', async () => {
    const place = await useCompany({ dailyLimit: 200 });
    const connector = connectorTo(place, { dailyShare: 0.5 });
    expect(connector.usage?.()).toBeNull();
    await syncOnce(connector);
    expect(connector.usage?.()).toMatchObject({ used: place.org.calls.length, allowed: 100 });
  });

  it('are kept over a restart', async () => {
    const place = await useCompany();
    const stateDir = join(tempDir(), 'crm');
    await syncOnce(connectorTo(place, {}, { stateDir }));
    const used = place.org.calls.length;
    const restarted = connectorTo(place, {}, { stateDir });
    await syncOnce(restarted);
    expect(restarted.usage?.()).toMatchObject({ used: place.org.calls.length });
    expect(place.org.calls.length).toBeGreaterThan(used);
  });

  it('end the reading for the day once the share is spent', async () => {
    const place = await useCompany({ dailyLimit: 50 });
    const { error } = await syncOnce(connectorTo(place, { dailyShare: 0.1 }));
    expect(error).toMatchObject({ kind: 'rateLimited', problem: { code: 'dailyShareSpent', params: { used: 5 } } });
    expect(error).toMatchObject({ retryAfterMs: expect.closeTo(Date.UTC(2026, 10, 21) - now, -5) });
    expect(place.org.calls).toHaveLength(5);
  });

  it.each([
    [403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 'rateLimited', 'dailyLimitReached'],
    [403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded', 'rateLimited', 'addressBusy'],
    [403, 'API_DISABLED_FOR_ORG', 'API is not enabled', 'signInNeeded', 'keyRefused'],
    [400, 'QUERY_TIMEOUT', 'Your query request was running for too long.', 'unreachable', 'answerTooSlow'],
    [503, 'SERVER_UNAVAILABLE', 'down for maintenance', 'unreachable', 'serverFailed'],
  ])('told %i %s (%s), it is %s: %s', async (status, errorCode, message, kind, code) => {
    const place = await useCompany();
    place.org.fail([null, refusal(status, errorCode, message)]);
    const { error } = await syncOnce(connectorTo(place));
    expect(error).toMatchObject({ kind, problem: { code } });
  });

  it('are read from the header, whatever else stands in it', () => {
    expect(limitOf('api-usage=18/5000')).toEqual({ used: 18, limit: 5000 });
    expect(limitOf('per-app-api-usage=17/250(appName=sample); api-usage=25/5000')).toEqual({ used: 25, limit: 5000 });
    expect(limitOf(undefined)).toBeUndefined();
  });
});
