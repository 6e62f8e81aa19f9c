import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { type PromiseSide, promisePeriods } from '../../../shared/domain/promise-periods.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';

type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];

const calendar = aCalendar();
const version = (from: string, more: Partial<Version> = {}): Version => ({
  from,
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 } },
  ...more,
});

function periods(versions: Version[], from: string, until: string, side: PromiseSide = 'marketing') {
  const { agreement } = aConfig({ agreement: { versions } });
  return promisePeriods(side, agreement, { from, until }, calendar).map((period) => `${period.from} ${period.until}`);
}

const trial = { owners: ['Ada'], until: '2026-03-20' };
const march = ['2026-03-01 2026-04-01'];

describe('the periods of a promise', () => {
  it('follow each other whole, from the one the first day lies in', () => {
    expect(periods([version('2025-01-01')], '2026-01-15', '2026-03-02')).toEqual([
      '2026-01-01 2026-02-01',
      '2026-02-01 2026-03-01',
      '2026-03-01 2026-04-01',
    ]);
  });

  it('begin with the agreement and do not reach over its first day', () => {
    expect(periods([version('2026-02-10')], '2026-01-15', '2026-03-01')).toEqual(['2026-02-10 2026-03-01']);
    expect(periods([version('2026-02-10')], '2026-01-15', '2026-02-10')).toEqual([]);
  });

  it('are those of days within the range alone', () => {
    // The trial ended on the 20th, in the month the range begins in, and before it.
    const versions = [version('2026-01-01'), version('2026-03-10', { trial })];
    expect(periods(versions, '2026-03-25', '2026-03-26')).toEqual(['2026-03-21 2026-04-01']);
  });
});

describe('a newer version', () => {
  it.each<[string, Partial<Version>]>([
    ['target', { marketing: { kind: 'count', target: 500 } }],
    ['capacity', { capacity: { reps: 1, leadsPerRep: 5 } }],
    ['response time', { sales: { respondWithinMinutes: { otherwise: 5 } } }],
  ])('with another %s goes on with the running period', (_, more) => {
    expect(periods([version('2026-01-01'), version('2026-03-10', more)], '2026-03-01', '2026-03-30')).toEqual(march);
  });

  it.each<[string, Partial<Version>]>([
    ['milestone', { marketing: { kind: 'count', of: 'sql', target: 110 } }],
    ['form', { marketing: { kind: 'value', target: 110, valueBy: 'leadType', leadValues: { Webinar: 1 } } }],
    ['sample of owners', { trial: { owners: ['Ada'], until: '2026-12-31' } }],
  ])('with another %s ends it and begins one of its own', (_, more) => {
    const versions = [version('2026-01-01'), version('2026-03-10', more)];
    expect(periods(versions, '2026-03-01', '2026-03-30')).toEqual(['2026-03-01 2026-03-10', '2026-03-10 2026-04-01']);
  });

  it('with another period begins one of that kind', () => {
    const weekly = version('2026-03-10', { marketing: { kind: 'count', period: 'week', target: 30 } });
    expect(periods([version('2026-01-01'), weekly], '2026-03-01', '2026-03-17')).toEqual([
      '2026-03-01 2026-03-10',
      '2026-03-10 2026-03-16',
      '2026-03-16 2026-03-23',
    ]);
  });

  it('cuts one side alone where only that promises another kind of thing', () => {
    const versions = [
      version('2026-01-01'),
      version('2026-03-10', { marketing: { kind: 'count', of: 'sql', target: 9 } }),
    ];
    expect(periods(versions, '2026-03-01', '2026-03-30', 'sales')).toEqual(march);
  });
});

describe('a trial', () => {
  it('has periods of its own, after which the version before resumes', () => {
    const versions = [version('2026-01-01'), version('2026-03-10', { trial })];
    expect(periods(versions, '2026-03-01', '2026-04-02')).toEqual([
      '2026-03-01 2026-03-10',
      '2026-03-10 2026-03-21',
      '2026-03-21 2026-04-01',
      '2026-04-01 2026-05-01',
    ]);
  });

  it('that nothing was before leaves days without a period', () => {
    expect(periods([version('2026-03-10', { trial })], '2026-03-01', '2026-04-02')).toEqual(['2026-03-10 2026-03-21']);
  });

  it('that goes on with other terms goes on with its period', () => {
    const versions = [
      version('2026-03-02', { trial: { ...trial, until: '2026-03-12' } }),
      version('2026-03-13', { trial, marketing: { kind: 'count', target: 50 } }),
    ];
    expect(periods(versions, '2026-03-01', '2026-04-02')).toEqual(['2026-03-02 2026-03-21']);
  });
});
