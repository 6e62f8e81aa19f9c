/**
 * Q14 and the first sync of a large HubSpot account: what its limits make it take, on a clock that jumps over all waiting
 * and counts the time of every call on the wire.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Batch } from '../../electron/connectors/connector.ts';
import { createHubspotConnector } from '../../electron/connectors/hubspot/hubspot-connector.ts';
import type { Clock } from '../../electron/core/clock.ts';
import { hubspotSchema } from '../../shared/config/sources/hubspot.ts';
import { buildEnvironment } from '../builders/connector-environment.ts';
import { createFakeAccount } from '../fakes/hubspot/hubspot-account.ts';
import { startHubspot } from '../fakes/hubspot/hubspot-server.ts';
import { foundLargeCompany } from '../fakes/hubspot/large-company.ts';
import { type BenchRow, plainRow } from './row.ts';

const size = { contacts: 200_000, deals: 50_000 };
const key = 'bench-key';
/** What a call takes on the wire and at HubSpot. */
const callMs = 200;
const pollMs = 30_000;
const minute = 60_000;
/** The most there may be between two polls that find nothing: an hour of them is looked at. */
const quietPolls = 120;
/** Batches between two looks at the heap. */
const lookEvery = 25;

export async function benchHubspot(dir: string): Promise<readonly BenchRow[]> {
  const start = Date.UTC(2026, 10, 20, 12);
  const clock = createPassingClock(start);
  const account = createFakeAccount({ clock });
  foundLargeCompany(account, size, start);
  const server = await startHubspot({ account, clock, key });
  const connector = createHubspotConnector(
    hubspotSchema.parse({ kind: 'hubspot', id: 'hub', key: { secret: 'hubspot' }, address: server.url }),
    buildEnvironment({
      clock,
      stateDir: dir,
      // Every call asks for its key just before it leaves.
      secret: async () => {
        clock.pass(callMs);
        return key;
      },
    }),
  );

  let cursor: string | undefined;
  let peakMb = 0;
  let records = 0;
  let batches = 0;
  const poll = async (): Promise<number> => {
    const before = server.calls.length;
    const { signal } = new AbortController();
    for await (const batch of connector.sync({ cursor, now: clock.now(), signal, workDir: dir })) {
      cursor = batch.cursor;
      records += recordsOf(batch);
      batches += 1;
      if (batches % lookEvery === 0) peakMb = Math.max(peakMb, liveHeapMb());
    }
    return server.calls.length - before;
  };

  try {
    await poll();
    const wallMinutes = (clock.now() - start) / minute;
    const wallCalls = server.calls.length;
    while (connector.progress?.() !== null) {
      clock.pass(pollMs);
      await poll();
    }
    const wholeMinutes = (clock.now() - start) / minute;
    const wholeCalls = server.calls.length;
    const quiet: number[] = [];
    for (let turn = 0; turn < quietPolls; turn += 1) {
      clock.pass(pollMs);
      quiet.push(await poll());
    }
    console.log(`first wall after ${wallCalls} calls, all of it after ${wholeCalls}, ${records} records told`);
    return [
      plainRow('Q14', 'HubSpot: calls of a poll that finds nothing, at most', Math.max(...quiet), 5, quietPolls),
      plainRow('A4', 'HubSpot, 200,000 contacts and 50,000 deals: first true wall, min', wallMinutes, 5, 1),
      plainRow('A4', 'the same: all of its history, min', wholeMinutes, 60, 1),
      plainRow('Q3', 'the same: peak of the heap in use, with the fake, MB', peakMb, 250, 1),
    ];
  } finally {
    await server.close();
  }
}

function recordsOf({ records = {} }: Batch): number {
  return Object.values(records).reduce((sum, some) => sum + some.length, 0);
}

/** What is held, without what only waits to be collected: how much of that there is says nothing of the sync. */
function liveHeapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Nobody waits on it: it jumps to whatever is waited for, and on by what it is told has passed. */
function createPassingClock(start: number): Clock & { readonly pass: (ms: number) => void } {
  let now = start;
  return {
    now: () => now,
    after: (delayMs, callback) => {
      const due = now + delayMs;
      const timer = setImmediate(() => {
        now = Math.max(now, due);
        callback();
      });
      return () => clearImmediate(timer);
    },
    pass: (ms) => {
      now += ms;
    },
  };
}
