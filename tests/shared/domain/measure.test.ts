import { describe, expect, it } from 'vitest';
import { type CustomMeasure, customMeasureSchema } from '../../../shared/config/goals.ts';
import { isMoney, measureQuestion } from '../../../shared/domain/measure.ts';

describe('a named measure', () => {
  it.each([
    ['wonValue', 'deal', 'wonAt', 'amount'],
    ['wonCount', 'deal', 'wonAt', 'one'],
    ['customers', 'deal', 'wonAt', 'one'],
    ['leads', 'lead', 'createdAt', 'one'],
    ['mql', 'lead', 'mqlAt', 'one'],
    ['accepted', 'lead', 'acceptedAt', 'one'],
    ['sql', 'lead', 'sqlAt', 'one'],
    ['meetings', 'activity', 'at', 'one'],
    ['visits', 'traffic', 'day', 'visits'],
    ['conversions', 'traffic', 'day', 'conversions'],
  ] as const)('%s is of each %s by its %s: %s', (measure, of, at, value) => {
    expect(measureQuestion(measure, 'EUR')).toMatchObject({ of, at, value });
    expect(isMoney(measure)).toBe(measure === 'wonValue');
  });

  it('counts a company as a customer once, and activities of one kind as meetings', () => {
    expect(measureQuestion('customers', 'EUR')).toMatchObject({ firstOfCompany: true });
    expect(measureQuestion('wonCount', 'EUR')).toMatchObject({ firstOfCompany: false });
    expect(measureQuestion('meetings', 'EUR').where).toEqual([{ field: 'kind', is: ['meeting'] }]);
  });
});

describe("a measure of one's own", () => {
  it.each([
    [{ of: 'lead', at: 'sqlAt' }, { of: 'lead', at: 'sqlAt', value: 'one', where: [] }, false],
    [{ of: 'lead', at: 'createdAt', sum: 'attempts' }, { value: 'attempts' }, false],
    [{ of: 'deal', at: 'lostAt' }, { of: 'deal', at: 'lostAt', value: 'one', firstOfCompany: false }, false],
    [{ of: 'deal', at: 'createdAt', sum: 'amount' }, { value: 'amount' }, true],
    [{ of: 'activity' }, { of: 'activity', at: 'at', value: 'one' }, false],
    [{ of: 'traffic' }, { of: 'traffic', at: 'day', value: 'visits' }, false],
    [{ of: 'traffic', sum: 'conversions' }, { value: 'conversions' }, false],
  ])('%j is written out', (written, question, money) => {
    const measure = customMeasureSchema.parse(written);
    expect(measureQuestion(measure, 'EUR')).toMatchObject(question);
    expect(isMoney(measure)).toBe(money);
  });

  it('keeps its filters as they are', () => {
    const where = [
      { field: 'leadSource', isNot: ['Referral'] },
      { field: 'attempts', atLeast: 3 },
    ] as const;
    const measure = customMeasureSchema.parse({ of: 'lead', at: 'createdAt', where });
    expect(measureQuestion(measure, 'EUR').where).toEqual(where);
  });

  it.each([
    ['EUR', { atLeast: 1000, below: 2000.5 }, { atLeast: 100_000, below: 200_050 }],
    ['JPY', { atLeast: 1000 }, { atLeast: 1000 }],
    ['KWD', { is: ['0', ' 1.5', 'none'] }, { is: ['0', '1500', 'none'] }],
    ['EUR', { isNot: ['99.90', ''] }, { isNot: ['9990', ''] }],
  ])('compares amounts in minor units of %s: %j', (currency, filter, compared) => {
    const measure: CustomMeasure = { of: 'deal', at: 'wonAt', where: [{ field: 'amount', ...filter }] };
    expect(measureQuestion(measure, currency).where).toEqual([{ field: 'amount', ...compared }]);
  });
});
