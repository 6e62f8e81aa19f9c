/** A connector beside a fake org, and what it brings. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Batch, Connector, ConnectorEnvironment } from '../../../../electron/connectors/connector.ts';
import { createSalesforceConnector } from '../../../../electron/connectors/salesforce/salesforce-connector.ts';
import { salesforceSchema } from '../../../../shared/config/sources/salesforce.ts';
import type { EntityName, RecordTypes } from '../../../../shared/domain/records.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import { createHastyClock } from '../../../fakes/hasty-clock.ts';
import { type FakeOrg, type OrgSettings, startSalesforce } from '../../../fakes/salesforce/salesforce-server.ts';
import { createSmallCompany, type SmallCompany } from '../../../fakes/salesforce/small-company.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

export const now = Date.UTC(2026, 10, 20, 12);
export const never = new AbortController().signal;

export type Place = { readonly org: FakeOrg; readonly company: SmallCompany };

/** @param change what differs from a config that reads all and maps the company's own words. */
export function connectorTo(
  { org }: Pick<Place, 'org'>,
  change: Readonly<Record<string, unknown>> = {},
  environment: Partial<ConnectorEnvironment> = {},
): Connector {
  const config = salesforceSchema.parse({
    kind: 'salesforce',
    id: 'sf',
    host: org.url,
    clientId: 'tandem-app',
    signIn: { with: 'clientSecret', clientSecret: { secret: 'salesforce' } },
    leadFields: { leadType: 'Lead_Type__c', rejectReason: 'Rejection_Reason__c' },
    dealFields: { lostReason: 'Loss_Reason__c' },
    leadStages: { mql: ['Handed over'], accepted: ['Accepted'], sql: ['Qualified'], rejected: ['Rejected'] },
    teams: { marketing: ['Growth'] },
    ...change,
  });
  return createSalesforceConnector(
    config,
    buildEnvironment({
      zone: 'Europe/Berlin',
      clock: createHastyClock(now),
      // A folder within a file: nothing is written, and nobody waits for the disk.
      stateDir: join(import.meta.filename, 'nothing'),
      secret: async (name) => (name === 'salesforce' ? plantedSecret : undefined),
      historyPages: Infinity,
      recentSince: (at) => at - 15 * 86_400_000,
      ...environment,
    }),
  );
}

export async function startCompany(settings: Partial<OrgSettings> = {}): Promise<Place> {
  const company = createSmallCompany(now);
  const org = await startSalesforce(company.rows, { clientId: 'tandem-app', clientSecret: plantedSecret, ...settings });
  return { org, company };
}

/** The same, gone when the test is over. */
export async function useCompany(settings: Partial<OrgSettings> = {}): Promise<Place> {
  const place = await startCompany(settings);
  onTestFinished(() => place.org.close());
  return place;
}

export type Synced = {
  readonly batches: readonly Batch[];
  readonly cursor: string | undefined;
  readonly error: unknown;
};

export async function syncOnce(connector: Connector, cursor?: string, at = now): Promise<Synced> {
  const batches: Batch[] = [];
  try {
    const context = { cursor, now: at, signal: never, workDir: tempDir() };
    for await (const batch of connector.sync(context)) batches.push(batch);
    return { batches, cursor: batches.at(-1)?.cursor ?? cursor, error: undefined };
  } catch (error) {
    return { batches, cursor: batches.at(-1)?.cursor ?? cursor, error };
  }
}

/** What is held in the end after these batches. */
export async function held<E extends EntityName>(
  batches: readonly Batch[],
  entity: E,
): Promise<readonly RecordTypes[E][]> {
  const keeper = createRecordKeeper();
  for (const batch of batches) await keeper.apply(batch);
  const all = [...(await keeper.contents())].filter(([key]) => key.startsWith(`${entity} `));
  return all.map(([, text]) => JSON.parse(text) as RecordTypes[E]);
}

export async function syncedRecord<E extends EntityName>(
  batches: readonly Batch[],
  entity: E,
  id: string,
): Promise<RecordTypes[E] | undefined> {
  return (await held(batches, entity)).find((record) => record.id === `sf:${id}`);
}
