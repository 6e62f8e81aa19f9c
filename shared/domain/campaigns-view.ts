/** What marketing runs and what it brings, as the snapshot carries it. Money in minor units of the snapshot's currency. */
import { z } from 'zod';
import { periodViewSchema } from './pace-view.ts';

const broughtSchema = {
  /** Null where no source tells of traffic. */
  visits: z.number().nullable(),
  conversions: z.number().nullable(),
  /** Leads created in the period, and of all leads those handed over in it. */
  leads: z.number(),
  handedOver: z.number(),
  /** Deals that are open now, and what they are worth. Null where amounts may not be seen. */
  open: z.number(),
  pipeline: z.number().nullable(),
  /** Deals won in the period, and what they brought. Null where amounts may not be seen. */
  won: z.number(),
  revenue: z.number().nullable(),
};

const campaignSchema = z
  .object({
    name: z.string(),
    channel: z.string().nullable(),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    /** By its days; where it has none, `running` while it brings something in the period. */
    state: z.enum(['running', 'ended', 'upcoming']),
    /** What it cost, whole. Null where unknown, in a currency without a rate, or where amounts may not be seen. */
    cost: z.number().nullable(),
    ...broughtSchema,
  })
  .readonly();
export type CampaignView = z.infer<typeof campaignSchema>;

export const campaignsViewSchema = z
  .object({
    period: periodViewSchema,
    /** Only campaigns of this channel; null: of every channel. */
    channel: z.string().nullable(),
    /** Those that run now or brought something in the period: most revenue first, then pipeline, then leads, then by name. */
    campaigns: z.array(campaignSchema).readonly(),
    /** How many more there are than the list holds. */
    more: z.number(),
    /** Of all of them, those beyond the list included. */
    total: z.object(broughtSchema).readonly(),
    /** What comes next, the soonest first. */
    upcoming: z
      .array(z.object({ name: z.string(), channel: z.string().nullable(), startsOn: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type CampaignsView = z.infer<typeof campaignsViewSchema>;
