/** The forms of the answers, as far as they are read. */
import { z } from 'zod';

const id = z.union([z.string(), z.number()]).transform(String);
/** Odd values are no reason to lose a record. */
const value = z.union([z.string(), z.null(), z.union([z.number(), z.boolean()]).transform(String)]).catch(null);
const paging = z
  .object({ next: z.object({ after: id }).optional() })
  .nullish()
  .catch(undefined);

const objectSchema = z.object({
  id,
  properties: z.record(z.string(), value).catch({}),
  archivedAt: z.string().nullish().catch(undefined),
});
/** A contact, a deal, a call: whatever has properties. */
export type CrmObject = z.output<typeof objectSchema>;

export const objectsSchema = z.object({ results: z.array(objectSchema), paging });

const option = z.object({ label: z.string(), value: z.string() });
export const propertiesSchema = z.object({
  results: z.array(z.object({ name: z.string(), options: z.array(option).catch([]) })),
});

const stage = z.object({
  id,
  label: z.string(),
  /** Deals: isClosed, probability. Leads: leadState. */
  metadata: z.record(z.string(), value).catch({}),
});
const pipelineSchema = z.object({ id, label: z.string(), stages: z.array(stage) });
export const pipelinesSchema = z.object({ results: z.array(pipelineSchema) });
export type Pipeline = z.output<typeof pipelineSchema>;
export type PipelineStage = Pipeline['stages'][number];

const team = z.object({ name: z.string(), primary: z.boolean().catch(false) });
const ownerSchema = z.object({
  id,
  firstName: z.string().nullish().catch(undefined),
  lastName: z.string().nullish().catch(undefined),
  type: z.string().nullish().catch(undefined),
  teams: z.array(team).catch([]),
});
export type Owner = z.output<typeof ownerSchema>;
export const ownersSchema = z.object({ results: z.array(ownerSchema), paging });

export const associationsSchema = z.object({
  results: z.array(z.object({ from: z.object({ id }), to: z.array(z.object({ toObjectId: id })) })),
});

export const accountSchema = z.object({
  timeZone: z.string().nullish().catch(undefined),
  companyCurrency: z.string().nullish().catch(undefined),
});

const campaignSchema = z.object({ id, properties: z.record(z.string(), value).catch({}) });
export type MarketingCampaign = z.output<typeof campaignSchema>;
export const campaignsSchema = z.object({ results: z.array(campaignSchema), paging });

export const metricsSchema = z.object({
  sessions: z.number().catch(0),
  newContactsFirstTouch: z.number().catch(0),
});

/** What refusals say of themselves. Never to be repeated: only known words of it are understood. */
export const refusalSchema = z.object({
  category: z.string().optional().catch(undefined),
  policyName: z.string().optional().catch(undefined),
  errors: z
    .array(z.object({ context: z.record(z.string(), z.array(z.string())).optional().catch(undefined) }))
    .optional()
    .catch(undefined),
});
