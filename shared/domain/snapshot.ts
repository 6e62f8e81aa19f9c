/**
 * The snapshot: all that a wall needs at one moment. Immutable, computed by `computeSnapshot`, cached on disk, sent to
 * every screen. The schema is the type; a cached snapshot is parsed with it before anybody trusts it.
 *
 * Money is in minor units of `currency`, instants in UTC milliseconds, ratios 0..1, durations in milliseconds.
 * `null` means "there is no such number" (nothing due, not started, no base) and is drawn as words, never as 0.
 */
import { z } from 'zod';
import { privacyModeSchema } from '../config/privacy.ts';
import { agreementViewSchema } from './agreement-view.ts';
import { campaignsViewSchema } from './campaigns-view.ts';
import { explanationSchema } from './explanation.ts';
import { goalViewSchema } from './goal-view.ts';
import { chainViewSchema, closedLoopViewSchema, funnelViewSchema, trendsViewSchema } from './insight-views.ts';
import { joinViewSchema } from './joins-view.ts';
import { pipelineViewSchema } from './pipeline-view.ts';
import { problemSchema } from './problem-schema.ts';
import { freshnessSchema, sourceStatusSchema } from './source-status.ts';
import { waitingViewSchema } from './waiting-view.ts';
import { winsViewSchema } from './wins-view.ts';

const leadSourceCountSchema = z
  .object({
    /** Null: the lead came without one. */ leadSource: z.string().nullable(),
    leads: z.number(),
    won: z.number(),
  })
  .readonly();

const recordsSchema = z
  .object({
    leads: z.number(),
    deals: z.number(),
    won: z.number(),
    lost: z.number(),
    open: z.number(),
    /** Null where amounts may not be seen. */
    wonValue: z.number().nullable(),
    /** Leads with a won deal / leads. */
    leadToCustomer: z.number().nullable(),
    leadSources: z.array(leadSourceCountSchema).readonly(),
    dealStages: z
      .array(z.object({ stage: z.string(), deals: z.number(), value: z.number().nullable() }).readonly())
      .readonly(),
    /** True records that contradict themselves: counted, shown, never dropped. */
    oddities: z
      .array(
        z
          .object({
            kind: z.enum(['wonBeforeLead', 'unknownOwner', 'unknownLead']),
            count: z.number(),
            example: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RecordsView = z.infer<typeof recordsSchema>;

/** A day to come that counts less than others, or not at all. */
const closureSchema = z.object({ day: z.string(), label: z.string().nullable(), weight: z.number() }).readonly();
export type ClosureView = z.infer<typeof closureSchema>;

const definitionSchema = z.object({ term: z.string(), meaning: z.string(), source: z.string().nullable() }).readonly();
export type DefinitionView = z.infer<typeof definitionSchema>;

export const snapshotSchema = z
  .object({
    format: z.literal(3),
    /** The instant it was computed for. */
    asOf: z.number(),
    /** For whom: what that audience may not see is not in it. */
    privacy: privacyModeSchema,
    company: z.string(),
    currency: z.string(),
    locale: z.string(),
    zone: z.string(),
    freshness: freshnessSchema,
    /** Things a person should mend that belong to no single source. */
    problems: z.array(problemSchema).readonly(),
    sources: z.array(sourceStatusSchema).readonly(),
    /** One for each join of two sources. */
    joins: z.array(joinViewSchema).readonly(),
    /** The next closures of the calendar, holidays among them. */
    closures: z.array(closureSchema).readonly(),
    goals: z.array(goalViewSchema).readonly(),
    agreement: agreementViewSchema.nullable(),
    wins: winsViewSchema,
    funnel: funnelViewSchema.nullable(),
    chain: chainViewSchema.nullable(),
    closedLoop: closedLoopViewSchema.nullable(),
    trends: trendsViewSchema.nullable(),
    /** One for each lead type that a board asks for. */
    waiting: z.array(waitingViewSchema).readonly(),
    /** One for each period and channel. */
    campaigns: z.array(campaignsViewSchema).readonly(),
    /** One for each pipeline. */
    pipelines: z.array(pipelineViewSchema).readonly(),
    /** What words mean here. */
    definitions: z.array(definitionSchema).readonly(),
    records: recordsSchema,
    /** What every number of it means, and how many records are behind it. */
    explanations: z.array(explanationSchema).readonly(),
  })
  .readonly();
export type Snapshot = z.infer<typeof snapshotSchema>;
