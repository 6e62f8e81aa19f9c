/** A demo company for tests: started, polled and stopped like in the app. */
import type { Batch, Connector, Cursor } from '../../../../electron/connectors/connector.ts';
import { createDemoConnector } from '../../../../electron/connectors/demo/demo-connector.ts';
import type { Campaign, Deal, Instant, Lead, Traffic } from '../../../../shared/domain/records.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const firstStart: Instant = Date.UTC(2026, 10, 17, 14, 23);

export function startDemo(seed = 1, zone = 'Europe/Berlin'): Connector {
  return createDemoConnector({ kind: 'demo', id: 'demo', seed, pollSeconds: 2 }, buildEnvironment({ zone }));
}

export type Told = {
  cursor: Cursor | undefined;
  readonly leads: Map<string, Lead>;
  readonly deals: Map<string, Deal>;
  readonly traffic: Map<string, Traffic>;
  readonly campaigns: Map<string, Campaign>;
};

export function nothingTold(): Told {
  return { cursor: undefined, leads: new Map(), deals: new Map(), traffic: new Map(), campaigns: new Map() };
}

/** One sync, taken in. Returns its batches. */
export async function poll(connector: Connector, told: Told, now: Instant): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  const { signal } = new AbortController();
  for await (const batch of connector.sync({ cursor: told.cursor, now, signal, workDir: '.' })) {
    batches.push(batch);
    told.cursor = batch.cursor;
    for (const lead of batch.records?.lead ?? []) told.leads.set(lead.id, lead);
    for (const deal of batch.records?.deal ?? []) told.deals.set(deal.id, deal);
    for (const row of batch.records?.traffic ?? []) told.traffic.set(row.id, row);
    for (const campaign of batch.records?.campaign ?? []) told.campaigns.set(campaign.id, campaign);
  }
  return batches;
}

/** Deals of the batches that are won. */
export function winsIn(batches: readonly Batch[]): readonly Deal[] {
  return batches.flatMap((batch) => batch.records?.deal ?? []).filter((deal) => deal.wonAt !== undefined);
}
