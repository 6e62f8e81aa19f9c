/** Goals once more: every measure as a list of dated additions, each with who brought it. */
import type { CustomMeasure, GoalConfig } from '../../shared/config/goals.ts';
import type { Side } from '../../shared/domain/goal-answer.ts';
import type { Activity, Day, Deal, Instant, Lead } from '../../shared/domain/records.ts';
import { sum } from './oracle-calendar.ts';
import { oraclePace, straightLine } from './oracle-pace.ts';
import { oraclePeriod } from './oracle-period.ts';
import {
  creditOf,
  leadsOf,
  minor,
  ordered,
  sameText,
  sideOf,
  teamOf,
  textKey,
  type World,
  worthOf,
} from './oracle-world.ts';

type Addition = { readonly day: Day; readonly side: Side; readonly value: number; readonly influenced: boolean };
type Filter = CustomMeasure['where'][number];

export function isMoney({ measure }: GoalConfig): boolean {
  return measure === 'wonValue' || (typeof measure === 'object' && measure.of === 'deal' && measure.sum === 'amount');
}

export function oracleGoal(goal: GoalConfig, world: World) {
  const { config, calendar, now } = world;
  const period = oraclePeriod(goal.period, calendar.dayOf(now), calendar);
  const inPeriod = additions(goal, world).filter(({ day }) => day >= period.from && day < period.until);
  const counted = inPeriod.filter(({ side }) => goal.team === undefined || side === goal.team);
  const major = targetOf(goal, period.from);
  const target = isMoney(goal) ? minor(major, config.currency) : major;
  const bySide = (side: Side): number => sum(counted.filter((one) => one.side === side).map(({ value }) => value));
  const isOfDeals = typeof goal.measure === 'object' ? goal.measure.of === 'deal' : dealMeasures.has(goal.measure);
  const { pace, series } = oraclePace({
    period,
    now,
    calendar,
    target,
    promised: straightLine(target, period, calendar),
    additions: counted,
    status: config.status,
    warnsOfFlood: false,
  });
  return {
    id: goal.id,
    unit: isMoney(goal) ? 'money' : 'count',
    team: goal.team ?? null,
    period,
    pace,
    series,
    sourcedBy: goal.sourcedBy,
    contribution: { marketing: bySide('marketing'), sales: bySide('sales'), unknown: bySide('unknown') },
    influenced: isOfDeals ? sum(inPeriod.filter((one) => one.influenced).map(({ value }) => value)) : null,
    milestones: goal.milestones.map((share) => ({
      share,
      reachedOn:
        series.find((point, index) =>
          [point, ...series.slice(index)].every(
            ({ actual }, later) => (actual === null && later > 0) || (actual ?? -1) >= share * target * (1 - 1e-9),
          ),
        )?.day ?? null,
    })),
  };
}

const dealMeasures = new Set(['wonValue', 'wonCount', 'customers']);

function targetOf({ target }: GoalConfig, first: Day): number {
  if (typeof target === 'number') return target;
  const steps = [...target].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (steps.findLast(({ from }) => from <= first) ?? steps[0])?.target ?? NaN;
}

function additions({ measure, sourcedBy }: GoalConfig, world: World): readonly Addition[] {
  const { company } = world;
  const won = (value: (deal: Deal) => number | undefined, deals = company.deal): readonly Addition[] =>
    ofDeals(deals, 'wonAt', value, sourcedBy, world);
  const one = (): number => 1;
  switch (measure) {
    case 'wonValue':
      return won((deal) => worthOf(deal, world));
    case 'wonCount':
      return won(one);
    case 'customers':
      return won(one, firstWins(company.deal));
    case 'leads':
      return ofLeads(company.lead, 'createdAt', one, world);
    case 'mql':
      return ofLeads(company.lead, 'mqlAt', one, world);
    case 'accepted':
      return ofLeads(company.lead, 'acceptedAt', one, world);
    case 'sql':
      return ofLeads(company.lead, 'sqlAt', one, world);
    case 'meetings':
      return ofActivities(
        company.activity.filter(({ kind }) => kind === 'meeting'),
        world,
      );
    case 'visits':
    case 'conversions':
      return ofTraffic(measure, [], world);
  }
  const kept = <T extends object>(records: readonly T[]): readonly T[] =>
    records.filter((record) => measure.where.every((filter) => keeps(filter, record, world)));
  switch (measure.of) {
    case 'lead':
      return ofLeads(kept(company.lead), measure.at, measure.sum ? (lead) => lead.attempts : one, world);
    case 'deal': {
      const value = measure.sum ? (deal: Deal) => worthOf(deal, world) : one;
      return ofDeals(kept(company.deal), measure.at, value, sourcedBy, world);
    }
    case 'activity':
      return ofActivities(kept(company.activity), world);
    case 'traffic':
      return ofTraffic(measure.sum, measure.where, world);
  }
}

function keeps({ field, is, isNot, atLeast, below }: Filter, record: object, world: World): boolean {
  const written: unknown = Reflect.get(record, field);
  const isKnown = typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean';
  const known = isKnown ? String(written) : undefined;
  if (is && (known === undefined || !is.some((one) => sameText(one, known)))) return false;
  if (isNot && known !== undefined && isNot.some((one) => sameText(one, known))) return false;
  if (atLeast === undefined && below === undefined) return true;
  const isAmount = field === 'amount';
  const number = isAmount
    ? world.company.deal.filter((deal) => deal === record).map((deal) => worthOf(deal, world))[0]
    : Number(written);
  if (number === undefined) return false;
  const bound = (major: number): number => (isAmount ? minor(major, world.config.currency) : major);
  return (atLeast === undefined || number >= bound(atLeast)) && (below === undefined || number < bound(below));
}

function firstWins(deals: readonly Deal[]): readonly Deal[] {
  const wins = ordered(
    deals.filter(({ wonAt }) => wonAt !== undefined),
    (deal) => deal.wonAt ?? 0,
  );
  const customer = ({ company, id }: Deal): string => (company === undefined ? id : textKey(company));
  return wins.filter((win, index) => !wins.slice(0, index).some((former) => customer(former) === customer(win)));
}

type LeadDate = Extract<CustomMeasure, { of: 'lead' }>['at'];
type DealDate = Extract<CustomMeasure, { of: 'deal' }>['at'];

function ofLeads(
  leads: readonly Lead[],
  at: LeadDate,
  value: (lead: Lead) => number,
  world: World,
): readonly Addition[] {
  return leads.flatMap((lead) => {
    const moment = lead[at];
    if (moment === undefined) return [];
    return [{ day: world.calendar.dayOf(moment), side: sideOf(lead, world), value: value(lead), influenced: false }];
  });
}

function ofDeals(
  deals: readonly Deal[],
  at: DealDate,
  value: (deal: Deal) => number | undefined,
  sourcedBy: GoalConfig['sourcedBy'],
  world: World,
): readonly Addition[] {
  return deals.flatMap((deal) => {
    const moment = deal[at];
    const worth = value(deal);
    if (moment === undefined || worth === undefined) return [];
    const side = sourcedBy === 'firstTouch' ? firstTouch(deal, moment, world) : sideOf(creditOf(deal, world), world);
    return [{ day: world.calendar.dayOf(moment), side, value: worth, influenced: isInfluenced(deal, moment, world) }];
  });
}

function touches(deal: Deal, world: World): readonly Activity[] {
  const leads = new Set(leadsOf(deal, world).map(({ id }) => id));
  return world.company.activity.filter(({ leadId, dealId }) => dealId === deal.id || leads.has(leadId ?? ''));
}

function firstTouch(deal: Deal, moment: Instant, world: World): Side {
  const leads = ordered(leadsOf(deal, world), ({ createdAt }) => createdAt);
  const activities = ordered(touches(deal, world), ({ at }) => at);
  const lead = leads.find(({ createdAt }) => createdAt <= moment);
  const activity = activities.find(({ at }) => at <= moment);
  if (lead && (!activity || lead.createdAt <= activity.at)) return sideOf(lead, world);
  return activity ? teamOf(activity.personId, world) : sideOf(creditOf(deal, world), world);
}

function isInfluenced(deal: Deal, moment: Instant, world: World): boolean {
  return (
    sideOf(creditOf(deal, world), world) === 'marketing' ||
    leadsOf(deal, world).some((lead) => sideOf(lead, world) === 'marketing') ||
    touches(deal, world).some(({ personId, at }) => at <= moment && teamOf(personId, world) === 'marketing')
  );
}

function ofActivities(activities: readonly Activity[], world: World): readonly Addition[] {
  return activities.map(({ at, personId }) => ({
    day: world.calendar.dayOf(at),
    side: teamOf(personId, world),
    value: 1,
    influenced: false,
  }));
}

function ofTraffic(value: 'visits' | 'conversions', where: readonly Filter[], world: World): readonly Addition[] {
  return world.company.traffic
    .filter((row) => where.every((filter) => keeps(filter, row, world)))
    .map((row) => ({
      day: row.day,
      side: sideOf({ leadSource: row.leadSource }, world) === 'sales' ? ('sales' as const) : ('marketing' as const),
      value: row[value],
      influenced: false,
    }));
}
