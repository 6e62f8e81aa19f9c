/** The demo company. */
import { z } from 'zod';
import { sourceNames } from './common.ts';

export const demoSchema = z.strictObject({
  kind: z.literal('demo'),
  ...sourceNames,
  /** The same seed and start give the same company. */
  seed: z.int().default(1),
  pollSeconds: z.number().min(1).default(2),
});
