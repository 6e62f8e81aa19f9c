/** Open deals and what people did once more: one deal, one act after the other. */
import type { Instant } from '../../shared/domain/records.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { sum } from './oracle-calendar.ts';
import { oraclePeriod, weekOf } from './oracle-period.ts';
import { lastWeekByNow } from './oracle-wins.ts';
import { earliest, sameText, type World, worthOf } from './oracle-world.ts';

/** @param goals of the snapshot, which are held against an oracle of their own. */
export function oraclePipeline(pipeline: string | null, world: World, goals: Snapshot['goals']) {
  const { calendar, now, company, config } = world;
  const open = company.deal
    .filter((deal) => deal.wonAt === undefined && deal.lostAt === undefined)
    .filter((deal) => pipeline === null || (deal.pipeline !== undefined && sameText(deal.pipeline, pipeline)));
  const worth = (deals: typeof open) => ({
    deals: deals.length,
    value: sum(deals.map((deal) => worthOf(deal, world) ?? 0)),
  });
  const stages = [...new Set(open.map(({ stage }) => stage))].sort().map((stage) => {
    const inStage = open.filter((deal) => deal.stage === stage);
    const since = earliest(inStage.map(({ stageEnteredAt }) => stageEnteredAt));
    return Object.assign(worth(inStage), { stage, oldestMs: since === undefined ? null : now - since });
  });
  const quota = config.goals.find(({ measure, team }) => measure === 'wonValue' && team === undefined);
  const goal = goals.find(({ id }) => id === quota?.id);
  const missing = goal ? Math.max(0, goal.pace.target - goal.pace.actual) : 0;
  const period = quota && oraclePeriod(quota.period, calendar.dayOf(now), calendar);
  const closing = open.filter(({ expectedCloseOn: day = '' }) => period && day >= period.from && day < period.until);
  const week = weekOf(calendar.dayOf(now), calendar);
  const before = lastWeekByNow(world);
  return {
    pipeline,
    stages,
    open: worth(open),
    coverage: goal
      ? {
          goal: goal.id,
          missing,
          ratio: missing === 0 ? null : worth(open).value / missing,
          closing: worth(closing),
        }
      : null,
    thisWeek: actsOf(world, calendar.startOf(week.from), now + 1),
    lastWeekByNow: actsOf(world, before.from, before.until),
  };
}

function actsOf({ company }: World, from: Instant, until: Instant) {
  const acts = company.activity.filter(({ at, automated, personId }) => {
    const person = company.person.find(({ id }) => id === personId);
    return at >= from && at < until && !automated && person?.team !== 'marketing';
  });
  const count = (kind: string): number => acts.filter((act) => act.kind === kind).length;
  return {
    calls: count('call'),
    emails: count('email'),
    meetings: count('meeting'),
    messages: count('message'),
    other: count('other'),
    attempts: acts.filter(({ outbound }) => outbound).length,
  };
}
