/** HubSpot: contacts and leads, deals, activities, people and campaigns. */
import { z } from 'zod';
import { fault } from '../fault.ts';
import { secretSchema } from '../secret.ts';
import { fieldMap, leadStagesSchema, teamsSchema, webSourceCommon } from './common.ts';
import { officeAddressSchema } from './office-address.ts';

/** A property of contacts by its internal name; one of the leads object as `leads.` and its name. */
export const hubspotLeadFields = [
  'createdAt',
  'name',
  'company',
  'email',
  'leadSource',
  'campaignId',
  'leadType',
  'ownerId',
  'assignedAt',
  'firstResponseAt',
  'attempts',
  'mqlAt',
  'acceptedAt',
  'sqlAt',
  'rejectedAt',
  'rejectReason',
  'interest',
] as const;
export type HubspotLeadField = (typeof hubspotLeadFields)[number];

export const hubspotDealFields = [
  'name',
  'company',
  'amount',
  'currency',
  'ownerId',
  'createdAt',
  'expectedCloseOn',
  'wonAt',
  'lostAt',
  'lostReason',
  'leadSource',
  'campaignId',
] as const;
export type HubspotDealField = (typeof hubspotDealFields)[number];

export const hubspotSchema = z.strictObject({
  kind: z.literal('hubspot'),
  ...webSourceCommon,
  /** The service key's name in the key store. */
  key: secretSchema,
  /** Where the interface is; another one only behind a proxy. */
  address: officeAddressSchema.default('https://api.hubapi.com'),
  /** What the account's plan allows within ten seconds: 100, or 190 from Professional on. */
  callsPerTenSeconds: z.int().min(10).default(100),
  /** What the account has for a day, all its programs together. */
  callsPerDay: z.int().min(1000).default(250_000),
  /** Of amounts that carry none. Default: the company currency of the account. */
  currency: z.string().length(3, fault('currencyLength')).optional(),
  /** The deal pipelines that count, by id or name (any case). Default: all. */
  pipelines: z.array(z.string()).default([]),
  /** Lifecycle stages, and stages of the leads object. What is left empty keeps the usual ones. */
  leadStages: leadStagesSchema.prefault({}),
  teams: teamsSchema.prefault({}),
  leadFields: fieldMap(hubspotLeadFields),
  dealFields: fieldMap(hubspotDealFields),
});
export type HubspotSourceConfig = z.output<typeof hubspotSchema>;
