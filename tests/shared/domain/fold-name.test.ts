import { expect, it } from 'vitest';
import { foldName } from '../../../shared/domain/fold-name.ts';

it.each([
  ['blanks around it', ' Paid Search ', 'paid search'],
  ['a tab and a line end', '\tPaid search\r\n', 'Paid Search'],
  ['a no-break space', 'PAID SEARCH\u00a0', 'paid search'],
  ['a dotted capital', 'İzmir', 'izmir'],
  ['the sigma that ends a word', 'ΟΔΟΣ', 'οδοσ'],
])('a name is the same in another case and with %s', (_, one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

it.each([
  ['a blank within', 'Paid  Search', 'Paid Search'],
  ['another final letter', 'οδος', 'οδοσ'],
  ['an accent', 'Cafe', 'Café'],
])('a name with %s is another one', (_, one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});
