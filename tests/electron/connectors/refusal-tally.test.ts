import { expect, it } from 'vitest';
import { createRefusalTally } from '../../../electron/connectors/refusal-tally.ts';

it('tells all refusals by reason, with an example, and only when something has changed', () => {
  const tally = createRefusalTally();
  expect(tally.told()).toBeUndefined();
  tally.note('deal', '1', 'notCurrency "x"');
  tally.note('deal', '2', 'notCurrency "x"');
  tally.note('lead', '1', 'notDate "y"');
  const deals = { entity: 'deal', reason: 'notCurrency "x"', count: 2, example: '1' };
  const leads = { entity: 'lead', reason: 'notDate "y"', count: 1, example: '1' };
  expect(tally.told()).toEqual([deals, leads]);
  tally.note('deal', '2', 'notCurrency "x"');
  expect(tally.told()).toBeUndefined();
});

it('forgets what is fit to be taken after all', () => {
  const tally = createRefusalTally();
  tally.note('deal', '1', 'notCurrency "x"');
  tally.note('deal', '1', null);
  tally.note('deal', '2', null);
  expect(tally.told()).toEqual([]);
});
