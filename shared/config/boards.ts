/** The boards of a playlist: one variant per board, told apart by `kind`. */
import { z } from 'zod';

const common = {
  /** How long the board stays. */
  seconds: z.number().min(10).max(300).default(20),
};

export const boardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shared-goal'), goal: z.string(), ...common }),
  z.strictObject({ kind: z.literal('agreement-status'), ...common }),
  z.strictObject({ kind: z.literal('wins'), ...common }),
  z.strictObject({ kind: z.literal('funnel'), ...common }),
]);
export type BoardConfig = z.output<typeof boardSchema>;
export type BoardKind = BoardConfig['kind'];
