/** What a goal's measure means in records: every name stands for a measure that could be written out. */
import type { CustomMeasure, GoalConfig, NamedMeasure } from '../config/goals.ts';
import type { MeasureQuestion, RecordFilter } from './goal-answer.ts';
import { toMinor } from './money.ts';

const named: Readonly<Record<NamedMeasure, MeasureQuestion>> = {
  wonValue: { of: 'deal', at: 'wonAt', value: 'amount', firstOfCompany: false, where: [] },
  wonCount: { of: 'deal', at: 'wonAt', value: 'one', firstOfCompany: false, where: [] },
  customers: { of: 'deal', at: 'wonAt', value: 'one', firstOfCompany: true, where: [] },
  leads: { of: 'lead', at: 'createdAt', value: 'one', where: [] },
  mql: { of: 'lead', at: 'mqlAt', value: 'one', where: [] },
  accepted: { of: 'lead', at: 'acceptedAt', value: 'one', where: [] },
  sql: { of: 'lead', at: 'sqlAt', value: 'one', where: [] },
  meetings: { of: 'activity', at: 'at', value: 'one', where: [{ field: 'kind', is: ['meeting'] }] },
  visits: { of: 'traffic', at: 'day', value: 'visits', where: [] },
  conversions: { of: 'traffic', at: 'day', value: 'conversions', where: [] },
};

/** The measure written out, its amounts in minor units of the currency. */
export function measureQuestion(measure: GoalConfig['measure'], currency: string): MeasureQuestion {
  if (typeof measure === 'string') return named[measure];
  const where = measure.where.map((filter) => filterQuestion(filter, currency));
  switch (measure.of) {
    case 'lead':
      return { of: 'lead', at: measure.at, value: measure.sum ?? 'one', where };
    case 'deal':
      return { of: 'deal', at: measure.at, value: measure.sum ?? 'one', firstOfCompany: false, where };
    case 'activity':
      return { of: 'activity', at: measure.at, value: 'one', where };
    case 'traffic':
      return { of: 'traffic', at: measure.at, value: measure.sum, where };
  }
}

/** Whether the measure is a sum of money. */
export function isMoney(measure: GoalConfig['measure']): boolean {
  return measure === 'wonValue' || (typeof measure === 'object' && measure.of === 'deal' && measure.sum === 'amount');
}

/** Amounts are written in major units. A text that is no number stays as it is, and no amount is it. */
function filterQuestion(filter: CustomMeasure['where'][number], currency: string): RecordFilter {
  if (filter.field !== 'amount') return filter;
  const minor = (major: number | undefined): number | undefined =>
    major === undefined ? undefined : toMinor(major, currency);
  const minorText = (text: string): string => {
    const major = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(major) ? String(toMinor(major, currency)) : text;
  };
  return {
    field: filter.field,
    is: filter.is?.map(minorText),
    isNot: filter.isNot?.map(minorText),
    atLeast: minor(filter.atLeast),
    below: minor(filter.below),
  };
}
