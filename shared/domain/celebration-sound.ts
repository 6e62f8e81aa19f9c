import type { WinsConfig } from '../config/wins.ts';
import { isWithinHours } from './hours-of-week.ts';
import type { Instant } from './records.ts';

/** How loud a celebration that begins at `now` is, 0..1; null is silence: no sound is wanted, or none at this hour. */
export function soundAt({ sound, volume, quiet }: WinsConfig, zone: string, now: Instant): number | null {
  const isQuiet = quiet.some((hours) => isWithinHours(hours, zone, now));
  return sound && volume > 0 && !isQuiet ? volume : null;
}
