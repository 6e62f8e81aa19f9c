/** The weekly meeting on the wall. */
import { z } from 'zod';

export const meetingSchema = z
  .strictObject({
    /** How long it is meant to last: the wall counts down from here. It ends when somebody ends it. */
    minutes: z.int().min(5).max(110).default(20),
  })
  .prefault({});
export type MeetingConfig = z.output<typeof meetingSchema>;
