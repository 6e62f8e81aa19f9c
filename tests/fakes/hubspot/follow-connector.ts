import type { Batch, Connector, Cursor } from '../../../electron/connectors/connector.ts';
import type { Clock } from '../../../electron/core/clock.ts';
import { createRecordKeeper } from '../../contracts/record-keeper.ts';

/** Polls a connector as the app does, and keeps what comes. */
export function followConnector(first: Connector, clock: Clock) {
  const keeper = createRecordKeeper();
  let connector = first;
  let cursor: Cursor | undefined;
  const poll = async (): Promise<readonly Batch[]> => {
    const batches: Batch[] = [];
    const { signal } = new AbortController();
    for await (const batch of connector.sync({ cursor, now: clock.now(), signal, workDir: '' })) {
      batches.push(batch);
      await keeper.apply(batch);
      cursor = batch.cursor;
    }
    return batches;
  };
  const pollAfter = async (ms: number): Promise<readonly Batch[]> => {
    await new Promise<void>((resolve) => void clock.after(ms, resolve));
    return poll();
  };
  return {
    poll,
    /** Lets time pass, then polls. */
    pollAfter,
    /** Polls at the usual pace for so long. */
    pollFor: async (ms: number): Promise<readonly Batch[]> => {
      const batches: Batch[] = [];
      for (let passed = 0; passed < ms; passed += connector.pollEveryMs) {
        batches.push(...(await pollAfter(connector.pollEveryMs)));
      }
      return batches;
    },
    /** Goes on with another connector where the last one left off, as after a restart. */
    replace: (next: Connector): void => {
      connector = next;
    },
    /** What it holds of a record, such as `deal hub:1`; undefined where there is none. */
    held: async (key: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
      const text = (await keeper.contents()).get(key);
      return text === undefined ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    },
    count: async (entity: string): Promise<number> =>
      [...(await keeper.contents()).keys()].filter((key) => key.startsWith(`${entity} `)).length,
  };
}
