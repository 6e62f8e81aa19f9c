import { expect, it } from 'vitest';
import { createFormat } from '../../../renderer/format.ts';
import { periodName } from '../../../renderer/ui/period-name.ts';
import type { PeriodView } from '../../../shared/domain/pace-view.ts';
import { textsFor } from '../../../shared/texts/texts.ts';

const named = (period: PeriodView): string =>
  periodName(period, textsFor('en'), createFormat('en', 'Europe/Berlin', 'EUR'));
const days = { from: '2026-11-09', until: '2026-11-28' };

it('names weeks and periods of their own by their days, to the last that belongs to them', () => {
  expect(named({ kind: 'week', label: 'Week of 2026-11-09', ...days })).toBe('Week of Nov 9');
  expect(named({ kind: 'custom', label: '2026-11-09 to 2026-11-27', ...days })).toBe('Nov 9 to Nov 27');
});

it('keeps the name of a quarter or a year', () => {
  expect(named({ kind: 'quarter', label: 'Q4 2026', ...days })).toBe('Q4 2026');
});

it.each([
  [{ kind: 'month', label: 'October 2026' }, 'Oktober 2026'],
  [{ kind: 'month', label: 'P9 FY 2027' }, 'P9 GJ 2027'],
  [{ kind: 'quarter', label: 'Q2 FY 2027' }, 'Q2 GJ 2027'],
  [{ kind: 'custom', label: '1 Oct to 9 Nov 2026' }, '1. Okt. bis 9. Nov.'],
] as const)('names %j in the language of the wall', (period, name) => {
  const german = createFormat('de', 'Europe/Berlin', 'EUR');
  expect(periodName({ ...period, from: '2026-10-01', until: '2026-11-10' }, textsFor('de'), german)).toBe(name);
});
