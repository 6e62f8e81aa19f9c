/** What somebody types onto the wall. */
import { z } from 'zod';

export const announcementsSchema = z
  .strictObject({
    /** How long it stays in the rotation, unless somebody takes it off before. */
    minutes: z.int().min(1).max(10_080).default(60),
    /** Whether visitors and the public see it too. Whoever types it knows the team alone. */
    public: z.boolean().default(false),
  })
  .prefault({});
export type AnnouncementsConfig = z.output<typeof announcementsSchema>;
