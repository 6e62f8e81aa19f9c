/** Campaigns: what marketing runs, what it brings in a period, what comes next. */
import type { Calendar } from './calendar.ts';
import type { CampaignCounts, CampaignsAnswer } from './campaigns-answer.ts';
import type { CampaignsSetting } from './campaigns-question.ts';
import type { CampaignsTold } from './campaigns-told.ts';
import type { CampaignsTotal, CampaignsView, CampaignView, UpcomingCampaign } from './campaigns-view.ts';
import { dayNumber } from './day.ts';
import type { ExchangeStep } from './aggregates.ts';
import { converted } from './exchange.ts';
import { foldName } from './fold-name.ts';
import { periodContaining } from './period.ts';
import type { Day, Instant } from './records.ts';

export type CampaignsContext = {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly told: CampaignsTold;
  readonly currency: string;
  /** Ascending by `from`. */
  readonly exchange: readonly ExchangeStep[];
};

/** As many as a board has room for. */
const listed = 7;
const announced = 3;

/** What the board of this period and channel shows. `answer` is that of the period. */
export function campaigns(
  { period, channel }: CampaignsSetting,
  answer: CampaignsAnswer,
  context: CampaignsContext,
): CampaignsView {
  const { calendar, now, told } = context;
  const today = calendar.dayOf(now);
  const known = answer.campaigns.filter((counts) => isOfChannel(counts, channel));
  const shown = known.filter((counts) => bringsNow(counts) || stateOf(counts, today) === 'running');
  const views = shown.map((counts) => campaign(counts, today, context)).toSorted(mostFirst);
  return {
    period: periodContaining(period, now, calendar),
    channel,
    campaigns: views.slice(0, listed),
    more: Math.max(0, views.length - listed),
    running: views.filter(({ state }) => state === 'running').length,
    total: totalOf(shown, told),
    upcoming: known
      .flatMap((counts) => upcoming(counts, today))
      .toSorted((a, b) => byText(a.startsOn, b.startsOn) || byText(a.name, b.name))
      .slice(0, announced),
  };
}

/** Channels are one in any case. A campaign that no record tells of is of no channel. */
export function isOfChannel({ channel }: Pick<CampaignCounts, 'channel'>, asked: string | null): boolean {
  return asked === null || (channel !== null && foldName(channel) === foldName(asked));
}

/** What it brings in the period. Deals that are still open may be as old as they like, and so are no sign of life. */
function bringsInPeriod({ visits, conversions, leads, handedOver, won }: CampaignCounts): boolean {
  return visits + conversions + leads + handedOver + won > 0;
}

function bringsNow(counts: CampaignCounts): boolean {
  return bringsInPeriod(counts) || counts.open > 0;
}

function stateOf(counts: CampaignCounts, today: Day): CampaignView['state'] {
  const { startsOn, endsOn } = counts;
  if (startsOn !== null && startsOn > today) return 'upcoming';
  if (endsOn !== null && endsOn < today) return 'ended';
  return startsOn !== null || endsOn !== null || bringsInPeriod(counts) ? 'running' : 'ended';
}

function campaign(counts: CampaignCounts, today: Day, context: CampaignsContext): CampaignView {
  const { channel, startsOn, endsOn } = counts;
  const state = stateOf(counts, today);
  return {
    name: nameOf(counts),
    channel,
    startsOn,
    endsOn,
    state,
    daysLeft: state === 'running' && endsOn !== null ? dayNumber(endsOn) - dayNumber(today) : null,
    cost: costOf(counts, context),
    ...totalOf([counts], context.told),
  };
}

/** Where no record gives it a name, the id by which its source knows it: without the name of the source before it. */
function nameOf({ id, name }: CampaignCounts): string {
  return name ?? (id.slice(id.indexOf(':') + 1) || id);
}

/** By the newest rate in force. Without a currency of its own it is in the config's. */
function costOf({ cost, currency: own }: CampaignCounts, { exchange, currency, now }: CampaignsContext): number | null {
  if (cost === null || own === null || own === currency) return cost;
  const step = exchange.findLast((one) => one.currency === own && one.from <= now);
  return step ? converted(cost, step.factor) : null;
}

function upcoming(counts: CampaignCounts, today: Day): readonly UpcomingCampaign[] {
  const { channel, startsOn } = counts;
  return startsOn !== null && startsOn > today ? [{ name: nameOf(counts), channel, startsOn }] : [];
}

function totalOf(all: readonly CampaignCounts[], told: CampaignsTold): CampaignsTotal {
  const sum = (of: keyof CampaignsTotal): number | null =>
    told[of] ? all.reduce((total, counts) => total + counts[of], 0) : null;
  return {
    visits: sum('visits'),
    conversions: sum('conversions'),
    leads: sum('leads'),
    handedOver: sum('handedOver'),
    open: sum('open'),
    pipeline: sum('pipeline'),
    won: sum('won'),
    revenue: sum('revenue'),
  };
}

/** Where amounts are not told, or told to nobody, deals stand for them. */
function mostFirst(a: CampaignView, b: CampaignView): number {
  const more = (of: keyof CampaignsTotal): number => (b[of] ?? 0) - (a[of] ?? 0);
  return more('revenue') || more('pipeline') || more('leads') || byText(a.name, b.name);
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
