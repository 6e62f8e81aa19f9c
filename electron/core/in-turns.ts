import { setImmediate } from 'node:timers/promises';

/** The same items, with a turn for everybody else after so many: work on thousands must not hold up the process. */
export async function* inTurns<T>(items: Iterable<T>, atOnce: number): AsyncGenerator<T> {
  let left = atOnce;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left > 0) continue;
    left = atOnce;
    await setImmediate();
  }
}
