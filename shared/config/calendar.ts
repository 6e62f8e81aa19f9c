import { z } from 'zod';

export const daySchema = z.iso.date();

/** Opening hours of a day, `09:00-17:00`; half-open, `24:00` is the end of the day. */
const hoursSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must look like 09:00-17:00')
  .refine((text) => text.slice(0, 5) < text.slice(6), 'must end after it starts');

const dayHours = z.array(hoursSchema).default([]);

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const officeHours = ['09:00-17:00'];

export const calendarSchema = z.strictObject({
  zone: z.string().refine(isZone, 'is not a time zone name such as Europe/Berlin'),
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
  fiscalYearStartsIn: z.int().min(1).max(12).default(1),
  weekStartsOn: z.enum(weekdays).default('mon'),
});
export type CalendarConfig = z.output<typeof calendarSchema>;
