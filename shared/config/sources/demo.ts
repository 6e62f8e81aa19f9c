/** The demo company. */
import { z } from 'zod';
import { sourceCommon } from './common.ts';

export const demoSchema = z.strictObject({
  kind: z.literal('demo'),
  ...sourceCommon,
  /** The same seed and start give the same company. */
  seed: z.int().default(1),
  pollSeconds: z.number().min(1).default(2),
});
