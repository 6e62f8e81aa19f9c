/** What each audience of a wall may see. */
import { z } from 'zod';
import { weekdays } from './calendar.ts';

export const privacyModeSchema = z.enum(['team', 'visitors', 'public']);
export type PrivacyMode = z.output<typeof privacyModeSchema>;

const maskSchema = (defaults: {
  readonly names: 'full' | 'initials' | 'team';
  readonly customers: 'shown' | 'hidden';
  readonly amounts: 'exact' | 'rounded' | 'shareOfGoal';
}) =>
  z
    .strictObject({
      /** Full names, initials, or only the group or team a person belongs to. */
      names: z.enum(['full', 'initials', 'team']).default(defaults.names),
      customers: z.enum(['shown', 'hidden']).default(defaults.customers),
      /** Exact, rounded to two digits, or only as a share of the goal. */
      amounts: z.enum(['exact', 'rounded', 'shareOfGoal']).default(defaults.amounts),
    })
    .prefault({});

const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must look like 18:00');

export const privacySchema = z
  .strictObject({
    /** The mode that holds when neither the schedule nor a person says otherwise. */
    mode: privacyModeSchema.default('team'),
    /** Times at which another mode holds, in the calendar's zone; the first that fits counts. */
    schedule: z
      .array(
        z
          .strictObject({
            days: z
              .array(z.enum(weekdays))
              .min(1)
              .default([...weekdays]),
            from: timeSchema,
            until: timeSchema,
            mode: privacyModeSchema,
          })
          .refine((entry) => entry.from < entry.until, 'must end after it starts'),
      )
      .default([]),
    /** Groups of fewer people are merged into "others". */
    minGroup: z.int().min(1).default(3),
    team: maskSchema({ names: 'full', customers: 'shown', amounts: 'exact' }),
    visitors: maskSchema({ names: 'initials', customers: 'hidden', amounts: 'rounded' }),
    public: maskSchema({ names: 'team', customers: 'hidden', amounts: 'shareOfGoal' }),
  })
  .prefault({});
export type PrivacyConfig = z.output<typeof privacySchema>;
export type MaskConfig = PrivacyConfig['team'];
