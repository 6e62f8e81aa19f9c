import { describe, expect, it } from 'vitest';
import { neededSince } from '../../../shared/domain/needed-since.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const now = instant('2026-11-16T14:00');
const goal = { id: 'g', label: 'Goal', measure: 'wonValue', target: 1 } as const;
const versionOf = (period: 'month' | 'year') => ({
  from: '2026-01-01',
  marketing: { kind: 'count' as const, of: 'mql' as const, period: 'month' as const, target: 10 },
  sales: { period, respondWithinMinutes: { otherwise: 60 } },
});

describe('the records that a wall needs', () => {
  it.each([
    ['the quarter before, whatever is shown', {}, '2026-07-01'],
    ['the year of a goal', { goals: [{ ...goal, period: 'year' as const }] }, '2026-01-01'],
    ['a week of a goal does not shorten it', { goals: [{ ...goal, period: 'week' as const }] }, '2026-07-01'],
    [
      'a period of its own that a goal has',
      { goals: [{ ...goal, period: { from: '2025-10-01', to: '2026-12-31' } }] },
      '2025-10-01',
    ],
    ['the period of a promise', { agreement: { versions: [versionOf('year')] } }, '2026-01-01'],
    [
      'the year that a board shows campaigns of',
      { boards: [{ kind: 'campaigns' as const, period: 'year' as const }] },
      '2026-01-01',
    ],
  ])('reach back to the beginning of %s', (_, part, day) => {
    expect(neededSince(aConfig(part), aCalendar(), now)).toBe(instant(`${day}T00:00`));
  });
});
