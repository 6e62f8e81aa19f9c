import { z } from 'zod';

const most = 10;

/** A share of a target, which may be passed: 0.5, 1, 1.2. Whoever writes 75 means 75 %, and would wait for ever. */
export const shareOfTargetSchema = z
  .number()
  .positive()
  .max(most, { error: ({ input }) => `must be a share such as 0.75, not ${String(input)}` });
