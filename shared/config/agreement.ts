/** The two-way agreement as it is written down: versions, each in force from its day. Money is in major units here. */
import { z } from 'zod';
import { foldName } from '../domain/fold-name.ts';
import { daySchema } from './calendar.ts';
import { periodKindSchema } from './period.ts';
import { shareOfTargetSchema } from './share.ts';
import { addFaults, fault, faultAt } from './fault.ts';
import { eachOnce, firstTwice } from './once.ts';

/** Terms by the name of a lead type or source. Names are compared without case and surrounding blanks. */
const byName = <T extends z.ZodType>(term: T) =>
  z.record(z.string(), term).superRefine((terms, context) => {
    const twice = firstTwice(Object.keys(terms), foldName);
    if (twice !== undefined) addFaults(context, [faultAt([], 'nameTwice', { name: twice })]);
  });

const marketingPromiseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    of: z.enum(['lead', 'mql', 'sql']).default('mql'),
    period: periodKindSchema.default('month'),
    target: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('value'),
    of: z.enum(['lead', 'mql', 'sql']).default('mql'),
    period: periodKindSchema.default('month'),
    /** The worth of leads promised, in major units. */
    target: z.number().positive(),
    valueBy: z.enum(['leadType', 'leadSource']),
    /** What one lead of each type or source is worth: close rate times average revenue. */
    leadValues: byName(z.number().min(0)),
    /** What a lead of any other type or source is worth. */
    otherwise: z.number().min(0).default(0),
  }),
]);

const byLeadType = <T extends z.ZodType>(term: T) => ({
  otherwise: term,
  byLeadType: byName(term).default({}),
});
const shareSchema = z.number().gt(0).max(1);

const attemptsSchema = z.strictObject({
  count: z.int().positive(),
  /** Working days after the one the clock started on. */
  withinDays: z.int().positive(),
});

const salesPromiseSchema = z.strictObject({
  period: periodKindSchema.default('month'),
  /** The first of these that a lead has starts its clock. */
  clockStart: z
    .array(z.enum(['assigned', 'mql', 'created']))
    .min(1)
    .default(['assigned', 'mql', 'created']),
  /** Working minutes to the first response. */
  respondWithinMinutes: z.strictObject({
    otherwise: z.number().positive(),
    byLeadType: byName(z.number().positive()).default({}),
  }),
  /** Share of leads answered in time, 0..1. */
  target: shareSchema.default(0.9),
  /** Attempts promised for every lead that is not resolved before, and the share of leads that get them. */
  attempts: z.strictObject({ ...byLeadType(attemptsSchema), target: shareSchema.default(0.9) }).optional(),
  /** Working days in which every lead is accepted or rejected, and the share of leads for which that is kept. */
  disposition: z.strictObject({ ...byLeadType(z.int().positive()), target: shareSchema.default(0.9) }).optional(),
  /** Share of the leads handed over that are worked at all. */
  workedTarget: shareSchema.optional(),
});

const incentiveSchema = z.strictObject({
  /** The shared goal whose attainment unlocks it. */
  goal: z.string(),
  /** Share of the goal below which there is nothing to unlock. */
  floor: shareOfTargetSchema.default(1),
  tiers: z
    .array(z.strictObject({ label: z.string().min(1), at: shareOfTargetSchema, reward: z.string().min(1).optional() }))
    .min(1)
    .refine((tiers) => tiers.every((tier, index) => tier.at > (tiers[index - 1]?.at ?? 0)), fault('tiersRise')),
});
export type IncentiveConfig = z.output<typeof incentiveSchema>;

const text = z.string().min(1);

/** What the agreement says in words. What is left out is said from the terms themselves. */
const documentSchema = z.strictObject({
  summary: text.optional(),
  goals: z.strictObject({ marketing: text.optional(), sales: text.optional() }).default({}),
  requirements: z.strictObject({ marketing: z.array(text).default([]), sales: z.array(text).default([]) }).prefault({}),
  contacts: z
    .array(
      z.strictObject({
        name: text,
        role: text,
        side: z.enum(['marketing', 'sales']),
        contact: text.optional(),
      }),
    )
    .default([]),
  whenMissed: text.optional(),
  cancellation: text.optional(),
});

/** Whose leads a trial run counts: ids or names. A blank one would count nobody. */
const ownersSchema = z
  .array(text)
  .min(1)
  .superRefine((owners, context) => {
    addFaults(
      context,
      owners.flatMap((owner, index) => (owner.trim() === '' ? [faultAt([index], 'ownerBlank')] : [])),
    );
  });

const versionSchema = z
  .strictObject({
    from: daySchema,
    /** A trial run: only leads of these owners (their ids or names) count, up to and including the last day. */
    trial: z.strictObject({ owners: ownersSchema, until: daySchema }).optional(),
    marketing: marketingPromiseSchema,
    sales: salesPromiseSchema,
    /** What sales can work: leads each rep can take on in a period of marketing's promise. */
    capacity: z.strictObject({ reps: z.number().positive(), leadsPerRep: z.number().positive() }).optional(),
    incentive: incentiveSchema.optional(),
    document: documentSchema.prefault({}),
  })
  .refine(({ trial, from }) => !trial || trial.until >= from, { ...fault('trialEnds'), path: ['trial', 'until'] });

export const agreementSchema = z.strictObject({
  versions: z
    .array(versionSchema)
    .min(1)
    .superRefine(eachOnce(({ from }) => from)),
});
export type AgreementConfig = z.output<typeof agreementSchema>;
export type AgreementVersion = z.output<typeof versionSchema>;
