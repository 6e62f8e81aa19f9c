/** What every connector keeps to, whatever it reads from. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Batch, Connector, Cursor } from '../../electron/connectors/connector.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { recordCount, recordFaults } from './record-faults.ts';
import { createRecordKeeper, differences, type RecordKeeper } from './record-keeper.ts';

/** A source with something in it, made anew for each test. */
export type ContractSubject = {
  /** What the ids of its records start with. */
  readonly prefix: string;
  readonly now: Instant;
  /** A connector to this source, as after a start of the app. */
  readonly start: () => Connector;
  /** Something happens at the source: records come, change and, where it knows of such a thing, go. Resolves to when. */
  readonly moveOn: () => Promise<Instant>;
  /** The cursor a full sync of the very same source starts from; without it, none. */
  readonly anew?: (cursor: Cursor) => Cursor | undefined;
  readonly workDir: string;
  /** What takes in its batches. Default: one that keeps records in memory. */
  readonly keeper?: () => Promise<RecordKeeper>;
  readonly close?: () => Promise<void>;
};

/** The largest batch: a transaction of the ledger must not keep everything else waiting. */
const largestBatch = 20_000;

export function describeConnector(name: string, make: () => Promise<ContractSubject>): void {
  describe(`${name} keeps to the connector contract`, () => {
    const open: { close?: () => Promise<void> }[] = [];
    const subjectOf = async (): Promise<ContractSubject> => {
      const subject = await make();
      open.push(subject);
      return subject;
    };
    const keeperOf = async (subject: ContractSubject, batches: readonly Batch[]): Promise<RecordKeeper> => {
      const keeper = await (subject.keeper?.() ?? createRecordKeeper());
      open.push(keeper);
      for (const batch of batches) await keeper.apply(batch);
      return keeper;
    };
    const contentsOf = async (
      subject: ContractSubject,
      batches: readonly Batch[],
    ): Promise<ReadonlyMap<string, string>> => (await keeperOf(subject, batches)).contents();

    afterEach(async () => {
      for (const one of open.splice(0).toReversed()) await one.close?.();
    });

    it('yields something at the first sync, in batches of bearable size', async () => {
      const subject = await subjectOf();
      const batches = await sync(subject, subject.start());
      expect((await contentsOf(subject, batches)).size).toBeGreaterThan(0);
      expect(batches.map(recordCount).filter((count) => count > largestBatch)).toEqual([]);
    });

    it('prefixes ids and keeps instants, days, amounts and currencies in their forms', async () => {
      const subject = await subjectOf();
      const batches = await sync(subject, subject.start());
      expect(batches.flatMap((batch) => recordFaults(batch, subject.prefix))).toEqual([]);
    });

    it('hands out a cursor with every batch and asks again at a set pace', async () => {
      const subject = await subjectOf();
      const connector = subject.start();
      const batches = await sync(subject, connector);
      expect(batches.filter((batch) => typeof batch.cursor !== 'string' || batch.cursor === '')).toEqual([]);
      expect(connector.pollEveryMs).toBeGreaterThan(0);
    });

    it('yields nothing new when nothing changed, to the same connector and after a restart', async () => {
      const subject = await subjectOf();
      const connector = subject.start();
      const batches = await sync(subject, connector);
      const cursor = batches.at(-1)?.cursor;
      const again = await sync(subject, connector, { cursor });
      const restarted = await sync(subject, subject.start(), { cursor });
      expect([...again, ...restarted].map(recordCount)).toEqual([]);
    });

    it('reaches step by step what a full sync reaches at once', async () => {
      const subject = await subjectOf();
      const connector = subject.start();
      const batches = await sync(subject, connector);
      const before = await contentsOf(subject, batches);
      const now = await subject.moveOn();
      const steps = [...batches, ...(await sync(subject, connector, { cursor: batches.at(-1)?.cursor, now }))];
      const last = steps.at(-1)?.cursor ?? '';
      const atOnce = await sync(subject, subject.start(), { cursor: subject.anew?.(last), now });
      const stepByStep = await contentsOf(subject, steps);
      expect(differences(stepByStep, await contentsOf(subject, atOnce))).toEqual([]);
      expect(differences(before, stepByStep)).not.toEqual([]);
    });

    it('goes on where it was stopped: after the first batch, half-way, at the end', async () => {
      const subject = await subjectOf();
      const whole = await sync(subject, subject.start());
      const expected = await contentsOf(subject, whole);
      for (const taken of new Set([1, Math.ceil(whole.length / 2), whole.length])) {
        const rest = await sync(subject, subject.start(), { cursor: whole[taken - 1]?.cursor });
        const resumed = await contentsOf(subject, [...whole.slice(0, taken), ...rest]);
        expect(differences(resumed, expected), `stopped after batch ${taken}`).toEqual([]);
      }
    });

    it('may be taken twice and in another order', async () => {
      const subject = await subjectOf();
      const batches = await sync(subject, subject.start());
      const expected = await contentsOf(subject, batches);
      expect(differences(await contentsOf(subject, [...batches, ...batches]), expected)).toEqual([]);
      expect(differences(await contentsOf(subject, batches.toReversed()), expected)).toEqual([]);
    });

    it('stops when told to: before it has begun, and after a batch', async () => {
      const subject = await subjectOf();
      expect(await sync(subject, subject.start(), { stopAfter: 0 })).toEqual([]);
      const whole = await sync(subject, subject.start());
      const stopped = await sync(subject, subject.start(), { stopAfter: 1 });
      expect(stopped.length).toBe(Math.min(1, whole.length));
    });
  });
}

type SyncOptions = {
  readonly cursor?: Cursor | undefined;
  readonly now?: Instant;
  /** Tells the connector to stop once it has yielded so many batches. */
  readonly stopAfter?: number;
};

async function sync(subject: ContractSubject, connector: Connector, options: SyncOptions = {}): Promise<Batch[]> {
  const stop = new AbortController();
  const batches: Batch[] = [];
  if (options.stopAfter === 0) stop.abort();
  try {
    const { now = subject.now, cursor } = options;
    for await (const batch of connector.sync({ cursor, now, signal: stop.signal, workDir: subject.workDir })) {
      batches.push(batch);
      if (batches.length === options.stopAfter) stop.abort();
    }
  } catch (error) {
    // A connector that is told to stop may throw or just end.
    if (!stop.signal.aborted) throw error;
  }
  return batches;
}
