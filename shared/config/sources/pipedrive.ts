/** Pipedrive: which company, with which key, and what its own fields and labels mean. */
import { z } from 'zod';
import { fault } from '../fault.ts';
import { secretSchema } from '../secret.ts';
import { fieldMap, leadStagesSchema, teamsSchema, webSourceCommon } from './common.ts';
import { officeAddressSchema } from './office-address.ts';

/** What of ours can be taken from fields that a company has made itself. Leads and deals share them. */
export const pipedriveFields = [
  'leadSource',
  'campaignId',
  'leadType',
  'interest',
  'assignedAt',
  'mqlAt',
  'acceptedAt',
  'sqlAt',
  'rejectedAt',
  'rejectReason',
] as const;
export type PipedriveField = (typeof pipedriveFields)[number];

export const pipedriveSchema = z.strictObject({
  kind: z.literal('pipedrive'),
  ...webSourceCommon,
  /** What stands before `.pipedrive.com` in the address of the company. */
  company: z.string().regex(/^[a-z0-9][a-z0-9-]*$/i, fault('unusable')),
  /** Asked instead of the company's own address. */
  base: officeAddressSchema.optional(),
  token: secretSchema,
  /** The tokens that the account has for a day, for all its programs: 30,000 times its seats times the factor of its plan. */
  dailyTokens: z.int().min(1_000).default(30_000),
  /** Calls within two seconds that the plan allows. */
  burst: z.int().min(1).default(20),
  /** The pipelines whose deals count, by name or id. Default: all. */
  pipelines: z.array(z.string()).default([]),
  /** Whether names and e-mail addresses of persons and organisations are read. */
  contacts: z.boolean().default(true),
  /** By the labels of leads. */
  leadStages: leadStagesSchema.prefault({}),
  /** What it means that a lead was archived. */
  archivedLeads: z.enum(['kept', 'rejected']).default('kept'),
  /** What activities of own types are; those not named are no attempts to reach anybody. */
  activityTypes: z.record(z.string(), z.enum(['call', 'email', 'meeting', 'message', 'other'])).default({}),
  teams: teamsSchema.prefault({}),
  fields: fieldMap(pipedriveFields),
});
export type PipedriveSourceConfig = z.output<typeof pipedriveSchema>;
