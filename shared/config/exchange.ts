/** What one unit of other currencies is worth in the config's own, from a day on. */
import { z } from 'zod';
import { daySchema } from './calendar.ts';

export const exchangeSchema = z
  .array(
    z.strictObject({
      from: daySchema,
      /** By currency code: `"USD": 0.92` says that one dollar is worth 0.92 of the config's currency. */
      rates: z.record(
        z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter currency code such as USD'),
        z.number().positive(),
      ),
    }),
  )
  .refine((steps) => new Set(steps.map(({ from }) => from)).size === steps.length, 'has two rate tables from one day')
  .default([]);
