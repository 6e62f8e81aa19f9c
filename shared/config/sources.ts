/** The sources of data: one variant per connector, told apart by `kind`. */
import { z } from 'zod';
import { csvSchema } from './sources/csv.ts';
import { demoSchema } from './sources/demo.ts';
import { hubspotSchema } from './sources/hubspot.ts';
import { jsonSchema } from './sources/json.ts';
import { odooSchema } from './sources/odoo.ts';
import { pipedriveSchema } from './sources/pipedrive.ts';
import { salesforceSchema } from './sources/salesforce.ts';
import { webhookSchema } from './sources/webhook.ts';

export const sourceSchema = z.discriminatedUnion('kind', [
  demoSchema,
  csvSchema,
  hubspotSchema,
  odooSchema,
  pipedriveSchema,
  salesforceSchema,
  webhookSchema,
  jsonSchema,
]);
export type SourceConfig = z.output<typeof sourceSchema>;
