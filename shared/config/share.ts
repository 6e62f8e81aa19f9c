import { z } from 'zod';
import { fault } from './fault.ts';

const most = 10;

/** A share of a target, which may be passed: 0.5, 1, 1.2. Whoever writes 75 means 75 %, and would wait for ever. */
export const shareOfTargetSchema = z.number().positive().max(most, fault('share'));
