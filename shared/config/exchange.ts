/** What one unit of other currencies is worth in the config's own, from a day on. */
import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { fault } from './fault.ts';
import { eachOnce } from './once.ts';

export const exchangeSchema = z
  .array(
    z.strictObject({
      from: daySchema,
      /** By currency code: `"USD": 0.92` says that one dollar is worth 0.92 of the config's currency. */
      rates: z.record(z.string().regex(/^[A-Z]{3}$/, fault('currencyName')), z.number().positive()),
    }),
  )
  .superRefine(eachOnce(({ from }) => from))
  .default([]);
