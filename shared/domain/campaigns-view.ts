/** What marketing runs and what it brings, as the snapshot carries it. Money in minor units of the snapshot's currency. */
import { z } from 'zod';
import { periodViewSchema } from './pace-view.ts';

/** Each is null where no source tells of it for a campaign; amounts, too, where they may not be seen. */
const broughtSchema = {
  visits: z.number().nullable(),
  conversions: z.number().nullable(),
  /** Leads created in the period, and of all leads those handed over in it. */
  leads: z.number().nullable(),
  handedOver: z.number().nullable(),
  /** Deals that are open now, and what they are worth. */
  open: z.number().nullable(),
  pipeline: z.number().nullable(),
  /** Deals won in the period, and what they brought. */
  won: z.number().nullable(),
  revenue: z.number().nullable(),
};
const totalSchema = z.object(broughtSchema).readonly();
export type CampaignsTotal = z.infer<typeof totalSchema>;

const campaignSchema = z
  .object({
    name: z.string(),
    channel: z.string().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    /** By its days; where it has none, `running` while it brings something in the period. */
    state: z.enum(['running', 'ended', 'upcoming']),
    /** Days from today to its last day: 0 on that day. Null where it is not running, or runs without an end. */
    daysLeft: z.number().nullable(),
    /** What it cost, whole. Null where unknown, in a currency without a rate, or where amounts may not be seen. */
    cost: z.number().nullable(),
    ...broughtSchema,
  })
  .readonly();
export type CampaignView = z.infer<typeof campaignSchema>;

const upcomingSchema = z.object({ name: z.string(), channel: z.string().nullable(), startsOn: z.string() }).readonly();
export type UpcomingCampaign = z.infer<typeof upcomingSchema>;

export const campaignsViewSchema = z
  .object({
    period: periodViewSchema,
    /** Only campaigns of this channel; null: of every channel. */
    channel: z.string().nullable(),
    /**
     * Those that run now or brought something: most revenue first, then pipeline, then leads, then by name. Where amounts
     * may not be seen, most leads first: the order would tell of them.
     */
    campaigns: z.array(campaignSchema).readonly(),
    /** How many more there are than the list holds. */
    more: z.number(),
    /** How many of all of them run now. */
    running: z.number(),
    /** Of all of them, those beyond the list included. */
    total: totalSchema,
    /** What comes next, the soonest first. */
    upcoming: z.array(upcomingSchema).readonly(),
  })
  .readonly();
export type CampaignsView = z.infer<typeof campaignsViewSchema>;
