import { describe, expect, it } from 'vitest';
import { agreementSchema } from '../../../shared/config/agreement.ts';
import { marketingPromise, marketingStatus } from '../../../shared/domain/promise.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const context = { config: aConfig(), calendar: aCalendar(), now: instant('2026-10-15T17:00') };
const sales = { respondWithinMinutes: { otherwise: 60 } };

function terms(marketing: object) {
  const [version] = agreementSchema.parse({ versions: [{ from: '2026-01-01', marketing, sales }] }).versions;
  if (!version) throw new Error('no version');
  return version.marketing;
}

describe('a promise by count', () => {
  it('counts every lead as one', () => {
    const view = marketingPromise(
      terms({ kind: 'count', target: 110 }),
      [
        { day: 0, group: 'Demo', count: 30 },
        { day: 5, group: null, count: 25 },
      ],
      context,
    );
    expect(view).toMatchObject({ kind: 'count', of: 'mql', leads: 55, status: 'kept' });
    expect(view.pace).toMatchObject({ target: 110, actual: 55, expected: 55, status: 'onTrack' });
  });

  it('warns of a flood and is kept all the same', () => {
    const view = marketingPromise(terms({ kind: 'count', target: 110 }), [{ day: 0, group: null, count: 70 }], context);
    expect(view).toMatchObject({ status: 'kept', pace: { status: 'tooFast' } });
  });
});

describe('a promise by value', () => {
  const byValue = terms({
    kind: 'value',
    target: 100_000,
    valueBy: 'leadType',
    leadValues: { 'Ebook ': 1600, demo: 40_000.5 },
    otherwise: 10,
  });

  it('weighs each group, in any case, and gives the others what they are worth', () => {
    const view = marketingPromise(
      byValue,
      [
        { day: 0, group: 'ebook', count: 3 },
        { day: 1, group: ' DEMO', count: 1 },
        { day: 2, group: 'Webinar', count: 2 },
        { day: 2, group: null, count: 1 },
      ],
      context,
    );
    expect(view.pace.actual).toBe(3 * 160_000 + 4_000_050 + 3 * 1000);
    expect(view).toMatchObject({ kind: 'value', leads: 7, pace: { target: 10_000_000 } });
  });
});

it.each([
  ['notStarted', 'early'],
  ['early', 'early'],
  ['ahead', 'kept'],
  ['onTrack', 'kept'],
  ['met', 'kept'],
  ['tooFast', 'kept'],
  ['atRisk', 'atRisk'],
  ['behind', 'broken'],
  ['missed', 'broken'],
] as const)('a pace that is %s means a promise that is %s', (pace, promise) => {
  expect(marketingStatus(pace)).toBe(promise);
});
