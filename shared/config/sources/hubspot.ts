/** HubSpot: contacts and leads, deals, activities, people and campaigns. */
import { z } from 'zod';
import { secretSchema } from '../secret.ts';
import { currencyCodeSchema, fieldMap, leadStagesSchema, teamsSchema, webSourceCommon } from './common.ts';
import { officeAddressSchema } from './office-address.ts';
import { fieldsBut } from './record-fields.ts';

/** A property of contacts by its internal name; one of the leads object as `leads.` and its name. */
export const hubspotLeadFields = fieldsBut('lead', 'id', 'dealId');
export type HubspotLeadField = (typeof hubspotLeadFields)[number];

/** Stages and pipelines are told by properties that every account has, and whose deal it is by its contact. */
export const hubspotDealFields = fieldsBut('deal', 'id', 'stage', 'stageEnteredAt', 'pipeline', 'leadId', 'email');
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
  currency: currencyCodeSchema.optional(),
  /** The deal pipelines that count, by id or name (any case). Default: all. */
  pipelines: z.array(z.string()).default([]),
  /** Lifecycle stages, and stages of the leads object. What is left empty keeps the usual ones. */
  leadStages: leadStagesSchema.prefault({}),
  teams: teamsSchema.prefault({}),
  leadFields: fieldMap(hubspotLeadFields),
  dealFields: fieldMap(hubspotDealFields),
});
export type HubspotSourceConfig = z.output<typeof hubspotSchema>;
