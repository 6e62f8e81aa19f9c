import { expect, test } from 'vitest';
import { createDatabaseKeeper } from '../../../../electron/core/ledger/database-keeper.ts';

const internal = new Error('INTERNAL Error: this was not to happen');

function setUp(open: () => Promise<string> = async () => 'second') {
  const closed: string[] = [];
  const keeper = createDatabaseKeeper('first', { open, close: (database) => closed.push(database) });
  const fail = (error: Error) =>
    keeper.use(async () => {
      throw error;
    });
  return { keeper, closed, fail };
}

test('after an error of its own the database is opened again for the next who asks', async () => {
  const { keeper, closed, fail } = setUp();
  await expect(fail(internal)).rejects.toBe(internal);
  expect(await keeper.use(async (database) => database)).toBe('second');
  expect(closed).toEqual(['first']);
});

test('an ordinary error leaves the database as it is', async () => {
  const { keeper, closed, fail } = setUp();
  await expect(fail(new Error('Conversion Error: not a number'))).rejects.toThrow('not a number');
  expect(await keeper.use(async (database) => database)).toBe('first');
  expect(closed).toEqual([]);
});

test('it is not closed under those who are still at work, and opened once for all who wait', async () => {
  const { keeper, closed, fail } = setUp();
  let finish = (): void => {};
  const atWork = keeper.use(
    (database) =>
      new Promise<string>((resolve) => {
        finish = () => resolve(`${database}, ${closed.length} closed`);
      }),
  );
  await expect(fail(internal)).rejects.toBe(internal);
  const waiting = [keeper.use(async (database) => database), keeper.use(async (database) => database)];
  await new Promise((resolve) => setImmediate(resolve));
  finish();
  expect(await atWork).toBe('first, 0 closed');
  expect(await Promise.all(waiting)).toEqual(['second', 'second']);
  expect(closed).toEqual(['first']);
});

test('where it can not be opened again, each one tries anew', async () => {
  let tries = 0;
  const { keeper, fail } = setUp(async () => {
    tries += 1;
    if (tries === 1) throw new Error('No space left on device');
    return 'third';
  });
  await expect(fail(internal)).rejects.toBe(internal);
  await expect(keeper.use(async (database) => database)).rejects.toThrow('No space left');
  expect(await keeper.use(async (database) => database)).toBe('third');
});
