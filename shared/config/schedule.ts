/** Times of the week and stretches of days, in the calendar's zone: when something is shown, heard, or hidden. */
import { z } from 'zod';
import { daySchema, weekdays } from './calendar.ts';
import { fault } from './fault.ts';

const time = String.raw`([01]\d|2[0-3]):[0-5]\d`;
const startSchema = z.string().regex(new RegExp(`^${time}$`), fault('startTime'));
const endSchema = z.string().regex(new RegExp(`^(${time}|24:00)$`), fault('endTime'));

/** Hours on some days. Those that end earlier in the day than they begin run into the next day: 22:00 to 06:00. */
export type HoursOfWeek = {
  /** Those they begin on. */
  readonly days: readonly (typeof weekdays)[number][];
  readonly from: string;
  readonly until: string;
};

/** Hours of the week with `more` said about them. */
export function hoursOfWeekWith<const More extends z.ZodRawShape>(more: More) {
  return z
    .strictObject({
      days: z
        .array(z.enum(weekdays))
        .min(1)
        .default([...weekdays]),
      from: startSchema,
      until: endSchema,
      ...more,
    })
    .refine(
      (entry: { readonly from?: unknown; readonly until?: unknown }) => entry.from !== entry.until,
      fault('sameTime'),
    );
}

/** When a board takes part in the rotation. What is left out sets no bound. */
export const showtimeSchema = z
  .strictObject({
    hours: z.array(hoursOfWeekWith({})).min(1).optional(),
    firstDay: daySchema.optional(),
    /** It belongs to it. */
    lastDay: daySchema.optional(),
  })
  .refine(({ firstDay, lastDay }) => !firstDay || !lastDay || firstDay <= lastDay, fault('endsBeforeStart'));
export type Showtime = z.output<typeof showtimeSchema>;
