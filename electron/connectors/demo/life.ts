/**
 * A lead's whole life, from arrival to won or lost, drawn from its seed alone. What is seen of it at a given time is a
 * projection (projection.ts), so nothing has to be kept to go on after a restart.
 */
import { type DemoLeadType, demoChannels, demoLeadTypes } from '../../../shared/config/demo-company.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { arrivalOf, type ChannelDay, leadCount } from './arrivals.ts';
import { runOn } from './campaigns.ts';
import { dealOf, type DealLife } from './deal-life.ts';
import { companyName, personName } from './names.ts';
import { inboundKeys } from './people.ts';
import { createRandom, pick, pickWeighted, type Random, seedOf, skewed } from './random.ts';
import { dayMs, hourMs, minuteMs, type World } from './world.ts';

/** No life goes on for longer, in days. What happens today concerns leads of no more than these days. */
export const longestLifeDays = 40;

export type Life = {
  readonly key: string;
  readonly at: ChannelDay;
  readonly createdAt: Instant;
  readonly name: string;
  readonly company: string;
  readonly leadType: DemoLeadType;
  readonly ownerKey: string;
  readonly mqlAt?: Instant | undefined;
  readonly assignedAt?: Instant | undefined;
  /** Outbound attempts; the first is the first response. */
  readonly attemptsAt: readonly Instant[];
  readonly acceptedAt?: Instant | undefined;
  readonly sqlAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly rejectReason?: string | undefined;
  readonly deal?: DealLife | undefined;
};

/** Default reasons of the domain; "unable to reach" is said only after the promised attempts. */
const rejectReasons = [
  ['No interest or need', 0.32],
  ['Unable to reach', 0.26],
  ['No fit', 0.2],
  ['No budget', 0.14],
  ['Wrong data', 0.08],
] as const;
const attemptsBeforeUnreachable = 6;

/** On days when a webinar floods sales more answers come late. */
const floodCost = 0.08;
const floodingChannel = 'webinar';

type Course = Pick<
  Life,
  'mqlAt' | 'assignedAt' | 'attemptsAt' | 'acceptedAt' | 'sqlAt' | 'rejectedAt' | 'rejectReason'
>;

function courseOf(random: Random, type: DemoLeadType, createdAt: Instant, flooded: boolean): Course {
  const figures = demoLeadTypes[type];
  if (figures.respondWithinMinutes === null) return prospectingCourse(random, createdAt);
  if (random() >= figures.mql) return { attemptsAt: [] };

  const mqlAt = createdAt + Math.round(skewed(random, ...figures.handOverHours) * hourMs);
  const assignedAt = mqlAt + Math.round(skewed(random, 0.5, 4) * minuteMs);
  const promised = figures.respondWithinMinutes * minuteMs;
  const inTime = random() < figures.inTime - (flooded ? floodCost : 0);
  const wait = promised * (inTime ? skewed(random, 0.04, 0.96) : skewed(random, 1.05, 2.5));
  const firstResponseAt = assignedAt + Math.round(wait);

  if (random() >= figures.accepted) {
    const rejectReason = pickWeighted(random, rejectReasons);
    const attempts = rejectReason === 'Unable to reach' ? attemptsBeforeUnreachable : 1 + Math.floor(random() * 3);
    const attemptsAt = attemptsFrom(random, firstResponseAt, attempts);
    const rejectedAt = (attemptsAt.at(-1) ?? firstResponseAt) + Math.round(skewed(random, 0.2, 20) * hourMs);
    return { mqlAt, assignedAt, attemptsAt, rejectedAt, rejectReason };
  }
  const attemptsAt = attemptsFrom(random, firstResponseAt, 1 + Math.floor(skewed(random, 0, 4)));
  const acceptedAt = (attemptsAt.at(-1) ?? firstResponseAt) + Math.round(skewed(random, 0.1, 12) * hourMs);
  const sqlAt = random() < figures.sql ? acceptedAt + Math.round(skewed(random, 0.2, 6) * dayMs) : undefined;
  return { mqlAt, assignedAt, attemptsAt, acceptedAt, sqlAt };
}

/** Leads that sales finds by itself: nobody hands them over, so no clock runs. The first call is how they come in. */
function prospectingCourse(random: Random, createdAt: Instant): Course {
  const figures = demoLeadTypes.Prospecting;
  if (random() >= figures.accepted) return { attemptsAt: [createdAt] };
  const acceptedAt = createdAt + Math.round(skewed(random, 0.1, 48) * hourMs);
  const sqlAt = random() < figures.sql ? acceptedAt + Math.round(skewed(random, 0.5, 6) * dayMs) : undefined;
  return { attemptsAt: [createdAt], acceptedAt, sqlAt };
}

function attemptsFrom(random: Random, first: Instant, count: number): readonly Instant[] {
  const attempts = [first];
  for (let at = first; attempts.length < count;) {
    at += Math.round(skewed(random, 1, 26) * hourMs);
    attempts.push(at);
  }
  return attempts;
}

function lifeOf(world: World, at: ChannelDay, index: number, count: number, flooded: boolean): Life {
  const random = createRandom(seedOf(world.seed, at.day, at.row, index));
  const createdAt = arrivalOf(world, at, index, count);
  const leadType = pickWeighted(random, at.channel.leadTypes);
  const company = companyName(random);
  const course = courseOf(random, leadType, createdAt, flooded);
  const ownerKey = pick(random, inboundKeys);
  const { sqlAt } = course;
  const hasDeal = sqlAt !== undefined && random() < demoLeadTypes[leadType].deal;
  return {
    key: `${at.day}-${at.channel.id}-${index}`,
    at,
    createdAt,
    name: personName(random),
    company,
    leadType,
    ownerKey,
    ...course,
    deal: hasDeal ? dealOf(random, { leadType, company, ownerKey, sqlAt }) : undefined,
  };
}

/** The lives of all leads that arrive on the day. */
export function livesOfDay(world: World, day: number): readonly Life[] {
  const flooded = demoChannels.some((channel) => channel.id === floodingChannel && runOn(world, channel, day));
  return demoChannels.flatMap((channel, row) => {
    const at = { channel, row, day };
    const count = leadCount(world, at);
    return Array.from({ length: count }, (_, index) => lifeOf(world, at, index, count, flooded));
  });
}

/** Life with its deal won at another moment: see opening-win.ts. */
export function wonAtInstead(life: Life, wonAt: Instant): Life {
  return life.deal ? { ...life, deal: { ...life.deal, wonAt } } : life;
}
