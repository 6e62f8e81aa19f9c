/** Which explanations belong to the numbers of a board. */
import type { BoardConfig, BoardOf } from '../config/boards.ts';
import type { Explanation } from './explanation.ts';
import type { FunnelMilestone } from './insight-answers.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What explains the numbers of a board, its one large number first. Only what the snapshot has: a promise that nobody made
 * and a number that no source tells are not in it, and neither is what a mask hides.
 */
export function boardExplanations(
  board: BoardConfig,
  snapshot: Pick<Snapshot, 'explanations' | 'funnel'>,
): readonly Explanation[] {
  const byId = new Map(snapshot.explanations.map((explanation) => [explanation.id, explanation]));
  return explanationIds(board, snapshot).flatMap((id) => byId.get(id) ?? []);
}

/** Their ids, all there can be; none for a board without numbers that are counted. */
export function explanationIds(board: BoardConfig, { funnel }: Pick<Snapshot, 'funnel'>): readonly string[] {
  switch (board.kind) {
    case 'shared-goal':
      return goalParts.map((part) => `goal.${board.goal}${part}`);
    case 'agreement-status':
      return promises;
    case 'leads-waiting':
      return waitingIds(board);
    case 'wins':
      return tallies.flatMap((tally) => [`wins.${tally}`, `wins.${tally}.count`]);
    case 'funnel':
      return funnelIds(funnel?.worstStage ?? null);
    case 'campaigns':
      return campaignParts.map((part) => ['campaigns', board.period, ...named(board.channel), part].join('.'));
    case 'lead-quality':
      return qualities.map((quality) => `closedLoop.${quality}`);
    case 'pipeline':
      return [
        ...pipelineParts.map((part) => ['pipeline', ...named(board.pipeline), part].join('.')),
        ...acts.map((part) => `pipeline.acts.${part}`),
      ];
    case 'incentive':
      return ['incentive', 'promise.marketing', 'promise.sales.response'];
    case 'trends':
      return trendParts.map((part) => `trends.${board.by === 'weeks' ? 'week' : 'month'}.${part}`);
    case 'weekly-meeting':
      return meetingIds;
    case 'agreement-document':
    case 'announcement':
      return [];
  }
}

const goalParts = ['', '.marketing', '.sales', '.unknown', '.influenced'] as const;
const tallies = ['thisWeek', 'lastWeekByNow', 'lastWeek'] as const;
const campaignParts = ['revenue', 'pipeline', 'won', 'open', 'handedOver', 'leads', 'visits'] as const;
const qualities = ['acceptance', 'handedOver', 'rejected', 'winRate', 'revenue'] as const;
const pipelineParts = ['coverage', 'value', 'open', 'closing'] as const;
const acts = ['meetings', 'attempts', 'calls'] as const;
const trendParts = ['winRate', 'cycle', 'response', 'sourcedShare', 'retention'] as const;
const stages = ['created', 'mql', 'accepted', 'sql', 'deal'] as const satisfies readonly FunnelMilestone[];
const stageParts = ['', '.conversion', '.time', '.stuck', '.oldestStuck'] as const;

const promises: readonly string[] = [
  'promise.marketing',
  'promise.marketing.today',
  'promise.marketing.capacity',
  ...[
    'response',
    'overdue',
    'running',
    'responseTime',
    'responseTime.p95',
    'speedToLead',
    'speedToLead.p95',
    'attempts',
    'disposition',
    'worked',
    'acceptance',
  ].map((part) => `promise.sales.${part}`),
  'agreement.streak',
];

const meetingIds = [
  'promise.marketing',
  'promise.sales.response',
  'promise.sales.overdue',
  'agreement.streak',
  'wins.lastWeek',
  'wins.lastWeek.count',
] as const;

function waitingIds({ leadType }: BoardOf<'leads-waiting'>): readonly string[] {
  const of = leadType === undefined ? 'waiting' : `waiting.leadType.${leadType}`;
  return [`${of}.overdue`, `${of}.running`];
}

/** How many go on from the stage that loses the most is what the board answers. */
function funnelIds(worstStage: string | null): readonly string[] {
  // From the last stage nobody goes on.
  const all = [...stages.flatMap((stage) => stageParts.map((part) => `funnel.${stage}${part}`)), 'funnel.won'];
  const first = worstStage === null ? [] : [`funnel.${worstStage}.conversion`];
  return [...new Set([...first, ...all])];
}

function named(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}
