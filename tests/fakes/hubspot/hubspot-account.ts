/** What is in a fake account: objects, what belongs together, and how it is set up. */
import type { Clock } from '../../../electron/core/clock.ts';
import { createTable, type FakeProperties, type FakeTable } from './hubspot-table.ts';
import { defaultOwners, defaultPipelines, defaultProperties } from './hubspot-setup.ts';

export const fakeTypes = ['contacts', 'deals', 'leads', 'calls', 'emails', 'meetings'] as const;
export type FakeType = (typeof fakeTypes)[number];

export type FakeStage = { id: string; label: string; metadata: Record<string, string> };
export type FakePipeline = { id: string; label: string; stages: FakeStage[] };
export type FakeOwner = {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly type: 'PERSON' | 'QUEUE';
  readonly archived: boolean;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly primary: boolean }[];
};
export type FakeProperty = {
  readonly name: string;
  readonly label: string;
  options: { readonly label: string; readonly value: string }[];
};
export type FakeCampaign = {
  readonly id: string;
  readonly properties: FakeProperties;
  /** Sessions and new contacts by day. */
  readonly days: Readonly<Record<string, readonly [sessions: number, contacts: number]>>;
};

export type AccountOptions = {
  readonly clock: Clock;
  readonly lagMs?: number;
  readonly skewMs?: number;
};

export type FakeAccount = ReturnType<typeof createFakeAccount>;

export function createFakeAccount({ clock, lagMs = 0, skewMs = 0 }: AccountOptions) {
  const table = (type: FakeType): FakeTable => {
    const stamp = type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
    return createTable({ clock, stamp, lagMs, skewMs });
  };
  const tables: { readonly [T in FakeType]: FakeTable } = {
    contacts: table('contacts'),
    deals: table('deals'),
    leads: table('leads'),
    calls: table('calls'),
    emails: table('emails'),
    meetings: table('meetings'),
  };
  const links = new Map<string, string[]>();
  const key = (from: FakeType, id: string, to: FakeType): string => `${from} ${id} ${to}`;
  const move = (from: FakeType, id: string, to: FakeType, [old, now]: readonly [old: string, now: string]): void => {
    const at = key(from, id, to);
    links.set(at, [...new Set((links.get(at) ?? []).map((other) => (other === old ? now : other)))]);
  };

  return {
    tables,
    /** By its own clock. */
    now: (): number => clock.now() + skewMs,
    /** The permissions of its one key. */
    scopes: new Set([
      'crm.objects.contacts.read',
      'crm.objects.deals.read',
      'crm.objects.owners.read',
      'crm.objects.leads.read',
      'sales-email-read',
      'marketing.campaigns.read',
    ]),
    details: { portalId: 4711, accountType: 'STANDARD', timeZone: 'Europe/Berlin', companyCurrency: 'EUR' },
    properties: defaultProperties(),
    pipelines: defaultPipelines(),
    owners: defaultOwners(),
    campaigns: [] as FakeCampaign[],
    /** What a crowd belongs to, where nothing was said by hand. */
    crowdLinks: new Map<string, (id: string) => readonly string[]>(),
    link: (from: FakeType, id: string, to: FakeType, other: string): void => {
      for (const [one, many] of [
        [key(from, id, to), other],
        [key(to, other, from), id],
      ] as const)
        links.set(one, [...(links.get(one) ?? []), many]);
    },
    linked(from: FakeType, id: string, to: FakeType): readonly string[] {
      return links.get(key(from, id, to)) ?? this.crowdLinks.get(`${from} ${to}`)?.(id) ?? [];
    },
    /**
     * The others are merged into the first, which is new where none is there. What belonged to them belongs to it, without
     * having changed for that.
     */
    merge: (type: 'contacts' | 'deals', winner: string, ...others: readonly string[]): void => {
      const [first] = others.map((other) => tables[type].get(other)?.properties);
      const own = tables[type].get(winner)?.properties ?? first;
      tables[type].put(winner, { ...own, hs_merged_object_ids: others.join(';') });
      for (const other of others) {
        tables[type].archive(other);
        for (const to of fakeTypes) {
          for (const one of links.get(key(type, other, to)) ?? []) move(to, one, type, [other, winner]);
          const [left, kept] = [links.get(key(type, other, to)) ?? [], links.get(key(type, winner, to)) ?? []];
          links.set(key(type, winner, to), [...new Set([...kept, ...left])]);
          links.delete(key(type, other, to));
        }
      }
    },
  };
}
