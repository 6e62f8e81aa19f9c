import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstPlace, type Listed, numberedPage } from '../../../../electron/connectors/pipedrive/numbered-pages.ts';

/** A list in pages that answers by numbers, and how to take entries off it. */
function listOf(entries: readonly Listed[], limit: number) {
  let left = entries;
  return {
    take: (ids: ReadonlySet<string>) => {
      left = left.filter(({ id }) => !ids.has(id));
    },
    left: () => left,
    ask: async (start: number) => {
      const isLast = start + limit >= left.length;
      return { items: left.slice(start, start + limit), next: isLast ? null : start + limit };
    },
  };
}

const read = (items: readonly unknown[]): readonly Listed[] => items as readonly Listed[];

it.each([1, -1] as const)(
  'misses nothing that stays, however many leave between two pages (order %i)',
  async (sign) => {
    const times = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
    const leaving = fc.array(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 30 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 2, max: 12 }), leaving, async (all, limit, gone) => {
        const entries = all.toSorted((a, b) => sign * (a - b)).map((at, index) => ({ id: `l${index}`, at }));
        const list = listOf(entries, limit);
        const seen = new Set<string>();
        let place = firstPlace;
        for (let turn = 0, isOver = false; !isOver; turn += 1) {
          const page = await numberedPage(list.ask, read, place, sign);
          for (const { id } of page.items) seen.add(id);
          place = page.next;
          isOver = page.isLast;
          list.take(new Set((gone[turn] ?? []).map((index) => `l${index}`)));
        }
        expect(list.left().filter(({ id }) => !seen.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

it('asks once for each page of a list that stays as it is', async () => {
  const asked: number[] = [];
  const list = listOf(
    Array.from({ length: 1_200 }, (_, index) => ({ id: `l${index}`, at: 7 })),
    500,
  );
  let place = firstPlace;
  for (let isOver = false; !isOver;) {
    const page = await numberedPage(
      (start) => {
        asked.push(start);
        return list.ask(start);
      },
      read,
      place,
      1,
    );
    [place, isOver] = [page.next, page.isLast];
  }
  expect(asked).toEqual([0, 480, 960]);
});

it('goes past a page that can not be read', async () => {
  const list = listOf(
    Array.from({ length: 30 }, (_, index) => ({ id: `l${index}`, at: index })),
    10,
  );
  const readable = (items: readonly unknown[]) => read(items).filter(({ at }) => at < 10 || at >= 20);
  const seen = new Set<string>();
  let place = firstPlace;
  for (let calls = 0, isOver = false; !isOver && calls < 20; calls += 1) {
    const page = await numberedPage(list.ask, readable, place, 1);
    for (const { id } of page.items) seen.add(id);
    [place, isOver] = [page.next, page.isLast];
  }
  expect(seen.size).toBe(20);
});
