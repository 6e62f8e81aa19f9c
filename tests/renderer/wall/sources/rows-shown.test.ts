import { expect, it } from 'vitest';
import { rowsShown } from '../../../../renderer/wall/sources/rows-shown.ts';
import { buildSource } from '../../../builders/source-status.ts';

const calm = (id: string) => buildSource({ id });
const troubled = (id: string) => buildSource({ id, problem: { code: 'fileEmpty', params: { path: 'a.csv' } } });

it.each([
  ['as many as there is room for', ['a', 'b', 'c', 'd'], [], 3, ['a', 'b', 'c']],
  ['all that there are', ['a', 'b'], [], 7, ['a', 'b']],
  ['those in trouble first, each with the room of two', ['a', 'b'], ['x', 'y'], 5, ['x', 'y', 'a']],
  ['none that has only half of its room', ['a'], ['x', 'y', 'z'], 5, ['x', 'y']],
])('shows %s', (_, well, ill, room, shown) => {
  const sources = [...well.map(calm), ...ill.map(troubled)];
  expect(rowsShown(sources, room).map(({ id }) => id)).toEqual(shown);
});
