import { describe, expect, it } from 'vitest';
import { shownParts, worstPart } from '../../../../renderer/boards/agreement-status/sales-parts.ts';
import { buildSalesPromise } from '../../../builders/agreement-view.ts';

const broken = { target: 0.9, kept: 83, missed: 53, open: 52, share: 83 / 136, status: 'broken' } as const;
const atRisk = { ...broken, status: 'atRisk' } as const;

describe('shownParts', () => {
  it('names what is promised in the order a lead goes through it', () => {
    const parts = shownParts(buildSalesPromise({ attempts: broken }));
    expect(parts.map(({ id }) => id)).toEqual(['attempts', 'disposition', 'worked']);
    expect(parts[0]).toEqual({ id: 'attempts', share: 83 / 136, status: 'broken', isTold: true });
  });

  it('says of each whether a source tells of it', () => {
    const parts = shownParts(buildSalesPromise({ told: { responses: false, decisions: true } }));
    expect(parts.map(({ id, isTold }) => [id, isTold])).toEqual([
      ['attempts', false],
      ['disposition', true],
      ['worked', false],
    ]);
  });

  it('leaves out what is not promised', () => {
    const worked = { count: 181, share: 0.96, target: null, status: null };
    expect(shownParts(buildSalesPromise({ attempts: null, disposition: null, worked }))).toEqual([]);
  });
});

describe('worstPart', () => {
  it('is the part that breaks a promise whose answers were kept', () => {
    expect(worstPart(buildSalesPromise({ status: 'broken', attempts: atRisk, disposition: broken }))?.id).toBe(
      'disposition',
    );
    expect(worstPart(buildSalesPromise({ status: 'atRisk', attempts: atRisk }))?.id).toBe('attempts');
  });

  it('is nothing where the answers are as bad, or nothing is', () => {
    const responseStatus = 'broken' as const;
    expect(worstPart(buildSalesPromise({ status: 'broken', responseStatus, attempts: broken }))).toBeNull();
    expect(worstPart(buildSalesPromise({ status: 'kept' }))).toBeNull();
    expect(worstPart(buildSalesPromise({ status: 'unknown', responseStatus: 'unknown' }))).toBeNull();
  });
});
