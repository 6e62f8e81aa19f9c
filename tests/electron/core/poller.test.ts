import { describe, expect, onTestFinished, test } from 'vitest';
import { SourceError, type SourceErrorKind } from '../../../electron/connectors/source-error.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { createPoller, type Poller } from '../../../electron/core/poller.ts';
import type { SourceStatus } from '../../../shared/domain/source-status.ts';
import { lead } from '../../builders/records.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeConnector, type FakeConnector, type Outcome } from '../../fakes/fake-connector.ts';
import { createFakeLedger } from '../../fakes/fake-ledger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const second = 1000;
const minute = 60 * second;

function failure(kind: SourceErrorKind, retryAfterMs?: number): SourceError {
  const options = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new SourceError(kind, { code: 'fileMissing', params: { path: 'leads.csv' } }, options);
}

function setUp(...connectors: readonly FakeConnector[]) {
  const clock = createFakeClock();
  const ledger = createFakeLedger();
  const changes: number[] = [];
  const errors: string[] = [];
  const poller: Poller = createPoller({
    sources: connectors.map((connector, index) => ({
      id: `s${index}`,
      label: `Source ${index}`,
      kind: 'csv',
      connector,
    })),
    ledger,
    clock,
    random: () => 1,
    log: { ...silentLogger, warn: (event, fields) => errors.push(`${event} ${String(fields?.['stack'] ?? '')}`) },
    workDir: tempDir(),
    onChanged: () => changes.push(clock.now()),
  });
  onTestFinished(() => poller.stop());
  const status = (index = 0): SourceStatus => {
    const found = poller.statuses()[index];
    if (!found) throw new Error('There is no such source');
    return found;
  };
  /** Waits until the source has been asked this often and is at rest again. */
  const rested = async (syncs: number, connector: FakeConnector | undefined = connectors[0]): Promise<void> => {
    await expect.poll(() => connector?.syncs.length).toBe(syncs);
    await expect.poll(() => status(connectors.indexOf(connector ?? createFakeConnector(0))).nextTryAt).not.toBeNull();
  };
  return { clock, ledger, poller, status, rested, changes, errors };
}

const oneLead: Outcome = [{ cursor: '1', records: { lead: [lead('1')] } }];

describe('polling', () => {
  test('asks at once and then at the pace of the source', async () => {
    const connector = createFakeConnector(minute, oneLead);
    const { clock, poller, status, rested } = setUp(connector);
    expect(status()).toMatchObject({ state: 'neverLoaded', asOf: null, accepted: {} });
    poller.start();
    await rested(1);
    expect(status()).toMatchObject({
      state: 'live',
      asOf: clock.now(),
      nextTryAt: clock.now() + minute,
      problem: null,
      accepted: { lead: 1 },
    });
    await clock.advance(minute - 1);
    expect(connector.syncs).toHaveLength(1);
    await clock.advance(1);
    await rested(2);
  });

  test('a restart knows when the source last loaded', async () => {
    const connector = createFakeConnector(minute, failure('unusable'));
    const { clock, ledger, poller, status, rested } = setUp(connector);
    await ledger.noteSuccess('s0', clock.now() - 3 * minute);
    poller.start();
    await rested(1);
    expect(status()).toMatchObject({ state: 'ageing', asOf: clock.now() - 3 * minute });
  });

  test('a source grows old by the clock alone', async () => {
    const connector = createFakeConnector(minute, oneLead, 'silence');
    const { clock, poller, status, rested } = setUp(connector);
    poller.start();
    await rested(1);
    await clock.advance(3 * minute);
    expect(status().state).toBe('ageing');
    await clock.advance(4 * minute);
    expect(status().state).toBe('stale');
  });

  test('a hanging source holds up no other, and is given up after ten minutes', async () => {
    const [hanging, healthy] = [createFakeConnector(minute, 'silence'), createFakeConnector(minute)];
    const { clock, poller, status, rested } = setUp(hanging, healthy);
    poller.start();
    await rested(1, healthy);
    await expect.poll(() => hanging.syncs.length).toBe(1);
    await clock.advance(minute);
    await rested(2, healthy);
    expect(status(0).nextTryAt).toBeNull();
    await clock.advance(9 * minute);
    await rested(1, hanging);
    expect(status(0)).toMatchObject({ state: 'unreachable', problem: { code: 'sourceSilent' } });
  });

  test('a source never overlaps itself, however often it is poked', async () => {
    const connector = createFakeConnector(minute, oneLead);
    const { poller, rested } = setUp(connector);
    poller.start();
    connector.poke();
    void poller.refresh();
    connector.poke();
    // The pokes during the first sync make one more: something may have changed behind its back.
    await rested(2);
    expect(connector.mostAtOnce()).toBe(1);
  });

  test('stopping aborts what is under way and asks no more', async () => {
    const connector = createFakeConnector(minute, 'silence');
    const { clock, poller } = setUp(connector);
    poller.start();
    await expect.poll(() => connector.syncs.length).toBe(1);
    await poller.stop();
    expect(connector.syncs[0]?.signal.aborted).toBe(true);
    expect(connector.isWatched()).toBe(false);
    await clock.advance(60 * minute);
    void poller.refresh();
    expect(connector.syncs).toHaveLength(1);
  });
});

test('stopping waits until what watches a source has let go', async () => {
  let letGo = (): void => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const { poller } = setUp({ ...createFakeConnector(minute), watch: () => () => released });
  poller.start();
  const stopped: string[] = [];
  const stopping = poller.stop().then(() => stopped.push('stopped'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toEqual([]);
  letGo();
  await stopping;
});

describe('after a failure', () => {
  test('an unreachable source is left alone for longer and longer, and its last good numbers stay', async () => {
    const connector = createFakeConnector(minute, oneLead, failure('unreachable'), failure('unreachable'));
    const { clock, poller, status, rested } = setUp(connector);
    poller.start();
    await rested(1);
    const loadedAt = clock.now();
    await clock.advance(minute);
    await rested(2);
    expect(status()).toMatchObject({ state: 'unreachable', asOf: loadedAt, nextTryAt: clock.now() + 15 * second });
    expect(status()).toMatchObject({ accepted: { lead: 1 }, problem: { code: 'fileMissing' } });
    await clock.advance(15 * second);
    await rested(3);
    expect(status().nextTryAt).toBe(clock.now() + 30 * second);
    await clock.advance(30 * second);
    await rested(4);
    expect(status()).toMatchObject({ state: 'live', problem: null });
  });

  test.each(['signInNeeded', 'rateLimited'] as const)('%s is not hurried by a change that is noticed', async (kind) => {
    const connector = createFakeConnector(minute, failure(kind, 5 * minute));
    const { clock, poller, status, rested } = setUp(connector);
    poller.start();
    await rested(1);
    connector.poke();
    await clock.advance(minute);
    expect(connector.syncs).toHaveLength(1);
    expect(status().state).toBe(kind);
  });

  test('a person may hurry a sign-in, and nobody a rate limit', async () => {
    const signIn = createFakeConnector(minute, failure('signInNeeded'));
    const limited = createFakeConnector(minute, failure('rateLimited'));
    const { poller, rested } = setUp(signIn, limited);
    poller.start();
    await rested(1, signIn);
    await rested(1, limited);
    void poller.refresh();
    await rested(2, signIn);
    expect(limited.syncs).toHaveLength(1);
  });

  test('a file that could not be used is read again as soon as it changes', async () => {
    const connector = createFakeConnector(minute, failure('unusable'), oneLead);
    const { poller, status, rested } = setUp(connector);
    poller.start();
    await rested(1);
    expect(status()).toMatchObject({ state: 'neverLoaded', problem: { code: 'fileMissing' } });
    connector.poke();
    await rested(2);
    expect(status()).toMatchObject({ state: 'live', problem: null });
  });

  test('what nobody expected becomes a problem that says so, with its stack in the log', async () => {
    const connector = createFakeConnector(minute, new RangeError('off by one'));
    const { poller, status, rested, errors } = setUp(connector);
    poller.start();
    await rested(1);
    expect(status().problem).toEqual({ code: 'unexpected', params: { message: 'off by one' } });
    expect(errors.join()).toContain('RangeError: off by one');
  });

  test('the wall hears of a new problem and of its end, not of every try', async () => {
    const again = [failure('unusable'), failure('unusable'), failure('unusable')];
    const connector = createFakeConnector(minute, oneLead, ...again);
    const { clock, poller, rested, changes } = setUp(connector);
    poller.start();
    await rested(1);
    const before = changes.length;
    for (let syncs = 2; syncs <= 5; syncs += 1) {
      await clock.advance(minute);
      await rested(syncs);
    }
    expect(changes.length - before).toBe(2);
  });
});
