import { z } from 'zod';
import { fault } from './fault.ts';

/** Days that a calendar can count from and to. "9999-12-31" for "never" has no day after it. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'];
export const daySchema = z.iso
  .date()
  .refine((day) => day >= firstDay && day <= lastDay, fault('dayOutside', { first: firstDay, last: lastDay }));

/** Opening hours of a day, `09:00-17:00`; half-open, `24:00` is the end of the day. */
const hoursSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, fault('hours'))
  .refine((text) => text.slice(0, 5) < text.slice(6), fault('hoursOrder'));

const dayHours = z.array(hoursSchema).default([]);

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const zoneSchema = z.string().refine(isZone, fault('zone'));

const officeHours = ['09:00-17:00'];

const holidaysSchema = z.strictObject({
  /** ISO 3166-1, such as DE. */
  country: z.string().regex(/^[A-Z]{2}$/, fault('country')),
  /** The region as the holiday data names it, such as BY or CA. */
  region: z.string().min(1).optional(),
  /** What kinds of holidays count. */
  kinds: z
    .array(z.enum(['public', 'bank', 'optional']))
    .min(1)
    .default(['public']),
  /** Holidays that are worked. */
  except: z.array(daySchema).default([]),
});
export type HolidaysConfig = z.output<typeof holidaysSchema>;

export const calendarSchema = z.strictObject({
  zone: zoneSchema,
  week: z
    .strictObject({
      mon: dayHours,
      tue: dayHours,
      wed: dayHours,
      thu: dayHours,
      fri: dayHours,
      sat: dayHours,
      sun: dayHours,
    })
    .default({
      mon: officeHours,
      tue: officeHours,
      wed: officeHours,
      thu: officeHours,
      fri: officeHours,
      sat: [],
      sun: [],
    }),
  /** Holidays and closures. `open` gives the hours that remain; without it the day is closed. */
  closures: z
    .array(
      z.strictObject({
        day: daySchema,
        label: z.string().optional(),
        /** What the day still counts in goals, 0..1. */
        weight: z.number().min(0).max(1).default(0),
        open: z.array(hoursSchema).default([]),
      }),
    )
    .default([]),
  /** Public holidays of a country and region, on top of the closures; a closure typed in for the same day wins. */
  holidays: holidaysSchema.optional(),
  fiscalYearStartsIn: z.int().min(1).max(12).default(1),
  /**
   * A fiscal year of 52 or 53 whole weeks, its quarters divided into months of 4, 4 and 5 weeks or another order of them. It
   * ends with the last week's end in the month before `fiscalYearStartsIn`, or with the one nearest to that month's end. A
   * 53rd week belongs to the last month.
   */
  fiscalWeeks: z
    .strictObject({
      pattern: z.enum(['4-4-5', '4-5-4', '5-4-4']),
      yearEnds: z.enum(['lastInMonth', 'nearestToMonthEnd']).default('lastInMonth'),
    })
    .optional(),
  weekStartsOn: z.enum(weekdays).default('mon'),
});
export type CalendarConfig = z.output<typeof calendarSchema>;
