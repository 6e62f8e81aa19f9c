/** What is on a wall right now. Owned by the main process, drawn by screens. */
import { z } from 'zod';
import { boardSchema } from '../config/boards.ts';
import { lookSchema } from '../config/look.ts';
import { unitSchema } from './goal-view.ts';
import { winSchema } from './wins-view.ts';

const boardKindSchema = z.enum(boardSchema.options.map(({ shape }) => shape.kind.value));

const boardOnWallSchema = z
  .object({
    /**
     * Position in the playlist, from 0. Also the number key less one. What was typed onto the wall and a running meeting come
     * after the boards of the config.
     */
    index: z.number(),
    board: boardSchema.readonly(),
  })
  .readonly();
export type BoardOnWall = z.infer<typeof boardOnWallSchema>;

const whileShown = {
  startedAt: z.number(),
  endsAt: z.number(),
  /** Volume 0..1; null is silence. */
  sound: z.number().nullable(),
};

const celebrationSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('wins'),
      wins: z.array(winSchema).readonly(),
      /** Came while nobody could be told: shown together. */
      whileAway: z.boolean(),
      ...whileShown,
    })
    .readonly(),
  /** Tried out by hand: nothing was won. */
  z.object({ kind: z.literal('test'), wins: z.array(winSchema).readonly(), ...whileShown }).readonly(),
  z
    .object({
      kind: z.literal('milestone'),
      goal: z.string(),
      label: z.string(),
      /** Of the target, 0..; above 1 it is a stretch. */
      share: z.number(),
      actual: z.number(),
      target: z.number(),
      unit: unitSchema,
      ...whileShown,
    })
    .readonly(),
  /** So many working days in a row with both promises kept. */
  z.object({ kind: z.literal('streak'), days: z.number(), ...whileShown }).readonly(),
]);
export type Celebration = z.infer<typeof celebrationSchema>;
export type CelebrationOf<K extends Celebration['kind']> = Extract<Celebration, { kind: K }>;

type WithoutTime<C> = C extends Celebration ? Omit<C, 'startedAt' | 'endsAt' | 'sound'> : never;
/** What there is to celebrate. How long and how loudly is the wall's. */
export type Occasion = WithoutTime<Celebration>;

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
      .object({ kind: z.enum(['paused', 'pinned', 'meeting']), until: z.number() })
      .readonly()
      .nullable(),
    /** How long a hold lasts, and whatever else a person puts on a wall and leaves there. */
    holdMs: z.number(),
    celebration: celebrationSchema.nullable(),
    /** Celebrations that wait for the running one to end. */
    celebrationsWaiting: z.number(),
    refreshing: z.boolean(),
    /** Boards that failed to draw and wait to be tried again. */
    failed: z
      .array(
        z.object({ index: z.number(), kind: boardKindSchema, reason: z.string(), tryAgainAt: z.number() }).readonly(),
      )
      .readonly(),
    look: lookSchema.readonly(),
    /** Whether what changes settings wants a PIN, and whether it was given a while ago. */
    lock: z.enum(['none', 'locked', 'open']),
  })
  .readonly();
export type WallState = z.infer<typeof wallStateSchema>;
