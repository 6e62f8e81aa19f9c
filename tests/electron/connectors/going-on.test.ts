import { expect, it } from 'vitest';
import { goingOn } from '../../../electron/connectors/going-on.ts';
import type { Found, Stream } from '../../../electron/connectors/stream-sync.ts';

const { signal } = new AbortController();
const something: Found = { deleted: { lead: ['a:1'] } };

/** Pages from 0 on, by what is found on each. */
function pages(...found: readonly Found[]): Stream {
  return {
    name: 'pages',
    everyMs: 1,
    unitsPerPoll: 1,
    from: () => '0',
    changes: async (position) => {
      const [page, next] = [found[Number(position)] ?? {}, String(Number(position) + 1)];
      return { found: page, position: next, more: false, at: null };
    },
  };
}

it('goes on after pages on which nothing was, asked from where it was kept', async () => {
  const { changes } = goingOn(pages({}, {}, something));
  const asked = [await changes('0', signal), await changes('0', signal), await changes('0', signal)];
  expect(asked.map(({ position }) => position)).toEqual(['1', '2', '3']);
  expect(asked.at(-1)?.found).toEqual(something);
});

it('does so too where a reading of several pages ends with one on which nothing was', async () => {
  const { changes } = goingOn(pages({}, {}, {}, something));
  const reached = await changes('0', signal);
  await changes(reached.position, signal);
  expect(await changes('0', signal)).toMatchObject({ position: '3' });
});

it('goes by what was kept once something was found: it may not have been taken', async () => {
  const { changes } = goingOn(pages({}, something, {}));
  await changes('0', signal);
  expect(await changes('0', signal)).toMatchObject({ position: '2' });
  expect(await changes('0', signal)).toMatchObject({ position: '1' });
});

it('goes by another position where it is asked for that', async () => {
  const { changes } = goingOn(pages({}, {}, {}, {}, {}, {}));
  await changes('0', signal);
  expect(await changes('4', signal)).toMatchObject({ position: '5' });
  expect(await changes('0', signal)).toMatchObject({ position: '1' });
});
