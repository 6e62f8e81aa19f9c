/** Odoo as a subject of tests: the small company, the connector to it, and time that passes. */
import type { Batch, Connector, ConnectorEnvironment, Cursor } from '../../../../electron/connectors/connector.ts';
import { createOdooConnector } from '../../../../electron/connectors/odoo/odoo-connector.ts';
import { odooSchema } from '../../../../shared/config/sources/odoo.ts';
import type { Instant } from '../../../../shared/domain/records.ts';
import { plantedSecret, patientLimits } from '../../../contracts/api-contract.ts';
import { createRecordKeeper, type RecordKeeper } from '../../../contracts/record-keeper.ts';
import { createHastyClock } from '../../../fakes/hasty-clock.ts';
import { type FakeOdoo, type FakeOdooOptions, startFakeOdoo } from '../../../fakes/odoo/fake-odoo.ts';
import { day, fillCompany } from '../../../fakes/odoo/odoo-company.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

export const now = Date.UTC(2026, 10, 20, 12);

export function startOdoo(options: Partial<FakeOdooOptions> = {}): Promise<FakeOdoo> {
  return startFakeOdoo({ key: plantedSecret, fill: fillCompany, now, ...options });
}

/** A connector to it. @param settings beside those that every one needs. */
export function connectTo(
  { server }: Pick<FakeOdoo, 'server'>,
  settings: object = {},
  environment: Partial<ConnectorEnvironment> = {},
): Connector {
  const config = odooSchema.parse({
    kind: 'odoo',
    id: 'crm',
    base: server.url,
    database: 'acme',
    user: 'wall@acme.example',
    key: { secret: 'odoo' },
    ...settings,
  });
  const dir = tempDir();
  return createOdooConnector(config, {
    configDir: dir,
    stateDir: dir,
    zone: 'Europe/Bucharest',
    currency: 'EUR',
    clock: createHastyClock(now),
    secret: async () => plantedSecret,
    recentSince: () => now - 30 * day,
    limits: patientLimits,
    historyPages: Infinity,
    ...environment,
  });
}

export type Synced = {
  readonly batches: readonly Batch[];
  readonly cursor: Cursor | undefined;
  readonly records: (entity: string) => readonly Readonly<Record<string, unknown>>[];
};

/** One sync to its end, into a keeper that may hold what came before. */
export async function syncOnce(
  connector: Connector,
  {
    cursor,
    at = now,
    keeper = createRecordKeeper(),
  }: { cursor?: Cursor | undefined; at?: Instant; keeper?: RecordKeeper } = {},
): Promise<Synced> {
  const batches: Batch[] = [];
  const { signal } = new AbortController();
  for await (const batch of connector.sync({ cursor, now: at, signal, workDir: tempDir() })) {
    await keeper.apply(batch);
    batches.push(batch);
  }
  const held = await keeper.contents();
  return {
    batches,
    cursor: batches.at(-1)?.cursor ?? cursor,
    records: (entity) =>
      [...held]
        .filter(([key]) => key.startsWith(`${entity} `))
        .map(([, text]): Record<string, unknown> => JSON.parse(text)),
  };
}
