/** Calls, e-mails or meetings, each with the contact and the deal it belongs to. */
import type { Found, Stream } from '../stream-sync.ts';
import type { Account } from './account.ts';
import type { Reading } from './after-merge.ts';
import { activityProperties, activityRecord, type ActivityType } from './activity-record.ts';
import type { CrmObject } from './answers.ts';
import { readAssociationsIfAllowed } from './associations.ts';
import { known } from './definitions.ts';
import { changesOf } from './search-stream.ts';

export function activityReading(type: ActivityType, account: Account, prefix: string): Reading {
  const { client, definitions, refusals } = account;
  const list = definitions.properties[type];

  const foundOf = async (objects: readonly CrmObject[], signal: AbortSignal): Promise<Found> => {
    const ids = objects.map(({ id }) => id);
    const contacts = await readAssociationsIfAllowed(client, [type, 'contacts'], ids, signal);
    const deals = await readAssociationsIfAllowed(client, [type, 'deals'], ids, signal);
    const ours = (id: string | undefined): string | undefined => (id === undefined ? undefined : `${prefix}${id}`);
    const read = objects.map((object) => {
      const leadId = ours(contacts.get(object.id)?.[0]);
      const dealId = ours(deals.get(object.id)?.[0]);
      return { id: `${type} ${object.id}`, ...activityRecord(type, object, { leadId, dealId }, prefix) };
    });
    for (const one of read) refusals.note('activity', one.id, 'refused' in one ? one.refused : null);
    const told = refusals.told();
    return {
      records: { activity: read.flatMap((one) => ('record' in one ? [one.record] : [])) },
      ...(told ? { refusals: told } : {}),
    };
  };

  return {
    client,
    type,
    properties: async (signal) => known((await list.read(signal)) ?? new Map(), activityProperties[type]),
    onRefused: list.forget,
    foundOf,
  };
}

export function createActivityStream(reading: Reading, everyMs: number): Stream {
  return { name: reading.type, everyMs, unitsPerPoll: 1, ...changesOf(reading) };
}
