/** The two-way agreement as it is written down: versions, each in force from its day. Money is in major units here. */
import { z } from 'zod';
import { daySchema } from './calendar.ts';

const marketingPromiseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    of: z.enum(['lead', 'mql', 'sql']).default('mql'),
    period: z.enum(['month', 'quarter', 'year']).default('month'),
    target: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('value'),
    of: z.enum(['lead', 'mql', 'sql']).default('mql'),
    period: z.enum(['month', 'quarter', 'year']).default('month'),
    /** The worth of leads promised, in major units. */
    target: z.number().positive(),
    valueBy: z.enum(['leadType', 'leadSource']),
    /** What one lead of each type or source is worth: close rate times average revenue. */
    leadValues: z.record(z.string(), z.number().min(0)),
    /** What a lead of any other type or source is worth. */
    otherwise: z.number().min(0).default(0),
  }),
]);

const salesPromiseSchema = z.strictObject({
  period: z.enum(['month', 'quarter', 'year']).default('month'),
  /** The first of these that a lead has starts its clock. */
  clockStart: z
    .array(z.enum(['assigned', 'mql', 'created']))
    .min(1)
    .default(['assigned', 'mql', 'created']),
  /** Working minutes to the first response. */
  respondWithinMinutes: z.strictObject({
    otherwise: z.number().positive(),
    byLeadType: z.record(z.string(), z.number().positive()).default({}),
  }),
  /** Share of leads answered in time, 0..1. */
  target: z.number().gt(0).max(1).default(0.9),
});

const versionSchema = z.strictObject({ from: daySchema, marketing: marketingPromiseSchema, sales: salesPromiseSchema });

export const agreementSchema = z.strictObject({
  versions: z
    .array(versionSchema)
    .min(1)
    .refine(
      (versions) => new Set(versions.map((v) => v.from)).size === versions.length,
      'has two versions from the same day',
    ),
});
export type AgreementConfig = z.output<typeof agreementSchema>;
export type AgreementVersion = z.output<typeof versionSchema>;
