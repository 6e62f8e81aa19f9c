/** What the demo source has to remember between two syncs: whose life it tells, and how far. */
import { z } from 'zod';
import type { Cursor } from '../connector.ts';

const openingWinSchema = z.object({
  /** The lead whose deal it is. */
  key: z.string(),
  wonAt: z.int(),
  /** When it would have been won. Past that moment nobody has to know any more. */
  insteadOf: z.int(),
});
export type OpeningWin = z.infer<typeof openingWinSchema>;

const schema = z.object({
  world: z.object({ seed: z.int(), anchor: z.int(), offset: z.int() }),
  /** All up to here is told. Null: nothing yet. */
  toldUntil: z.int().nullable(),
  /** A long tale under way: what happened until `to` is told for leads that arrived before `nextDay`. */
  underWay: z.object({ to: z.int(), nextDay: z.int() }).nullable(),
  openingWins: z.array(openingWinSchema),
});
export type DemoCursor = z.infer<typeof schema>;

/** Undefined for a cursor no version of the demo source has written: the tale then starts over. */
export function parseDemoCursor(cursor: Cursor | undefined): DemoCursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(cursor)).data;
  } catch {
    return undefined;
  }
}

/** Writes the cursor down, without what is past. */
export function formatDemoCursor(cursor: DemoCursor): Cursor {
  const { toldUntil } = cursor;
  const openingWins = cursor.openingWins.filter((win) => toldUntil === null || win.insteadOf > toldUntil);
  return JSON.stringify({ ...cursor, openingWins });
}
