/** What the mapping of rows is told in tests: a company in Berlin, and its words for the stages of a lead. */
import { createRefusalTally } from '../../../../electron/connectors/refusal-tally.ts';
import type { Mapping } from '../../../../electron/connectors/salesforce/mapping.ts';
import { salesforceSchema } from '../../../../shared/config/sources/salesforce.ts';

/** An instant by the wall clock of the company in winter. */
export const berlin = (time: string): number => Date.parse(`${time}+01:00`);
export function mappingOf(change: Readonly<Record<string, unknown>> = {}): Mapping {
  const config = salesforceSchema.parse({
    kind: 'salesforce',
    id: 'sf',
    host: 'https://acme.my.salesforce.com',
    clientId: 'app',
    signIn: { with: 'clientSecret', clientSecret: { secret: 'salesforce' } },
    leadStages: { mql: ['Handed over'], accepted: ['Accepted', 'Working'], sql: ['Hot'], rejected: ['Rejected'] },
    ...change,
  });
  return { prefix: 'sf:', zone: 'Europe/Berlin', currency: 'EUR', config, tally: createRefusalTally() };
}
