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
    const keeperOf = async (subject: ContractSubject): Promise<RecordKeeper> => {
      const keeper = await (subject.keeper?.() ?? createRecordKeeper());
      open.push(keeper);
      return keeper;
    };
    /** What a keeper holds after these batches, which the subject must still be able to hand out. */
    const contentsOf = async (
      subject: ContractSubject,
      batches: readonly Batch[],
    ): Promise<ReadonlyMap<string, string>> => {
      const keeper = await keeperOf(subject);
      for (const batch of batches) await keeper.apply(batch);
      return keeper.contents();
    };

    afterEach(async () => {
      for (const one of open.splice(0).toReversed()) await one.close?.();
    });

    it('yields something at the first sync, in batches of bearable size', async () => {
      const subject = await subjectOf();
      const keeper = await keeperOf(subject);
      const batches = await sync(subject, subject.start(), { keeper });
      expect((await keeper.contents()).size).toBeGreaterThan(0);
      expect(batches.map(recordCount).filter((count) => count > largestBatch)).toEqual([]);
    });

    it('prefixes ids and keeps instants, days, amounts and currencies in their forms', async () => {
      const subject = await subjectOf();
      const keeper = await keeperOf(subject);
      const batches = await sync(subject, subject.start(), { keeper });
      expect(batches.flatMap((batch) => recordFaults(batch, subject.prefix))).toEqual([]);
      const keys = [...(await keeper.contents()).keys()];
      expect(keys.filter((key) => !key.includes(` ${subject.prefix}`)).slice(0, 10)).toEqual([]);
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
      expect([...again, ...restarted].filter(carriesSomething)).toEqual([]);
    });

    it('reaches step by step what a full sync reaches at once', async () => {
      const subject = await subjectOf();
      const [before, stepByStep, atOnce] = [await keeperOf(subject), await keeperOf(subject), await keeperOf(subject)];
      await sync(subject, subject.start(), { keeper: before });
      const connector = subject.start();
      const first = await sync(subject, connector, { keeper: stepByStep });
      const now = await subject.moveOn();
      const then = await sync(subject, connector, { cursor: first.at(-1)?.cursor, now, keeper: stepByStep });
      const last = then.at(-1)?.cursor ?? '';
      await sync(subject, subject.start(), { cursor: subject.anew?.(last), now, keeper: atOnce });
      const reached = await stepByStep.contents();
      expect(differences(reached, await atOnce.contents())).toEqual([]);
      expect(differences(await before.contents(), reached)).not.toEqual([]);
    });

    it('goes on where it was stopped: after the first batch, half-way, at the end', async () => {
      const subject = await subjectOf();
      const keeper = await keeperOf(subject);
      const whole = await sync(subject, subject.start(), { keeper });
      const expected = await keeper.contents();
      for (const leaveAfter of new Set([1, Math.ceil(whole.length / 2), whole.length])) {
        const resumed = await keeperOf(subject);
        const taken = await sync(subject, subject.start(), { leaveAfter, keeper: resumed });
        await sync(subject, subject.start(), { cursor: taken.at(-1)?.cursor, keeper: resumed });
        expect(differences(await resumed.contents(), expected), `left after batch ${leaveAfter}`).toEqual([]);
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
  /** Takes every batch in before the next is asked for, as the app does: files of a batch may be gone after that. */
  readonly keeper?: RecordKeeper;
  /** Asks for no more once so many batches have come, as when the app is closed. */
  readonly leaveAfter?: number;
  /** Tells the connector to stop once so many batches have come, and waits for it to end. */
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
      await options.keeper?.apply(batch);
      if (batches.length === options.stopAfter) stop.abort();
      if (batches.length === options.leaveAfter) break;
    }
  } catch (error) {
    // A connector that is told to stop may throw or just end.
    if (!stop.signal.aborted) throw error;
  }
  return batches;
}

function carriesSomething({ records, files, deleted }: Batch): boolean {
  return [records, deleted].some((part) => Object.keys(part ?? {}).length > 0) || (files?.length ?? 0) > 0;
}
