import { expect, onTestFinished, test } from 'vitest';
import { createEngine } from '../../../electron/core/engine.ts';
import type { Ledger } from '../../../electron/core/ledger/ledger.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { openLedger } from '../../../electron/core/ledger/open-ledger.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { aConfig } from '../../builders/config.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** A busy machine takes its time; nobody waits longer than it takes. */
const patience = { timeout: 20_000 };

/** An engine over a ledger in memory, some of whose answers fail once. */
async function setUp(failing: (ledger: Ledger) => Partial<Ledger>) {
  const { ledger } = await openLedger({ path: ':memory:', memoryMb: 128, threads: 1 });
  const clock = createFakeClock();
  const snapshots: Snapshot[] = [];
  const failures: string[] = [];
  const engine = createEngine({
    config: aConfig(),
    configDir: tempDir(),
    problems: [],
    ledger: { ...ledger, ...failing(ledger) },
    clock,
    random: () => 0,
    secret: async () => undefined,
    log: silentLogger,
    workDir: tempDir(),
    stateDir: tempDir(),
    onSnapshot: (snapshot) => snapshots.push(snapshot),
    onFailed: (message) => failures.push(message),
    wall: { celebrate: () => {}, celebrated: () => [], withdraw: () => {} },
  });
  onTestFinished(async () => {
    await engine.stop();
    await ledger.close();
  });
  engine.start();
  return { clock, snapshots, failures };
}

/** Fails the first time. */
function once<A extends readonly unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let calls = 0;
  return async (...args) => {
    calls += 1;
    if (calls === 1) throw new Error('no space left');
    return work(...args);
  };
}

test.each<keyof Ledger>(['keepOnly', 'setResponseRule', 'answer'])(
  'what fails in %s is told, and shown to nobody as a number, until it has been made good',
  { timeout: 60_000 },
  async (part) => {
    const done: string[] = [];
    const { clock, snapshots, failures } = await setUp((ledger) => ({
      [part]: once(async (...args: readonly unknown[]) => {
        done.push(part);
        return Reflect.apply(ledger[part], ledger, args);
      }),
    }));
    await expect.poll(() => failures, patience).toEqual(['no space left']);
    expect(snapshots).toEqual([]);
    await clock.advance(15_000);
    await expect.poll(() => snapshots.length, patience).toBe(1);
    expect(done).toEqual([part]);
  },
);
