import type { Connector, ConnectorEnvironment } from '../../../electron/connectors/connector.ts';
import { createHubspotConnector } from '../../../electron/connectors/hubspot/hubspot-connector.ts';
import type { Clock } from '../../../electron/core/clock.ts';
import { type HubspotSourceConfig, hubspotSchema } from '../../../shared/config/sources/hubspot.ts';
import { buildEnvironment } from '../../builders/connector-environment.ts';
import { plantedSecret } from '../../contracts/api-contract.ts';
import type { ApiServer } from '../api-server.ts';
import { createHastyClock } from '../hasty-clock.ts';
import { tempDir } from '../temp-dir.ts';
import { type AccountOptions, createFakeAccount, type FakeAccount } from './hubspot-account.ts';
import type { PlanLimits } from './hubspot-limits.ts';
import { startHubspot } from './hubspot-server.ts';
import { foundSmallCompany } from './small-company.ts';

export type SmallHubspot = {
  readonly account: FakeAccount;
  readonly server: ApiServer;
  readonly clock: Clock;
  readonly now: number;
  /** A connector to it, as after a start of the app. */
  readonly connector: (
    settings?: Readonly<Record<string, unknown>>,
    environment?: Partial<ConnectorEnvironment>,
  ) => Connector;
};

export type SmallHubspotOptions = Omit<AccountOptions, 'clock'> & { readonly plan?: PlanLimits };

/** Tests start the app many times within one second of the clock: limits are for those that are about them. */
const plenty: PlanLimits = { searchesPerSecond: 1e6, callsPerTenSeconds: 1e6, callsPerDay: 1e6 };

/** The small company behind its interface, on a clock on which nobody waits. Close its server after use. */
export async function startSmallHubspot({
  plan = plenty,
  ...options
}: SmallHubspotOptions = {}): Promise<SmallHubspot> {
  const now = Date.UTC(2026, 10, 20, 12);
  const clock = createHastyClock(now);
  const account = createFakeAccount({ clock, ...options });
  foundSmallCompany(account, now);
  const server = await startHubspot({ account, clock, key: plantedSecret, plan });
  return {
    account,
    server,
    clock,
    now,
    connector: (settings = {}, environment = {}) =>
      createHubspotConnector(
        hubspotConfig({ address: server.url, ...settings }),
        buildEnvironment({
          clock,
          historyPages: Infinity,
          secret: async () => plantedSecret,
          stateDir: tempDir(),
          ...environment,
        }),
      ),
  };
}

export function hubspotConfig(settings: Readonly<Record<string, unknown>> = {}): HubspotSourceConfig {
  return hubspotSchema.parse({ kind: 'hubspot', id: 'hub', key: { secret: 'hubspot' }, ...settings });
}
