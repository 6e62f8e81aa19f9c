/** How each source is doing, and how far what came from it can be trusted. */
import { z } from 'zod';
import { problemSchema } from './problem-schema.ts';

/** Best first. */
export const freshnessStateSchema = z.enum([
  'live',
  'ageing',
  'stale',
  'signInNeeded',
  'rateLimited',
  'unreachable',
  'neverLoaded',
]);
export type FreshnessState = z.infer<typeof freshnessStateSchema>;

/** Records a source offered that were not taken, by reason, with one example a person can look for. */
const refusalSchema = z
  .object({ entity: z.string(), reason: z.string(), count: z.number(), example: z.string() })
  .readonly();
export type Refusal = z.infer<typeof refusalSchema>;

/** What a source has cost of the calls its account has for a day, and when the account's day ends. */
const sourceUsageSchema = z.object({ used: z.number(), allowed: z.number(), resetsAt: z.number() }).readonly();
export type SourceUsage = z.infer<typeof sourceUsageSchema>;

/** How much of its history has been read, 0..1. */
const sourceProgressSchema = z.object({ done: z.number() }).readonly();
export type SourceProgress = z.infer<typeof sourceProgressSchema>;

export const sourceStatusSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.string(),
    state: freshnessStateSchema,
    /** Last successful sync. */
    asOf: z.number().nullable(),
    nextTryAt: z.number().nullable(),
    pollEveryMs: z.number(),
    problem: problemSchema.nullable(),
    /** Records of each entity the ledger holds from this source. */
    accepted: z.record(z.string(), z.number()).readonly(),
    refusals: z.array(refusalSchema).readonly(),
    /** Absent where the source sets no limit for a day. */
    usage: sourceUsageSchema.optional(),
    /** Absent once all of it has been read. */
    progress: sourceProgressSchema.optional(),
  })
  .readonly();
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

export const freshnessSchema = z
  .object({
    state: freshnessStateSchema,
    /** When the oldest of the sources in question last loaded. */
    asOf: z.number().nullable(),
    problem: problemSchema.nullable(),
  })
  .readonly();
export type Freshness = z.infer<typeof freshnessSchema>;
