/** The chain once more: from the quota backwards, by the rates of the days before today. */
import { versionOn } from './oracle-agreement.ts';
import { daysFrom, plusDays, sum } from './oracle-calendar.ts';
import { enteredAt, hasReached, type Milestone, paths } from './oracle-funnel.ts';
import { isMoney, oracleGoal } from './oracle-goals.ts';
import { type OraclePeriod, oraclePeriod } from './oracle-period.ts';
import { type World, worthOf } from './oracle-world.ts';

const milestones = ['created', 'mql', 'sql', 'deal', 'won'] as const;

const rateOf = (part: number, base: number) => ({ rate: base === 0 ? null : part / base, base, thin: base < 30 });

/** What sales can work: as agreed for a period of marketing's promise, for as many working days as the goal's has. */
function capacityIn(period: OraclePeriod, world: World): number | undefined {
  const { calendar, now } = world;
  const today = calendar.dayOf(now);
  const version = versionOn(today, world);
  if (!version?.capacity) return undefined;
  const { reps, leadsPerRep } = version.capacity;
  const weightOf = ({ from, until }: OraclePeriod): number => sum(daysFrom(from, until).map(calendar.weight));
  const agreedFor = weightOf(oraclePeriod(version.marketing.period, today, calendar));
  return agreedFor === 0 ? undefined : (reps * leadsPerRep * weightOf(period)) / agreedFor;
}

export function oracleChain(world: World) {
  const { config, calendar, now, company } = world;
  const goal = config.goals.find(({ id }) => id === config.chain?.goal);
  if (!config.chain || !goal) return null;
  const today = calendar.dayOf(now);
  const { period, pace } = oracleGoal(goal, world);
  const window = { from: plusDays(today, -config.chain.windowDays), until: today };
  const all = paths(world);
  const enteredIn = (milestone: Milestone, { from, until }: OraclePeriod) =>
    all.filter((path) => {
      const at = enteredAt(path, milestone);
      return at !== undefined && at >= calendar.startOf(from) && at < calendar.startOf(until);
    });
  const visitsIn = ({ from, until }: OraclePeriod): number =>
    sum(company.traffic.filter(({ day }) => day >= from && day < until).map(({ visits }) => visits));
  const worths = company.deal
    .filter(({ wonAt }) => wonAt !== undefined && wonAt >= calendar.startOf(window.from))
    .filter(({ wonAt }) => wonAt !== undefined && wonAt < calendar.startOf(window.until))
    .flatMap((deal) => worthOf(deal, world) ?? []);
  const averageDeal = worths.length === 0 ? null : sum(worths) / worths.length;
  const isInPeriod = (at: number | undefined): boolean =>
    at !== undefined && at >= calendar.startOf(period.from) && at < calendar.startOf(period.until);
  // The quota is brought in by deals, whoever they are of; one of which only the winning is known began with it.
  const haveOf = (id: Milestone): number => {
    if (id === 'won') return company.deal.filter(({ wonAt }) => isInPeriod(wonAt)).length;
    if (id === 'deal') return company.deal.filter(({ createdAt, wonAt }) => isInPeriod(createdAt ?? wonAt)).length;
    return enteredIn(id, period).length;
  };
  const counted = milestones.map((id, index) => {
    const cohort = enteredIn(id, window);
    const next = milestones[index + 1];
    const toNext = next ? rateOf(cohort.filter((path) => hasReached(path, next)).length, cohort.length) : null;
    return { id, have: haveOf(id), toNext };
  });
  const visits = visitsIn(window);
  const fromVisits = {
    id: 'visits',
    have: visitsIn(period),
    toNext: rateOf(enteredIn('created', window).length, visits),
  };
  let needed: number | null = isMoney(goal) ? (averageDeal ? pace.target / averageDeal : null) : pace.target;
  const steps = [fromVisits, ...counted].toReversed().map((step) => {
    const rate = step.toNext ? step.toNext.rate : 1;
    needed = needed === null || !rate ? null : needed / rate;
    return Object.assign({}, step, { needed });
  });
  const capacity = capacityIn(period, world);
  // Sales works what it is handed: leads as they come in, or further on in their life.
  const handed = { lead: 'created', mql: 'mql', sql: 'sql' }[versionOn(today, world)?.marketing.of ?? 'mql'];
  const toWork = steps.find(({ id }) => id === handed)?.needed ?? null;
  return {
    goal: goal.id,
    period,
    window,
    averageDeal,
    averageDealBase: worths.length,
    steps: steps.toReversed(),
    capacity:
      capacity === undefined
        ? null
        : {
            leads: capacity,
            used: toWork === null || capacity === 0 ? null : toWork / capacity,
            exceeded: toWork !== null && toWork > capacity,
          },
  };
}
