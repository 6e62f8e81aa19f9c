/** What is on a wall right now. Owned by the main process, drawn by screens. */
import { z } from 'zod';
import { boardSchema } from '../config/boards.ts';
import { winSchema } from './wins-view.ts';

const boardOnWallSchema = z
  .object({
    /** Position in the playlist, from 0. Also the number key less one. */
    index: z.number(),
    board: boardSchema.readonly(),
  })
  .readonly();
export type BoardOnWall = z.infer<typeof boardOnWallSchema>;

const celebrationSchema = z
  .object({
    kind: z.enum(['win', 'test']),
    wins: z.array(winSchema).readonly(),
    /** Came while nobody could be told: shown together. */
    whileAway: z.boolean(),
    startedAt: z.number(),
    endsAt: z.number(),
    sound: z.number().nullable(),
  })
  .readonly();
export type Celebration = z.infer<typeof celebrationSchema>;

export const wallStateSchema = z
  .object({
    /** Rises with every change, so that a screen can tell which board it has painted. */
    turn: z.number(),
    /** Null when no board has anything to show. */
    current: boardOnWallSchema.nullable(),
    /** The board to make ready. */
    next: boardOnWallSchema.nullable(),
    count: z.number(),
    /** When the current board's turn began and ends. `endsAt` is null while held. */
    startedAt: z.number(),
    endsAt: z.number().nullable(),
    /** Why the rotation stands still, and when it goes on by itself. */
    hold: z
      .object({ kind: z.enum(['paused', 'pinned']), until: z.number() })
      .readonly()
      .nullable(),
    celebration: celebrationSchema.nullable(),
    refreshing: z.boolean(),
    /** Boards that failed to draw and wait to be tried again. */
    failed: z.array(z.object({ index: z.number(), reason: z.string(), tryAgainAt: z.number() }).readonly()).readonly(),
  })
  .readonly();
export type WallState = z.infer<typeof wallStateSchema>;
