/** How the wall looks and moves: for the room it hangs in, not for the numbers. */
import { z } from 'zod';

export const lookSchema = z
  .strictObject({
    theme: z.enum(['dark', 'light']).default('dark'),
    /** Black, white, and the strongest of each colour. */
    contrast: z.enum(['normal', 'high']).default('normal'),
    /** How far away people stand: about two, five, or ten metres. Larger words leave room for fewer of them. */
    distance: z.enum(['near', 'normal', 'far']).default('normal'),
    /** `reduced`: boards change without a fade and nothing flies. A system that asks for it gets it anyway. */
    motion: z.enum(['full', 'reduced']).default('full'),
    /** Moves the whole picture by a few pixels every some minutes, so that nothing burns into the screen. */
    drift: z.boolean().default(true),
  })
  .prefault({});
export type Look = z.output<typeof lookSchema>;
