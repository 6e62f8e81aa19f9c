/** What a json source remembers between syncs. It stands in the cursor, so that it is kept with the records it speaks of. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { JsonList } from '../../../shared/config/sources/json.ts';
import { entityNames } from '../../core/ledger/schema.ts';
import { changeMarkSchema } from '../change-mark.ts';
import type { Cursor } from '../connector.ts';
import { pageRefSchema } from './paging.ts';

const refusalSchema = z.object({
  entity: z.string(),
  reason: z.string(),
  count: z.number(),
  example: z.string(),
});

const listStateSchema = z.object({
  /** Of lists that are read whole: the fingerprints of the pages that have been taken in. */
  prints: z.array(z.string()),
  /** Of lists that tell their changes: how far those have been read. */
  mark: changeMarkSchema,
  /** Whether all of it has been read once. */
  isRead: z.boolean(),
  /** A reading of changes under way: from when on (null: all), and the page it goes on with. */
  reading: z.object({ from: z.number().nullable(), page: pageRefSchema }).nullable(),
  refusals: z.array(refusalSchema),
});
export type ListState = z.output<typeof listStateSchema>;

const entityStateSchema = z.object({
  /** Of the lists and all that decides what is read from them: others mean reading everything again. */
  mapping: z.string(),
  /** Something may be gone at the source that has not been looked for yet. */
  owed: z.boolean(),
  /** When all of it was last read. */
  wholeAt: z.number().nullable(),
  lists: z.array(listStateSchema),
  /** The refusals as they were last told. */
  told: z.string(),
});
export type EntityState = z.output<typeof entityStateSchema>;

const stateSchema = z.object({
  version: z.literal(1),
  entities: z.partialRecord(z.enum(entityNames), entityStateSchema),
});
export type State = z.output<typeof stateSchema>;

/** A cursor that can't be read begins anew: records replace their former selves. */
export function parseState(cursor: Cursor | undefined): State {
  const nothing: State = { version: 1, entities: {} };
  if (cursor === undefined) return nothing;
  try {
    const parsed = stateSchema.safeParse(JSON.parse(cursor));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}

/** What is known of an entity's lists; all anew where they are read otherwise now. */
export function entityState(former: EntityState | undefined, mapping: string, lists: number): EntityState {
  if (former?.mapping === mapping) return former;
  return {
    mapping,
    owed: former !== undefined,
    wholeAt: null,
    lists: Array.from({ length: lists }, () => ({
      prints: [],
      mark: { at: 0, seen: {}, page: null },
      isRead: false,
      reading: null,
      refusals: [],
    })),
    told: '[]',
  };
}

/** A fingerprint of everything besides the answers that decides what is read from them. */
export function mappingOf(base: string, lists: readonly JsonList[], zone: string, currency: string): string {
  return createHash('sha256')
    .update(JSON.stringify([base, lists, zone, currency]))
    .digest('hex')
    .slice(0, 16);
}
