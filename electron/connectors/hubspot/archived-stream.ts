/**
 * What was deleted: searches do not tell of it, a list of its own does. It is in no order, so it is gone through a page at
 * a time; what is purged from it too is found by the daily look at all ids.
 */
import { z } from 'zod';
import type { EntityName } from '../../../shared/domain/records.ts';
import { overlapMs } from '../change-mark.ts';
import type { Stream } from '../stream-sync.ts';
import { objectsSchema } from './answers.ts';
import type { ObjectType } from './definitions.ts';
import type { HubspotClient } from './hubspot-client.ts';
import { parseInstant } from './property-values.ts';

const pageSize = 100;

export type ArchivedOptions = {
  readonly client: HubspotClient;
  readonly type: ObjectType;
  readonly entity: EntityName;
  /** What stands before its ids in ours. */
  readonly prefix: string;
  readonly everyMs: number;
};

const positionSchema = z.object({
  /** The latest deletion of the passes before. */
  until: z.number(),
  /** The latest of this pass, and the ids of the minutes before it: they are told already. */
  latest: z.number(),
  told: z.record(z.string(), z.number()),
  after: z.string().nullable(),
});
type Position = z.output<typeof positionSchema>;

export function createArchivedStream({ client, type, entity, prefix, everyMs }: ArchivedOptions): Stream {
  return {
    name: `archived ${type}`,
    everyMs,
    unitsPerPoll: 1,
    // The first pass tells all that was ever deleted, whenever it begins: there is no history beside it.
    from: () => JSON.stringify({ until: 0, latest: 0, told: {}, after: null } satisfies Position),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      const query = { archived: true, limit: pageSize, properties: 'hs_object_id', after: position.after ?? undefined };
      const { results, paging } = await client.read(objectsSchema, { path: `crm/v3/objects/${type}`, query }, signal);
      const news = results.flatMap(({ id, archivedAt }) => {
        const at = parseInstant(archivedAt ?? '') ?? 0;
        return at < position.until - overlapMs || position.told[id] === at ? [] : [{ id, at }];
      });
      const latest = Math.max(position.latest, ...news.map(({ at }) => at));
      const told = Object.entries({ ...position.told, ...Object.fromEntries(news.map(({ id, at }) => [id, at])) });
      const after = paging?.next?.after ?? null;
      const next: Position = {
        until: after === null ? latest : position.until,
        latest,
        told: Object.fromEntries(told.filter(([, at]) => at >= latest - overlapMs)),
        after,
      };
      const gone = news.map(({ id }) => `${prefix}${id}`);
      return {
        found: gone.length > 0 ? { deleted: { [entity]: gone } } : {},
        position: JSON.stringify(next),
        more: false,
        at: null,
      };
    },
  };
}
