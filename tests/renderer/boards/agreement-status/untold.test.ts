import { describe, expect, it } from 'vitest';
import { untold, untoldWords } from '../../../../renderer/boards/agreement-status/untold.ts';
import { textsFor } from '../../../../shared/texts/texts.ts';
import { buildMarketingPromise, buildSalesPromise } from '../../../builders/agreement-view.ts';

const nothingTold = { responses: false, decisions: false };

describe('what no source tells', () => {
  it('is nothing where sources tell of all that is promised', () => {
    expect(untold({ marketing: buildMarketingPromise(), sales: buildSalesPromise() })).toEqual([]);
  });

  it('is named in the order of the agreement', () => {
    const marketing = buildMarketingPromise({ of: 'sql', told: false });
    expect(untold({ marketing, sales: buildSalesPromise({ told: nothingTold }) })).toEqual([
      'sql',
      'responses',
      'decisions',
    ]);
  });

  it('leaves out decisions that nobody promised', () => {
    const sales = buildSalesPromise({ told: nothingTold, disposition: null });
    expect(untold({ marketing: buildMarketingPromise(), sales })).toEqual(['responses']);
  });

  it('reads as one sentence', () => {
    const words = textsFor('en').agreement;
    expect(untoldWords([], words)).toBeNull();
    expect(untoldWords(['responses'], words)).toBe('No source tells when leads are answered');
    expect(untoldWords(['lead', 'responses'], words)).toBe('No source tells of leads, nor when leads are answered');
  });
});
