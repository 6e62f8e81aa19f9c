import { expect, test } from 'vitest';
import type { Person, Team } from '../../../../shared/domain/records.ts';
import { deal, lead, person } from '../../../builders/records.ts';
import { questions } from '../../../builders/questions.ts';
import { memoryLedger } from '../../../fakes/memory-ledger.ts';

const now = questions().now;
const wonAt = now - 3_600_000;
const team = (prefix: string, count: number, of: Team, group?: string): readonly Person[] =>
  Array.from({ length: count }, (_, index) => person(`${prefix}${index}`, { team: of, group }));

/** Three in the North, two in the South, four in sales without a group, two of marketing. */
const people = [
  ...team('north', 2, 'sales', 'North'),
  ...team('small', 1, 'sales', ' north '),
  ...team('south', 2, 'sales', 'South'),
  ...team('free', 4, 'sales'),
  ...team('blank', 1, 'sales', '  '),
  ...team('m', 2, 'marketing', 'Events'),
];

test.each([
  ['crm:north0', 3, 'North'],
  ['crm:small0', 3, 'north'],
  ['crm:north0', 4, 'sales'],
  ['crm:south0', 3, 'sales'],
  ['crm:south0', 2, 'South'],
  ['crm:free0', 3, 'sales'],
  ['crm:blank0', 1, 'sales'],
  ['crm:north0', 11, 'others'],
  ['crm:m0', 3, 'others'],
  ['crm:m0', 2, 'Events'],
  ['crm:nobody', 1, null],
  [undefined, 1, null],
])('a win closed by %s, in groups of %i or more, is that of %s', async (ownerId, minGroup, group) => {
  const ledger = await memoryLedger();
  await ledger.completeFirstSync('crm');
  const records = {
    person: people,
    deal: [deal('closed', { wonAt, ownerId }), deal('sourced', { wonAt: wonAt - 1, ownerId: 'crm:x' })],
    lead: [lead('own', { dealId: 'crm:closed', ownerId }), lead('other', { dealId: 'crm:sourced', ownerId })],
  };
  await ledger.apply('crm', { cursor: '1', records }, now);
  const expected = [
    { closedByGroup: group, sourcedBy: null, sourcedByGroup: null },
    { closedByGroup: null, sourcedByGroup: group },
  ];
  // Asked before with another size, it must not tell what it told then.
  await ledger.answer(questions({ minGroup: 2 }));
  expect((await ledger.answer(questions({ minGroup }))).wins.recent).toMatchObject(expected);
  expect(await ledger.takeCelebrations(0, now, questions({ minGroup }))).toMatchObject(expected);
});
