/**
 * What campaigns brought, by the day: visits, and contacts whose first touch they were. HubSpot tells them of one campaign at
 * a time, as the sum over some days. So a sum is asked for first, and the days only where it is not what is known already.
 */
import { z } from 'zod';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Campaign, Day, Traffic } from '../../../shared/domain/records.ts';
import type { ChangePage, Stream } from '../stream-sync.ts';
import { metricsSchema } from './answers.ts';
import { campaignsOf, type CampaignOptions } from './campaign-streams.ts';
import { addDays, daysOf, latest, partsOf, runTime, type Span } from './day-spans.ts';

const spanSchema = z.tuple([z.string(), z.string()]);

const positionSchema = z.discriminatedUnion('kind', [
  /** Today, and the days before it that may not have been told to their end: one campaign after the other, over and over. */
  z.object({
    kind: z.literal('now'),
    /** All days before it are told to their end; null before the first look. */
    since: z.string().nullable(),
    /** The day on which this round began. */
    begun: z.string().nullable(),
    /** The campaign that was looked at last in this round. */
    after: z.string().nullable(),
    /** Days still to be read of the one after it. */
    days: z.array(z.string()),
    /** What was told of the days since. */
    told: z.record(z.string(), z.string()),
    /** The first round is not spread over many polls. */
    isFirst: z.boolean(),
  }),
  /** The days of the last period, once, one campaign after the other. */
  z.object({ kind: z.literal('past'), after: z.string().nullable(), spans: z.array(spanSchema) }),
]);
type Position = z.output<typeof positionSchema>;
type Now = Position & { readonly kind: 'now' };
type Past = Position & { readonly kind: 'past' };

const firstLook: Now = { kind: 'now', since: null, begun: null, after: null, days: [], told: {}, isFirst: true };
/** How far back is looked after a wall was off. */
const mostDaysBack = 31;

export function createTrafficStream(options: CampaignOptions): Stream {
  const { account, clock, house, recentSince, prefix, everyMs } = options;
  const today = (): Day => dayIn(house.zone, clock.now());

  /** Of the days of a span together, under the id of its first. */
  const trafficOf = async (id: string, [from, to]: Span, signal: AbortSignal): Promise<Traffic> => {
    const path = `marketing/v3/campaigns/${encodeURIComponent(id.slice(prefix.length))}/reports/metrics`;
    const counts = await account.client.read(metricsSchema, { path, query: { startDate: from, endDate: to } }, signal);
    const [visits = 0, conversions = 0] = [counts.sessions, counts.newContactsFirstTouch].map(wholeCount);
    return { id: `${id}:${from}`, campaignId: id, day: from, visits, conversions };
  };
  const nextOf = async (after: string | null, span: Span, signal: AbortSignal): Promise<Campaign | undefined> => {
    const campaigns = await campaignsOf(options, signal);
    return campaigns.find((one) => (after === null || one.id.localeCompare(after) > 0) && runTime(one, span) !== null);
  };

  const lookNow = async (position: Now, signal: AbortSignal): Promise<ChangePage> => {
    const day = today();
    const since = latest(position.since ?? addDays(day, -1), addDays(day, -mostDaysBack));
    const begun = position.begun ?? day;
    const campaign = await nextOf(position.after, [since, day], signal);
    const page = (next: Partial<Now>, traffic: readonly Traffic[] = []): ChangePage => {
      const state: Now = { ...position, since, begun, ...next };
      const found = traffic.length > 0 ? { records: { traffic } } : {};
      return { found, position: write(state), more: state.isFirst || state.days.length > 0, at: null };
    };
    if (!campaign) {
      // Whatever ended before this round began has been read to its end; yesterday's last visits may be counted late.
      const settled = latest(since, addDays(begun, -1));
      const told = Object.entries(position.told).filter(([id]) => dayOf(id) >= settled);
      const ended = { since: settled, begun: null, after: null, days: [], told: Object.fromEntries(told) };
      return page({ ...ended, isFirst: false });
    }

    const [next, ...days] = position.days;
    if (next === undefined) {
      const window = daysOf([since, day]);
      const sum = await trafficOf(campaign.id, [since, day], signal);
      const known = window.map((one) => position.told[`${campaign.id}:${one}`] ?? nothing);
      return page(countsOf(sum) === added(known) ? { after: campaign.id } : { days: window });
    }
    const traffic = await trafficOf(campaign.id, [next, next], signal);
    const counts = countsOf(traffic);
    const isNews = (position.told[traffic.id] ?? nothing) !== counts;
    const told = { ...position.told, [traffic.id]: counts };
    return page({ days, told, ...(days.length === 0 ? { after: campaign.id } : {}) }, isNews ? [traffic] : []);
  };

  const lookBack = async (position: Past, signal: AbortSignal): Promise<ChangePage> => {
    const period: Span = [dayIn(house.zone, recentSince(clock.now())), addDays(today(), -2)];
    const campaign = await nextOf(position.after, period, signal);
    if (!campaign) return { found: {}, position: write(position), more: false, at: null };
    const [span = runTime(campaign, period) ?? period, ...rest] = position.spans;
    const traffic = await trafficOf(campaign.id, span, signal);
    const isSomething = countsOf(traffic) !== nothing;
    const isDay = span[0] === span[1];
    const spans = isSomething && !isDay ? [...partsOf(span), ...rest] : rest;
    return {
      found: isSomething && isDay ? { records: { traffic: [traffic] } } : {},
      position: write({ kind: 'past', spans, after: spans.length > 0 ? position.after : campaign.id }),
      more: true,
      at: 0,
    };
  };

  return {
    name: 'traffic',
    everyMs,
    unitsPerPoll: 1,
    from: (instant) => write(instant === 0 ? { kind: 'past', after: null, spans: [] } : firstLook),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      return position.kind === 'now' ? lookNow(position, signal) : lookBack(position, signal);
    },
  };
}

const nothing = '0 0';
const countsOf = ({ visits, conversions }: Traffic): string => `${visits} ${conversions}`;

function added(counts: readonly string[]): string {
  const [visits, conversions] = [0, 1].map((place) =>
    counts.reduce((sum, one) => sum + Number(one.split(' ')[place]), 0),
  );
  return `${visits} ${conversions}`;
}

const dayOf = (id: string): Day => id.slice(-'2026-01-01'.length);
const wholeCount = (count: number): number => Math.max(0, Math.trunc(count));
const write = (position: Position): string => JSON.stringify(position);
