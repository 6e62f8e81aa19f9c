import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { boardSchema } from '../../../shared/config/boards.ts';
import type { Config } from '../../../shared/config/config.ts';
import { demoConfig } from '../../../shared/config/demo-config.ts';
import { parseConfig } from '../../../shared/config/parse-config.ts';

function demoAt(instant: string, zone: string | undefined = 'Europe/Berlin'): Config {
  const parsed = parseConfig(demoConfig(Date.parse(instant), zone));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.config;
}

describe('the demo config', () => {
  it('is a valid config with every kind of board', () => {
    const kinds = demoAt('2026-11-17T14:23:00Z').boards.map((board) => board.kind);
    expect([...new Set(kinds)].toSorted()).toEqual(boardSchema.options.map(({ shape }) => shape.kind.value).toSorted());
  });

  it.each([
    ['2026-01-01T00:30:00Z', 3],
    ['2026-02-15T12:00:00Z', 1],
    ['2026-03-31T23:00:00Z', 3],
    ['2026-11-17T14:23:00Z', 1],
    ['2026-12-31T22:59:00Z', 2],
  ])('at %s starts fiscal years in month %i', (instant, month) => {
    expect(demoAt(instant).calendar.fiscalYearStartsIn).toBe(month);
  });

  it('has every month of the year in the middle of a fiscal quarter', () => {
    for (let month = 1; month <= 12; month += 1) {
      const { fiscalYearStartsIn } = demoAt(`2026-${String(month).padStart(2, '0')}-10T12:00:00Z`).calendar;
      expect((month - fiscalYearStartsIn + 12) % 3).toBe(1);
    }
  });

  it('goes by the month of its zone, not of UTC', () => {
    expect(demoAt('2026-03-01T02:00:00Z', 'America/New_York').calendar.fiscalYearStartsIn).toBe(1);
  });

  it('works all hours of all seven days', () => {
    expect(Object.values(demoAt('2026-11-17T14:23:00Z').calendar.week)).toEqual(
      Array.from({ length: 7 }, () => ['00:00-24:00']),
    );
  });

  it('has had its agreement for longer than the company keeps records', () => {
    const from = demoAt('2026-11-17T14:23:00Z').agreement?.versions[0]?.from ?? '';
    expect(Temporal.PlainDate.from(from).until('2026-11-17', { largestUnit: 'day' }).days).toBeGreaterThan(104);
  });

  it.each([[undefined], ['Etc/Unknown'], ['']])('goes by UTC where the system calls its zone %s', (zone) => {
    const parsed = parseConfig(demoConfig(Date.UTC(2026, 10, 17), zone));
    expect(parsed.ok && parsed.config.calendar.zone).toBe('UTC');
  });

  it('writes numbers as the given locale does', () => {
    expect(demoConfig(Date.UTC(2026, 10, 17), 'Europe/Berlin', 'de').locale).toBe('de');
  });
});
