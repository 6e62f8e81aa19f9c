import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { fault } from './fault.ts';

/** Periods that come again and again. Months, quarters and years are those of the calendar's fiscal year. */
export const periodKindSchema = z.enum(['week', 'month', 'quarter', 'year']);
export type PeriodKind = z.output<typeof periodKindSchema>;

const longestDays = 3_660;

/** A period by its kind, or one of its own from its first to its last day, both of which belong to it. */
export const periodSchema = z.union(
  [
    periodKindSchema,
    z
      .strictObject({ from: daySchema, to: daySchema })
      .refine((period) => period.from <= period.to, fault('endsBeforeStart'))
      .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < longestDays * 86_400_000, fault('tooLongPeriod')),
  ],
  fault('period'),
);
export type PeriodConfig = z.output<typeof periodSchema>;
