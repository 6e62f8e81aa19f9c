import { describe, expect, it } from 'vitest';
import { insteadOfNumber, untold, untoldWords } from '../../../../renderer/boards/agreement-status/untold.ts';
import type { AgreementView } from '../../../../shared/domain/agreement-view.ts';
import { textsFor } from '../../../../shared/texts/texts.ts';
import { buildMarketingPromise, buildSalesPromise } from '../../../builders/agreement-view.ts';

const nothingTold = { responses: false, decisions: false };
const trialOf = (trial: Partial<NonNullable<AgreementView['trial']>>) => ({
  owners: 2,
  known: 2,
  until: '2026-12-31',
  hidden: false,
  ...trial,
});

describe('what no source tells', () => {
  it('is nothing where sources tell of all that is promised', () => {
    expect(untold({ marketing: buildMarketingPromise(), sales: buildSalesPromise(), trial: null })).toEqual([]);
  });

  it('is named in the order of the agreement', () => {
    const marketing = buildMarketingPromise({ of: 'sql', told: false });
    expect(untold({ marketing, sales: buildSalesPromise({ told: nothingTold }), trial: null })).toEqual([
      'sql',
      'responses',
      'decisions',
    ]);
  });

  it('leaves out decisions that nobody promised', () => {
    const sales = buildSalesPromise({ told: nothingTold, disposition: null });
    expect(untold({ marketing: buildMarketingPromise(), sales, trial: null })).toEqual(['responses']);
  });

  it('is whom a trial run is of, where nobody is called so', () => {
    const marketing = buildMarketingPromise({ told: false });
    const sales = buildSalesPromise({ told: nothingTold });
    expect(untold({ marketing, sales, trial: trialOf({ known: 0 }) })).toEqual(['owners']);
    expect(untold({ marketing, sales, trial: trialOf({ hidden: true }) })).toEqual([]);
  });

  it('reads as one sentence', () => {
    const words = textsFor('en').agreement;
    expect(untoldWords([], words)).toBeNull();
    expect(untoldWords(['responses'], words)).toBe('No source tells when leads are answered');
    expect(untoldWords(['lead', 'responses'], words)).toBe('No source tells of leads, nor when leads are answered');
  });
});

it.each([
  ['no source tells of it', null, 'Not told', 'No source tells when leads are answered'],
  ['no source tells of it in a trial run', trialOf({}), 'Not told', 'No source tells when leads are answered'],
  [
    'nobody is called as the trial run says',
    trialOf({ known: 0 }),
    'Not told',
    'No source tells of the people of the trial run',
  ],
  ['a mask hides it', trialOf({ known: 1, hidden: true }), 'Hidden', 'Not shown: the trial run is of too few people'],
])('in place of a number stands why there is none: %s', (_why, trial, value, sentence) => {
  const instead = insteadOfNumber('responses', trial, textsFor('en').agreement);
  expect([instead.value, `${instead.what} ${instead.meaning}`]).toEqual([value, sentence]);
});
