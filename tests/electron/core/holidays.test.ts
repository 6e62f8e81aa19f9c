import { describe, expect, it } from 'vitest';
import { findHolidays, withHolidays } from '../../../electron/core/holidays.ts';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { createCalendar } from '../../../shared/domain/calendar.ts';
import { aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

type CalendarDocument = ConfigDocument['calendar'];

const now = instant('2026-11-22T12:00');

async function calendarOf(calendar: Partial<CalendarDocument>) {
  const expanded = await withHolidays(aConfig({ calendar: { zone: 'Europe/Berlin', ...calendar } }), now);
  if (!expanded.ok) throw new Error(expanded.faults.map(({ code }) => code).join());
  return expanded.config.calendar;
}

async function faultOf(holidays: CalendarDocument['holidays']) {
  const expanded = await withHolidays(aConfig({ calendar: { zone: 'Europe/Berlin', holidays } }), now);
  return expanded.ok ? undefined : expanded.faults[0];
}

async function daysOf(country: string, kinds: ('public' | 'bank' | 'optional')[], year: number, locale = 'en') {
  const found = await findHolidays({ country, kinds, except: [] }, locale, [year]);
  return found.ok ? found.holidays : [];
}

describe('a config with holidays', () => {
  it.each([
    // Corpus Christi is one in Bavaria, Reformation Day is not.
    ['2026-06-04', 'BY', 0],
    ['2026-10-31', 'BY', undefined],
    ['2026-10-31', 'BB', 0],
    ['2026-06-04', undefined, undefined],
    // Easter Monday of other years, and the last that are looked up.
    ['2025-04-21', undefined, 0],
    ['2024-04-01', undefined, 0],
    ['2021-01-01', undefined, 0],
    ['2031-12-25', undefined, 0],
    ['2020-12-25', undefined, undefined],
  ])('has %s in region %s closed: %s', async (day, region, weight) => {
    const { closures } = await calendarOf({ holidays: { country: 'DE', ...(region === undefined ? {} : { region }) } });
    expect(closures.find((closure) => closure.day === day)?.weight).toBe(weight);
  });

  it('counts them in goals and clocks alike', async () => {
    const calendar = createCalendar(await calendarOf({ holidays: { country: 'DE' } }));
    expect(calendar.weight('2026-12-25')).toBe(0);
    // Thursday, 24 December 16:30 to Monday, 28 December 09:30.
    expect(calendar.workingTime(instant('2026-12-24T16:30'), instant('2026-12-28T09:30'))).toBe(3_600_000);
  });

  it('keeps the morning of a day that is one from 14:00 on, and counts the share that is open', async () => {
    const { closures } = await calendarOf({ holidays: { country: 'DE', kinds: ['public', 'bank'] } });
    const eve = closures.find(({ day }) => day === '2026-12-24');
    expect(eve).toEqual({ day: '2026-12-24', label: 'Christmas Eve', weight: 0.625, open: ['09:00-14:00'] });
  });

  it('leaves a closure typed in for the same day as it is, and works the exceptions', async () => {
    const typed = { day: '2026-12-25', label: 'Skeleton staff', weight: 0.5, open: ['10:00-12:00'] };
    const { closures } = await calendarOf({
      closures: [typed],
      holidays: { country: 'DE', except: ['2026-05-01'] },
    });
    expect(closures.filter(({ day }) => day === '2026-12-25')).toEqual([typed]);
    expect(closures.some(({ day }) => day === '2026-05-01')).toBe(false);
    expect(closures.some(({ day }) => day === '2027-05-01')).toBe(true);
  });

  it('is the same when its holidays are looked up again', async () => {
    const config = aConfig({ calendar: { zone: 'Europe/Berlin', holidays: { country: 'DE', region: 'BY' } } });
    const once = await withHolidays(config, now);
    expect(once.ok && (await withHolidays(once.config, now))).toEqual(once);
  });

  it('without any stays as it is', async () => {
    const config = aConfig();
    expect(await withHolidays(config, now)).toEqual({ ok: true, config });
  });
});

describe('a place that the data does not know', () => {
  it('is a fault of the country', async () => {
    expect(await faultOf({ country: 'UK' })).toEqual({
      path: ['calendar', 'holidays', 'country'],
      code: 'countryUnknown',
      params: {},
      input: 'UK',
    });
  });

  it('is a fault of the region, which says what regions there are', async () => {
    expect(await faultOf({ country: 'GB', region: 'LON' })).toEqual({
      path: ['calendar', 'holidays', 'region'],
      code: 'regionUnknown',
      params: {
        country: 'GB',
        regions: '"ALD" (Alderney), "ENG" (England), "NIR" (Northern Ireland), "SCT" (Scotland), "WLS" (Wales)',
      },
      input: 'LON',
    });
    expect(await faultOf({ country: 'LU', region: 'X' })).toMatchObject({ code: 'regionNone', input: 'X' });
  });

  it('is not one of a region of a region, in any case', async () => {
    expect(await faultOf({ country: 'DE', region: 'BY-A' })).toBeUndefined();
    expect(await faultOf({ country: 'DE', region: 'by' })).toBeUndefined();
    expect(await faultOf({ country: 'DE', region: 'BY-X' })).toBeDefined();
  });
});

describe('a holiday', () => {
  it('of several days is each of them', async () => {
    const eid = (await daysOf('AE', ['public'], 2026)).filter(({ label }) => label.includes('al-Fitr'));
    expect(eid.map(({ day }) => day)).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  it('that begins at sunset is the day, not the eve', async () => {
    const atonement = (await daysOf('IL', ['public'], 2026)).find(({ label }) => label.includes('Yom Kippur'));
    expect(atonement).toMatchObject({ day: '2026-09-21', from: 0, until: 1440 });
  });

  it('until the early afternoon ends there', async () => {
    const ashes = (await daysOf('BR', ['optional'], 2026)).find(({ day }) => day === '2026-02-18');
    expect(ashes).toMatchObject({ from: 0, until: 840 });
  });

  it('carries the remark of the data', async () => {
    const women = (await daysOf('CN', ['public'], 2026)).find(({ day }) => day === '2026-03-08');
    expect(women).toMatchObject({ from: 720, until: 1440, note: 'Women' });
  });

  it.each([
    ['de-DE', 'Neujahr'],
    ['en', "New Year's Day"],
    ['fr', 'Nouvel An'],
    // Where the data has no such name, the country's own.
    ['tlh', 'Neujahr'],
  ])('in the locale %s is called %s', async (locale, label) => {
    expect((await daysOf('DE', ['public'], 2026, locale))[0]?.label).toBe(label);
  });
});
