/** Odoo's CRM, in Odoo's own cloud or on a server of the company. */
import { z } from 'zod';
import { secretSchema } from '../secret.ts';
import { fieldMap, leadStagesSchema, sourceCommon, teamsSchema } from './common.ts';
import { officeAddressSchema } from './office-address.ts';

/** What of ours can be taken from other fields of Odoo's `crm.lead` than the usual ones. */
export const odooFields = [
  'name',
  'company',
  'email',
  'leadSource',
  'leadType',
  'interest',
  'assignedAt',
  'amount',
  'pipeline',
  'expectedCloseOn',
  'closedAt',
  'lostReason',
] as const;
export type OdooField = (typeof odooFields)[number];

export const odooSchema = z.strictObject({
  kind: z.literal('odoo'),
  ...sourceCommon,
  base: officeAddressSchema,
  database: z.string().min(1),
  /** The login that the key belongs to. Odoo 14 to 18 ask for it; later ones know it by the key. */
  user: z.string().min(1).optional(),
  key: secretSchema,
  /** How Odoo is spoken to: /json/2 from version 19 on, /jsonrpc up to 19. */
  protocol: z.enum(['auto', 'json2', 'jsonrpc']).default('auto'),
  pollSeconds: z.number().min(5).default(30),
  /** Which rows are leads: all of them; or those alone that came in as leads, not opportunities that were entered as such. */
  leads: z.enum(['all', 'incoming']).default('all'),
  stages: leadStagesSchema.prefault({}),
  teams: teamsSchema.prefault({}),
  fields: fieldMap(odooFields),
});
export type OdooSourceConfig = z.output<typeof odooSchema>;
