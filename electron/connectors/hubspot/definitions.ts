/** How an account is set up: its properties, pipelines, stages, currency and zone. */
import type { Clock } from '../../core/clock.ts';
import {
  accountSchema,
  campaignsSchema,
  type MarketingCampaign,
  type Owner,
  type Pipeline,
  pipelinesSchema,
  propertiesSchema,
} from './answers.ts';
import { campaignProperties } from './campaign-record.ts';
import { SourceError } from '../source-error.ts';
import type { HubspotClient } from './hubspot-client.ts';
import { readOwners } from './people.ts';
import { isNotGranted } from './refused-answers.ts';
import { createMemory, type Memory, type Remembered } from './remembered.ts';

export type ObjectType = 'contacts' | 'deals' | 'leads' | 'calls' | 'emails' | 'meetings';

/** The properties an object has: by their internal names, the labels of their values. */
export type PropertyList = ReadonlyMap<string, ReadonlyMap<string, string>>;

export type Definitions = {
  /** Null: this key, or this account, has no such object. That can only be with those that are not needed. */
  readonly properties: {
    readonly [T in ObjectType]: Remembered<T extends 'contacts' | 'deals' ? PropertyList : PropertyList | null>;
  };
  readonly dealPipelines: Remembered<readonly Pipeline[]>;
  readonly leadPipelines: Remembered<readonly Pipeline[]>;
  /** Null where the account does not say. */
  readonly currency: Remembered<string | null>;
  /** People who are no longer there: what they did keeps its name. */
  readonly formerOwners: Remembered<readonly Owner[]>;
  /** Null where campaigns may not be read, or the plan has none. */
  readonly campaigns: Remembered<readonly MarketingCampaign[] | null>;
  readonly renewOldest: Memory['renewOldest'];
  readonly forgetAll: Memory['forgetAll'];
};

export function createDefinitions(client: HubspotClient, clock: Clock): Definitions {
  const { remember, renewOldest, forgetAll } = createMemory(clock);

  const load = async (type: ObjectType, signal: AbortSignal): Promise<PropertyList> => {
    const { results } = await client.read(propertiesSchema, { path: `crm/v3/properties/${type}` }, signal);
    return new Map(
      results.map(({ name, options }) => [name, new Map(options.map(({ value, label }) => [value, label]))]),
    );
  };
  const needed = (type: ObjectType): Remembered<PropertyList> => remember((signal) => load(type, signal));
  const optional = (type: ObjectType): Remembered<PropertyList | null> =>
    remember((signal) => orNull(load(type, signal)));
  const pipelines = (type: ObjectType): Remembered<readonly Pipeline[]> =>
    remember(async (signal) => {
      const read = client.read(pipelinesSchema, { path: `crm/v3/pipelines/${type}` }, signal);
      return type === 'deals' ? (await read).results : ((await orNull(read))?.results ?? []);
    });

  return {
    properties: {
      contacts: needed('contacts'),
      deals: needed('deals'),
      leads: optional('leads'),
      calls: optional('calls'),
      emails: optional('emails'),
      meetings: optional('meetings'),
    },
    dealPipelines: pipelines('deals'),
    leadPipelines: pipelines('leads'),
    currency: remember(async (signal) => {
      const account = await unlessForbidden(client.read(accountSchema, { path: 'account-info/v3/details' }, signal));
      if (account?.timeZone) client.learnZone(account.timeZone);
      const currency = account?.companyCurrency ?? '';
      return /^[A-Z]{3}$/.test(currency) ? currency : null;
    }),
    formerOwners: remember((signal) => readOwners(client, true, signal)),
    campaigns: remember((signal) => orNull(readCampaigns(client, signal))),
    renewOldest,
    forgetAll,
  };
}

async function readCampaigns(client: HubspotClient, signal: AbortSignal): Promise<readonly MarketingCampaign[]> {
  const found: MarketingCampaign[] = [];
  for (let after: string | undefined, more = true; more;) {
    const query = { limit: 100, after, properties: campaignProperties.join(',') };
    const page = await client.read(campaignsSchema, { path: 'marketing/v3/campaigns', query }, signal);
    found.push(...page.results);
    after = page.paging?.next?.after;
    more = after !== undefined;
  }
  return found.toSorted((a, b) => a.id.localeCompare(b.id));
}

/** Null where the key or the account just does not have it. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (isNotGranted(error)) return null;
    throw error;
  }
}

/** What nobody needs a permission for, as far as is known: where that is wrong, it is done without. */
async function unlessForbidden<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (isNotGranted(error) || (error instanceof SourceError && error.problem.code === 'scopeMissing')) return null;
    throw error;
  }
}

/** The names that exist of those asked for: one unknown name can fail a search. */
export function known(list: PropertyList, names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => (name !== undefined && list.has(name) ? [name] : [])))];
}

/** The label of a choice as people see it in HubSpot; other values as they are. */
export function labelOf(list: PropertyList | null, name: string, value: string): string {
  return list?.get(name)?.get(value) ?? value;
}
