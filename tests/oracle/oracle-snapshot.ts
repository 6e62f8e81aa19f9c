/** Holds a snapshot against the oracle, area by area. */
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { oracleMarketing } from './oracle-marketing.ts';
import { oracleFunnel } from './oracle-funnel.ts';
import { oracleGoal } from './oracle-goals.ts';
import { oracleSales } from './oracle-sales.ts';
import { textKey, type World } from './oracle-world.ts';
import { differences } from './same.ts';

type Faults = (snapshot: Snapshot, world: World) => readonly string[];

export const goalFaults: Faults = (snapshot, world) =>
  differences(
    snapshot.goals,
    world.config.goals.map((goal) => oracleGoal(goal, world)),
    'goals',
  );

export const funnelFaults: Faults = (snapshot, world) => {
  if (!world.config.funnel) return differences(snapshot.funnel, null, 'funnel');
  const { worstStages, ...funnel } = oracleFunnel(world.config.funnel, world);
  const worst = snapshot.funnel?.worstStage;
  const isWorst = worst === null ? worstStages.length === 0 : worstStages.some((stage) => stage === worst);
  return [...differences(snapshot.funnel, funnel, 'funnel'), ...(isWorst ? [] : [`funnel.worstStage: is ${worst}`])];
};

export const marketingFaults: Faults = (snapshot, world) => {
  const expected = oracleMarketing(world.calendar.dayOf(world.now), world);
  if (!expected) return differences(snapshot.agreement, null, 'agreement');
  const { groups, ...rest } = expected;
  const said = snapshot.agreement?.marketing;
  // Which spelling stands for a group, and the order among equals, are the product's choice.
  const saidGroups = said?.byGroup.map((one) => ({ ...one, group: textKey(one.group ?? '') }));
  const inOrder = (some: readonly { readonly group: string }[] = []) =>
    [...some].sort((a, b) => (a.group < b.group ? -1 : 1));
  return [
    ...differences(said, rest, 'marketing'),
    ...differences(inOrder(saidGroups), inOrder(groups), 'marketing.byGroup'),
  ];
};

export const salesFaults: Faults = (snapshot, world) =>
  differences(snapshot.agreement?.sales, oracleSales(world.calendar.dayOf(world.now), world), 'sales');
