import { expect, it } from 'vitest';
import { joinedFound } from '../../../electron/connectors/joined-found.ts';

const person = (id: string) => ({ id, name: 'Ada', team: 'sales' as const });
const refused = (count: number) => [{ entity: 'deal' as const, reason: 'empty "stage"', count, example: '7' }];

it('holds the records and the deletions of all parts', () => {
  const joined = joinedFound([
    { records: { person: [person('a:1')] }, deleted: { lead: ['a:9'] } },
    {},
    { records: { person: [person('a:2')], deal: [] }, deleted: { lead: ['a:8'], deal: ['a:7'] } },
  ]);
  expect(joined).toEqual({
    records: { person: [person('a:1'), person('a:2')], deal: [] },
    deleted: { lead: ['a:9', 'a:8'], deal: ['a:7'] },
  });
});

it('tells the refusals that were told last, which are all there are, and does not add them up', () => {
  expect(joinedFound([{ refusals: refused(2) }, { refusals: refused(3) }, {}])).toEqual({ refusals: refused(3) });
});

it('of nothing is nothing', () => {
  expect(joinedFound([])).toEqual({});
  expect(joinedFound([{}, {}])).toEqual({});
});
