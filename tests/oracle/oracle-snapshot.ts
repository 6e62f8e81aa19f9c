/** Holds a snapshot against the oracle, area by area. */
import { campaignsOf } from '../../shared/domain/board-views.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { oracleCampaigns } from './oracle-campaigns.ts';
import { oracleMarketing } from './oracle-marketing.ts';
import { oracleChain } from './oracle-chain.ts';
import { oracleClosedLoop } from './oracle-closed-loop.ts';
import { oracleFunnel } from './oracle-funnel.ts';
import { oracleGoal } from './oracle-goals.ts';
import { oracleHistory } from './oracle-history.ts';
import { oracleIncentive } from './oracle-incentive.ts';
import { oracleJoins } from './oracle-joins.ts';
import { oracleRecords } from './oracle-records.ts';
import { oracleSales } from './oracle-sales.ts';
import { oraclePipeline } from './oracle-pipeline.ts';
import { oracleTrends } from './oracle-trends.ts';
import { oracleWaiting } from './oracle-waiting.ts';
import { oracleWins } from './oracle-wins.ts';
import { textKey, type World } from './oracle-world.ts';
import { differences } from './same.ts';

export type Faults = (snapshot: Snapshot, world: World) => readonly string[];

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

/** Which spelling stands for a group, and the order among equals, are the product's choice. */
function inOrder<T extends { readonly key: string }>(some: readonly T[] | undefined): readonly T[] {
  return (some ?? []).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function keyed<T extends object, K extends keyof T>(some: readonly T[] | undefined, name: K) {
  return inOrder(
    some?.map((one) => {
      const { [name]: named, ...rest } = one;
      return Object.assign(rest, { key: textKey(typeof named === 'string' ? named : '') });
    }),
  );
}

export const marketingFaults: Faults = (snapshot, world) => {
  const expected = oracleMarketing(world.calendar.dayOf(world.now), world);
  if (!expected) return differences(snapshot.agreement, null, 'agreement');
  const { groups, ...rest } = expected;
  const said = snapshot.agreement?.marketing;
  return [
    ...differences(said, rest, 'marketing'),
    ...differences(keyed(said?.byGroup, 'group'), keyed(groups, 'group'), 'marketing.byGroup'),
  ];
};

export const salesFaults: Faults = (snapshot, world) => {
  const expected = oracleSales(world.calendar.dayOf(world.now), world);
  if (!expected) return differences(snapshot.agreement, null, 'agreement');
  const { types, ...rest } = expected;
  const said = snapshot.agreement?.sales;
  return [
    ...differences(said, rest, 'sales'),
    ...differences(keyed(said?.byLeadType, 'leadType'), keyed(types, 'leadType'), 'sales.byLeadType'),
  ];
};

export const waitingFaults: Faults = ({ agreement, waiting }, world) =>
  agreement
    ? differences(
        waiting,
        waiting.map(({ leadType }) => oracleWaiting(leadType, world)),
        'waiting',
      )
    : differences(waiting, [], 'waiting');

export const historyFaults: Faults = ({ agreement }, world) =>
  agreement
    ? [
        ...differences(agreement, oracleHistory(world), 'history'),
        ...differences(agreement.incentive, oracleIncentive(world), 'incentive'),
      ]
    : [];

export const chainFaults: Faults = ({ chain }, world) => differences(chain, oracleChain(world), 'chain');

export const closedLoopFaults: Faults = ({ closedLoop }, world) => {
  const expected = oracleClosedLoop(world);
  if (!expected || !closedLoop) return differences(closedLoop, expected, 'closedLoop');
  const { sources, campaigns, reasons } = closedLoop;
  const ranks = sources.map(({ revenue, handedOver }) => (revenue ?? 0) * 1_000 + handedOver);
  return [
    ...differences(closedLoop.period, expected.period, 'closedLoop.period'),
    ...differences(keyed(sources, 'leadSource'), inOrder(expected.sources), 'closedLoop.sources'),
    ...differences(
      inOrder(campaigns.map((one) => Object.assign({}, one, { key: one.campaign }))),
      inOrder(expected.campaigns),
      'closedLoop.campaigns',
    ),
    ...differences(
      keyed(reasons, 'reason').map((one) => Object.assign(one, { bySource: keyed(one.bySource, 'leadSource') })),
      inOrder(expected.reasons).map((one) => Object.assign({}, one, { bySource: inOrder(one.bySource) })),
      'closedLoop.reasons',
    ),
    ...differences(
      ranks,
      ranks.toSorted((a, b) => b - a),
      'closedLoop.sources (most revenue first, then most leads)',
    ),
  ];
};

/** Of campaigns that brought the same and are called the same it does not matter which is which. */
export const campaignsFaults: Faults = (snapshot, { config, ...world }) =>
  config.boards.flatMap((board) => {
    if (board.kind !== 'campaigns') return [];
    const said = campaignsOf(snapshot, board);
    const expected = oracleCampaigns(board, { config, ...world });
    const path = `campaigns.${board.period}.${board.channel}`;
    const rows = said?.campaigns.map(({ name, ...rest }) => Object.assign({}, rest, { key: textKey(name) }));
    const fields = Object.keys(expected.campaigns[0] ?? {});
    const told = (row: object): string => JSON.stringify(fields.map((field) => Reflect.get(row, field)));
    return [
      ...differences(said, { period: expected.period, total: expected.total, running: expected.running }, path),
      ...differences(rows?.map(told).toSorted(), expected.campaigns.map(told).toSorted(), `${path}.campaigns`),
      ...differences(
        said?.upcoming.map(({ startsOn }) => startsOn),
        expected.upcoming.slice(0, 3),
        `${path}.upcoming`,
      ),
    ];
  });

/** Stages that are worth as much may come in any order here: theirs has tests of its own. */
export const pipelineFaults: Faults = (snapshot, world) =>
  snapshot.pipelines.flatMap((said) => {
    const expected = oraclePipeline(said.pipeline, world, snapshot.goals);
    const stages = said.stages.toSorted((a, b) => (a.stage < b.stage ? -1 : 1));
    return differences({ ...said, stages }, expected, `pipeline.${said.pipeline}`);
  });

export const trendsFaults: Faults = ({ trends }, world) => differences(trends, oracleTrends(world), 'trends');

export const winsFaults: Faults = ({ wins }, world) => {
  const { biggest, firstBySource, recent, ...tallies } = oracleWins(world);
  const saidRecent = wins.recent.map((win) => Object.assign({}, win, { source: textKey(win.leadSource ?? '') }));
  return [
    ...differences(wins, tallies, 'wins'),
    ...differences(saidRecent, recent, 'wins.recent'),
    ...differences(wins.biggestThisQuarter?.amount ?? null, biggest, 'wins.biggestThisQuarter.amount'),
    ...differences(
      keyed(wins.firstBySource, 'leadSource').map(({ key, win }) => ({ key, dealId: win.dealId })),
      keyed(firstBySource, 'source').map(({ key, win }) => ({ key, dealId: win.dealId })),
      'wins.firstBySource',
    ),
  ];
};

export const joinsFaults: Faults = ({ joins }, world) =>
  differences(joins, oracleJoins(world.config.joins, world), 'joins');

export const recordsFaults: Faults = ({ records }, world) => {
  const { sources, stages, ...counts } = oracleRecords(world);
  const saidStages = records.dealStages.map(({ stage, ...rest }) => ({ key: stage, ...rest }));
  return [
    ...differences(records, counts, 'records'),
    ...differences(keyed(records.leadSources, 'leadSource'), inOrder(sources), 'records.leadSources'),
    ...differences(inOrder(saidStages), inOrder(stages), 'records.dealStages'),
  ];
};
