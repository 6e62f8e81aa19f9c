/** What each audience of a wall may see. */
import { z } from 'zod';
import { addFaults, type ConfigFault, faultAt } from './fault.ts';
import { hoursOfWeekWith } from './schedule.ts';

export const privacyModeSchema = z.enum(['team', 'visitors', 'public']);
export type PrivacyMode = z.output<typeof privacyModeSchema>;

/** What each part of a mask may be, each hiding more than the one before. */
const maskParts = {
  /** Full names, initials, or only the group or team a person belongs to. */
  names: z.enum(['full', 'initials', 'team']),
  customers: z.enum(['shown', 'hidden']),
  /** Exact, rounded to two digits, or only as a share of the goal. */
  amounts: z.enum(['exact', 'rounded', 'shareOfGoal']),
} as const;

type Mask = { readonly [P in keyof typeof maskParts]: z.output<(typeof maskParts)[P]> };

const maskSchema = ({ names, customers, amounts }: Mask) =>
  z
    .strictObject({
      names: maskParts.names.default(names),
      customers: maskParts.customers.default(customers),
      amounts: maskParts.amounts.default(amounts),
    })
    .prefault({});

type Masks = Readonly<Record<PrivacyMode, Mask>>;

/** Where an audience would see more than one that is trusted more. */
function masksThatShowMore(masks: Masks): readonly ConfigFault[] {
  const modes = privacyModeSchema.options;
  return modes.flatMap((mode, index) => {
    const inner = modes[index - 1];
    return inner ? partsThatShowMore(masks, mode, inner) : [];
  });
}

function partsThatShowMore(masks: Masks, mode: PrivacyMode, inner: PrivacyMode): readonly ConfigFault[] {
  return (['names', 'customers', 'amounts'] as const).flatMap((part) => {
    const order: readonly string[] = maskParts[part].options;
    const [own, inners] = [masks[mode][part], masks[inner][part]];
    if (order.indexOf(own) >= order.indexOf(inners)) return [];
    return [{ ...faultAt([mode, part], 'showsMore', { less: inners, audience: inner }), input: own }];
  });
}

export const privacySchema = z
  .strictObject({
    /** The mode that holds when neither the schedule nor a person says otherwise. */
    mode: privacyModeSchema.default('team'),
    /**
     * Times at which another mode holds, by the clocks of the calendar's zone; the first that fits counts.
     */
    schedule: z.array(hoursOfWeekWith({ mode: privacyModeSchema })).default([]),
    /** Groups of fewer people are merged into "others". */
    minGroup: z.int().min(1).default(3),
    team: maskSchema({ names: 'full', customers: 'shown', amounts: 'exact' }),
    visitors: maskSchema({ names: 'initials', customers: 'hidden', amounts: 'rounded' }),
    public: maskSchema({ names: 'team', customers: 'hidden', amounts: 'shareOfGoal' }),
  })
  .superRefine((masks, context) => {
    addFaults(context, masksThatShowMore(masks));
  })
  .prefault({});
export type PrivacyConfig = z.output<typeof privacySchema>;
export type MaskConfig = PrivacyConfig['team'];
