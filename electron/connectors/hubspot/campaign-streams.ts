/** Campaigns, and what each of them brought a day: visits, and contacts whose first touch it was. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayNumber, dayOfNumber } from '../../../shared/domain/day.ts';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import type { Campaign, Day, Instant, Traffic } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import type { ChangePage, Stream } from '../stream-sync.ts';
import type { Account } from './account.ts';
import { metricsSchema } from './answers.ts';
import { campaignRecord } from './campaign-record.ts';

export type CampaignOptions = {
  readonly account: Account;
  readonly prefix: string;
  readonly clock: Clock;
  readonly house: { readonly zone: string; readonly currency: string };
  readonly recentSince: (now: Instant) => Instant;
  readonly everyMs: number;
};

/** The list is read with the account's setup, once an hour; it is told when it differs from the last one. */
export function createCampaignStream(options: CampaignOptions): Stream {
  return {
    name: 'campaigns',
    everyMs: options.everyMs,
    unitsPerPoll: 0,
    callsPerPoll: 0,
    from: () => '',
    changes: async (position, signal) => {
      const campaign = await campaignsOf(options, signal);
      const seen = createHash('sha256').update(JSON.stringify(campaign)).digest('base64url').slice(0, 16);
      const present = { campaign: campaign.map(({ id }) => id) };
      const found = seen === position ? {} : { records: { campaign }, present };
      return { found, position: seen, more: false, at: null };
    },
  };
}

const positionSchema = z.discriminatedUnion('kind', [
  /** Today and yesterday, one campaign and day with each call, all of them the first time. `told` is what they last were. */
  z.object({ kind: z.literal('now'), told: z.record(z.string(), z.string()), turn: z.number(), isFirst: z.boolean() }),
  /** The days of the last period, once. */
  z.object({ kind: z.literal('past'), day: z.string().nullable(), index: z.number() }),
]);
type Position = z.output<typeof positionSchema>;

/** Figures of days are asked for one campaign and one day at a time: HubSpot has them only as the sum of a span. */
export function createTrafficStream(options: CampaignOptions): Stream {
  const { account, clock, house, recentSince, prefix, everyMs } = options;
  const today = (): Day => dayIn(house.zone, clock.now());

  const trafficOf = async (id: string, day: Day, signal: AbortSignal): Promise<Traffic> => {
    const path = `marketing/v3/campaigns/${encodeURIComponent(id.slice(prefix.length))}/reports/metrics`;
    const counts = await account.client.read(metricsSchema, { path, query: { startDate: day, endDate: day } }, signal);
    const [visits, conversions] = [counts.sessions, counts.newContactsFirstTouch].map(wholeCount);
    return { id: `${id}:${day}`, campaignId: id, day, visits: visits ?? 0, conversions: conversions ?? 0 };
  };

  const lookNow = async (position: Position & { kind: 'now' }, signal: AbortSignal): Promise<ChangePage> => {
    const days = [today(), before(today())];
    const campaigns = await campaignsOf(options, signal);
    const due = days.flatMap((day) => campaigns.filter(runsOn(day)).map(({ id }) => ({ id, day })));
    const one = due[position.turn % Math.max(1, due.length)];
    if (!one) return { found: {}, position: write(position), more: false, at: null };
    const traffic = await trafficOf(one.id, one.day, signal);
    const counts = `${traffic.visits} ${traffic.conversions}`;
    const isNews = (position.told[traffic.id] ?? '0 0') !== counts;
    const kept = Object.entries(position.told).filter(([id]) => days.some((day) => id.endsWith(day)));
    const told = Object.fromEntries([...kept, [traffic.id, counts]]);
    const turn = (position.turn + 1) % due.length;
    const isFirst = position.isFirst && turn > 0;
    return {
      found: isNews ? { records: { traffic: [traffic] } } : {},
      position: write({ kind: 'now', told, turn, isFirst }),
      more: isFirst,
      at: null,
    };
  };

  const lookBack = async (position: Position & { kind: 'past' }, signal: AbortSignal): Promise<ChangePage> => {
    const campaigns = await campaignsOf(options, signal);
    const end = before(today());
    let day = position.day ?? dayIn(house.zone, recentSince(clock.now()));
    while (day < end && !campaigns.some(runsOn(day))) day = after(day);
    if (day >= end) return { found: {}, position: write({ ...position, day }), more: false, at: null };
    const running = campaigns.filter(runsOn(day));
    const one = running[position.index];
    const traffic = one && (await trafficOf(one.id, day, signal));
    const isLast = position.index + 1 >= running.length;
    const isSomething = traffic !== undefined && traffic.visits + traffic.conversions > 0;
    const next = isLast ? { day: after(day), index: 0 } : { day, index: position.index + 1 };
    return {
      found: isSomething ? { records: { traffic: [traffic] } } : {},
      position: write({ kind: 'past', ...next }),
      more: next.day < end,
      at: 0,
    };
  };

  return {
    name: 'traffic',
    everyMs,
    unitsPerPoll: 1,
    from: (instant) =>
      write(instant === 0 ? { kind: 'past', day: null, index: 0 } : { kind: 'now', told: {}, turn: 0, isFirst: true }),
    changes: async (text, signal) => {
      const position = positionSchema.parse(JSON.parse(text));
      return position.kind === 'now' ? lookNow(position, signal) : lookBack(position, signal);
    },
  };
}

async function campaignsOf(
  { account, prefix, house }: CampaignOptions,
  signal: AbortSignal,
): Promise<readonly Campaign[]> {
  const { campaigns, currency } = account.definitions;
  const own = (await currency.read(signal)) ?? house.currency;
  return ((await campaigns.read(signal)) ?? []).map((one) => campaignRecord(one, prefix, own));
}

/** Visits come on for a while after a campaign has ended, but not for ever. */
const daysAfterEnd = 30;

function runsOn(day: Day): (campaign: Campaign) => boolean {
  return ({ startsOn, endsOn }) =>
    (startsOn === undefined || startsOn <= day) &&
    (endsOn === undefined || dayNumber(day) <= dayNumber(endsOn) + daysAfterEnd);
}

const before = (day: Day): Day => dayOfNumber(dayNumber(day) - 1);
const after = (day: Day): Day => dayOfNumber(dayNumber(day) + 1);
const wholeCount = (count: number): number => Math.max(0, Math.trunc(count));
const write = (position: Position): string => JSON.stringify(position);
