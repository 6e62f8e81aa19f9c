import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../electron/connectors/source-error.ts';
import { syncSource } from '../../../electron/core/sync.ts';
import { lead } from '../../builders/records.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeConnector, type FakeConnector } from '../../fakes/fake-connector.ts';
import { createFakeLedger } from '../../fakes/fake-ledger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const minute = 60_000;
const batch = (cursor: string) => ({ cursor, records: { lead: [lead(cursor)] } });

function setUp(connector: FakeConnector, clock: FakeClock = createFakeClock()) {
  const ledger = createFakeLedger();
  const controller = new AbortController();
  const workDir = join(tempDir(), 'work', 'crm');
  const sync = () => syncSource({ ledger, connector, source: 'crm', clock, signal: controller.signal, workDir });
  return { ledger, controller, workDir, sync };
}

describe('a sync', () => {
  test('takes every batch in order and goes on from the last cursor the next time', async () => {
    const connector = createFakeConnector(minute, [batch('1'), batch('2')]);
    const { ledger, sync, workDir } = setUp(connector);
    expect(await sync()).toEqual({ changed: true });
    expect(await sync()).toEqual({ changed: false });
    expect(ledger.applied.map((entry) => entry.batch.cursor)).toEqual(['1', '2']);
    expect(connector.syncs.map((context) => context.cursor)).toEqual([undefined, '2']);
    expect(existsSync(workDir)).toBe(true);
  });

  test('keeps what came before a failure, and its first sync is not complete', async () => {
    const refused = new SourceError('unreachable', { code: 'sourceSilent', params: { minutes: 1 } });
    const connector = createFakeConnector(minute);
    const { ledger, sync } = setUp({
      ...connector,
      sync: async function* failing() {
        yield batch('1');
        throw refused;
      },
    });
    await expect(sync()).rejects.toBe(refused);
    expect(ledger.applied).toHaveLength(1);
    expect(ledger.firstSyncs).toEqual([]);
    expect(ledger.successes).toEqual([]);
  });

  test('completes the first sync once everything is there', async () => {
    const { ledger, sync } = setUp(createFakeConnector(minute, [batch('1')]));
    await sync();
    expect(ledger.firstSyncs).toEqual(['crm']);
  });

  test('gives up a source that says nothing for ten minutes', async () => {
    const clock = createFakeClock();
    const connector = createFakeConnector(minute, 'silence');
    const { sync } = setUp(connector, clock);
    const failure = sync().catch((error: unknown) => error);
    await expect.poll(() => connector.syncs.length).toBe(1);
    await clock.advance(10 * minute);
    expect(await failure).toMatchObject({ kind: 'unreachable', problem: { code: 'sourceSilent' } });
    expect(connector.syncs[0]?.signal.aborted).toBe(true);
  });

  test('takes nothing any more from a connector that does not heed the signal', async () => {
    const connector = createFakeConnector(minute);
    let goOn: (() => void) | undefined;
    const { ledger, controller, sync } = setUp({
      ...connector,
      sync: async function* deaf() {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        yield batch('too late');
      },
    });
    const failure = sync().catch((error: unknown) => error);
    await expect.poll(() => goOn).toBeDefined();
    controller.abort(new Error('stop'));
    expect(await failure).toMatchObject({ message: 'stop' });
    goOn?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ledger.applied).toEqual([]);
  });

  test('asks nothing of a connector that was stopped before its turn', async () => {
    const connector = createFakeConnector(minute, new Error('rejected with nobody to hear it'));
    const { ledger, controller, sync } = setUp(connector);
    const loadCursor = ledger.loadCursor;
    Object.assign(ledger, {
      loadCursor: async (source: string) => {
        controller.abort(new Error('stop'));
        return loadCursor(source);
      },
    });
    await expect(sync()).rejects.toThrow('stop');
    expect(connector.syncs).toEqual([]);
  });

  test('notes a quiet success once a minute, a change at once', async () => {
    const clock = createFakeClock();
    const connector = createFakeConnector(minute);
    const { ledger, sync } = setUp(connector, clock);
    await sync();
    await clock.advance(minute - 1);
    await sync();
    expect(ledger.successes).toHaveLength(1);
    connector.outcomes.push([batch('1')]);
    await sync();
    expect(ledger.successes).toHaveLength(2);
    await clock.advance(minute);
    await sync();
    expect(ledger.successes).toHaveLength(3);
  });
});
