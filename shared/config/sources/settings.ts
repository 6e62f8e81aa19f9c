/** Every kind of source that is set up by settings. Files have columns to map instead: see docs/csv.md. */
import type { SourceSettings } from '../source-settings.ts';
import type { SourceConfig } from '../sources.ts';
import { hubspotSettings } from './hubspot-settings.ts';
import { jsonSettings } from './json-settings.ts';
import { odooSettings } from './odoo-settings.ts';
import { pipedriveSettings } from './pipedrive-settings.ts';
import { salesforceSettings } from './salesforce-settings.ts';
import { webhookSettings } from './webhook-settings.ts';

export type KindWithSettings = Exclude<SourceConfig['kind'], 'csv' | 'demo'>;

/** A kind without a description does not compile. */
export const sourceSettings: { readonly [K in KindWithSettings]: SourceSettings } = {
  hubspot: hubspotSettings,
  salesforce: salesforceSettings,
  pipedrive: pipedriveSettings,
  odoo: odooSettings,
  json: jsonSettings,
  webhook: webhookSettings,
};

export function settingsOf(kind: string): SourceSettings | undefined {
  return Object.hasOwn(sourceSettings, kind) ? sourceSettings[kind as KindWithSettings] : undefined;
}
