import { expect, it } from 'vitest';
import type { NamedOwner } from '../../../../../shared/domain/agreement-answer.ts';
import { agreementOf, questions } from '../../../../builders/questions.ts';
import { lead, person } from '../../../../builders/records.ts';
import { ledgerWith } from '../../../../fakes/memory-ledger.ts';

const span = { from: Date.UTC(2026, 0, 5), until: Date.UTC(2026, 0, 12) };
const terms = { milestone: 'mql', groupBy: 'leadType' } as const;

async function named(...owners: readonly (readonly string[] | null)[]): Promise<readonly NamedOwner[]> {
  const ledger = await ledgerWith({
    person: [person('7', { name: 'Ada Lovelace' }), person('8', { name: 'Ben' }), person('9', { name: 'Ben' })],
    lead: [lead('1', { ownerId: 'crm:7' }), lead('2', { ownerId: 'crm:ghost' }), lead('3')],
  });
  const stretches = owners.map((some, index) => ({ from: span.from + index, terms, owners: some }));
  return (await ledger.answer(questions({ agreement: agreementOf(span, terms, { stretches }) }))).trialOwners;
}

it.each([
  ['an id', 'crm:7', ['crm:7']],
  ['an id without its source', '7', ['crm:7']],
  ['a name in another case with blanks', '  ada LOVELACE ', ['crm:7']],
  ['an owner of leads whom no person record tells of', 'Ghost', ['crm:ghost']],
  ['somebody without a lead, by id', '8', ['crm:8']],
  ['a name that two people have', 'ben', ['crm:8', 'crm:9']],
  ['nobody', 'Ada', []],
])('%s names those who are called so', async (_what, owner, ids) => {
  expect(await named([owner])).toEqual(ids.map((id) => ({ owner, id })));
});

it('all trial runs are told of, and there are none without one', async () => {
  expect(await named(null, ['7', 'nobody'], ['ghost', '7'])).toEqual([
    { owner: '7', id: 'crm:7' },
    { owner: 'ghost', id: 'crm:ghost' },
  ]);
  expect(await named(null)).toEqual([]);
});

it('somebody who comes later is known from then on', async () => {
  const ledger = await ledgerWith({ person: [person('7')] });
  const stretches = [{ from: span.from, terms, owners: ['Cleo'] }];
  const asked = questions({ agreement: agreementOf(span, terms, { stretches }) });
  expect((await ledger.answer(asked)).trialOwners).toEqual([]);
  await ledger.apply('crm', { cursor: '2', records: { person: [person('3', { name: 'Cleo' })] } }, 0);
  expect((await ledger.answer(asked)).trialOwners).toEqual([{ owner: 'Cleo', id: 'crm:3' }]);
});
