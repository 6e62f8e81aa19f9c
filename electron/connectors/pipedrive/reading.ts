/** What all streams of one Pipedrive source share. */
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import { createRefusalTally, type RefusalTally } from '../refusal-tally.ts';
import type { Found } from '../stream-sync.ts';
import { type Contacts, createContacts } from './contacts.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createLeadLinks, type LeadLinks } from './lead-links.ts';
import { type LeadMemory, openLeadMemory } from './lead-memory.ts';
import { createPipedriveApi, type PipedriveApi } from './pipedrive-api.ts';

export type Reading = {
  readonly config: PipedriveSourceConfig;
  readonly zone: string;
  readonly currency: string;
  readonly api: PipedriveApi;
  readonly contacts: Contacts;
  readonly directory: Directory;
  readonly memory: LeadMemory;
  readonly links: LeadLinks;
  readonly tally: RefusalTally;
};

export function openReading(config: PipedriveSourceConfig, environment: ConnectorEnvironment): Reading {
  const api = createPipedriveApi(config, environment);
  const memory = openLeadMemory(environment);
  return {
    config,
    zone: environment.zone,
    currency: environment.currency,
    api,
    contacts: createContacts(api, config.contacts),
    directory: createDirectory(api, config),
    memory,
    links: createLeadLinks(api, memory),
    tally: createRefusalTally(),
  };
}

/** Records that are made of leads, and of deals. */
export const fromLeads = ['lead', 'campaign'] as const;
export const fromDeals = ['deal', 'lead', 'campaign'] as const;

/** Without the parts that hold nothing, and with what has been refused since it was told last. */
export function foundWith({ tally }: Reading, { records, standIns, deleted }: Found): Found {
  const refusals = tally.told();
  return {
    ...part('records', records),
    ...part('standIns', standIns),
    ...part('deleted', deleted),
    ...(refusals ? { refusals } : {}),
  };
}

function part<K extends string, T extends Readonly<Record<string, readonly unknown[] | undefined>>>(
  name: K,
  lists: T | undefined,
): { readonly [P in K]?: T } {
  const full = Object.entries(lists ?? {}).filter(([, list]) => list && list.length > 0);
  return full.length > 0 ? ({ [name]: Object.fromEntries(full) } as { readonly [P in K]: T }) : {};
}
