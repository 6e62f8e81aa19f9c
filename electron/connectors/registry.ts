/** Every kind of source there is, and what makes its connector. */
import type { SourceConfig } from '../../shared/config/sources.ts';
import type { Connector, ConnectorEnvironment, ConnectorFactory } from './connector.ts';
import { createCsvConnector } from './csv/csv-connector.ts';
import { createDemoConnector } from './demo/demo-connector.ts';
import { createHubspotConnector } from './hubspot/hubspot-connector.ts';
import { createJsonConnector } from './json/json-connector.ts';
import { createOdooConnector } from './odoo/odoo-connector.ts';
import { createPipedriveConnector } from './pipedrive/pipedrive-connector.ts';
import { createSalesforceConnector } from './salesforce/salesforce-connector.ts';
import { takenOnly } from './taken-only.ts';
import { createWebhookConnector } from './webhook/webhook-connector.ts';

type Kind = SourceConfig['kind'];
type ConfigOf<K extends Kind> = { readonly [P in K]: Extract<SourceConfig, { kind: P }> }[K];

/** A kind without a factory does not compile. */
const factories: { readonly [K in Kind]: ConnectorFactory<K> } = {
  demo: createDemoConnector,
  csv: createCsvConnector,
  hubspot: createHubspotConnector,
  salesforce: createSalesforceConnector,
  webhook: createWebhookConnector,
  odoo: createOdooConnector,
  pipedrive: createPipedriveConnector,
  json: createJsonConnector,
};

export function createConnector<K extends Kind>(config: ConfigOf<K>, environment: ConnectorEnvironment): Connector {
  return takenOnly(factories[config.kind](config, environment), 'take' in config ? config.take : undefined);
}
