/** Salesforce: where the org is, how it is signed in to, and which of its fields hold what is not standard. */
import { z } from 'zod';
import { fault } from '../fault.ts';
import { secretSchema } from '../secret.ts';
import { currencyCodeSchema, fieldMap, leadStagesSchema, teamsSchema, webSourceCommon } from './common.ts';
import { officeServerSchema } from './office-address.ts';

const signInSchema = z.discriminatedUnion('with', [
  z.strictObject({ with: z.literal('clientSecret'), clientSecret: secretSchema }),
  z.strictObject({ with: z.literal('privateKey'), privateKey: secretSchema, username: z.string().min(1) }),
  z.strictObject({
    with: z.literal('refreshToken'),
    refreshToken: secretSchema,
    /** Only where the app asks for one with its refresh tokens. */
    clientSecret: secretSchema.optional(),
  }),
]);
export type SalesforceSignIn = z.output<typeof signInSchema>;

export const salesforceParts = ['leads', 'deals', 'activities', 'campaigns'] as const;
export type SalesforcePart = (typeof salesforceParts)[number];

export const salesforceSchema = z.strictObject({
  kind: z.literal('salesforce'),
  ...webSourceCommon,
  /** The My Domain address of the org. */
  host: officeServerSchema,
  /** The consumer key of the app that was made for Tandem. */
  clientId: z.string().min(1),
  signIn: signInSchema,
  apiVersion: z
    .string()
    .regex(/^[1-9]\d\.0$/, fault('unusable'))
    .default('62.0'),
  /** What is read of it, people aside. What is named here must be visible. */
  reads: z
    .array(z.enum(salesforceParts))
    .min(1)
    .default([...salesforceParts]),
  /** Of amounts in an org that has a single currency. Default: the config's. */
  currency: currencyCodeSchema.optional(),
  leadFields: fieldMap([
    'leadSource',
    'leadType',
    'campaignId',
    'assignedAt',
    'firstResponseAt',
    'attempts',
    'mqlAt',
    'acceptedAt',
    'sqlAt',
    'rejectedAt',
    'rejectReason',
    'interest',
  ]),
  dealFields: fieldMap(['amount', 'pipeline', 'lostReason', 'leadSource', 'campaignId', 'company', 'wonAt', 'lostAt']),
  leadStages: leadStagesSchema.prefault({}),
  teams: teamsSchema.prefault({}),
});
export type SalesforceConfig = z.output<typeof salesforceSchema>;
