/** What parts of a config say of one another: names of goals that there are, and what no part can know by itself. */
import type { AgreementConfig } from './agreement.ts';
import type { BoardConfig } from './boards.ts';
import type { CalendarConfig } from './calendar.ts';
import { type ConfigFault, faultAt } from './fault.ts';
import type { GoalConfig } from './goals.ts';
import type { ChainConfig, PipelineConfig } from './insights.ts';
import type { JoinConfig } from './joins.ts';
import { firstTwice } from './once.ts';
import type { SourceConfig } from './sources.ts';

type Parts = {
  readonly currency: string;
  readonly exchangeRates: readonly { readonly rates: Readonly<Record<string, number>> }[];
  readonly calendar: CalendarConfig;
  readonly sources: readonly SourceConfig[];
  readonly joins: readonly JoinConfig[];
  readonly goals: readonly GoalConfig[];
  readonly agreement?: AgreementConfig | undefined;
  readonly chain?: ChainConfig | undefined;
  readonly pipeline: PipelineConfig;
  readonly boards: readonly BoardConfig[];
};

/** Each with where it stands in the config. */
export function referenceFaults(config: Parts): readonly ConfigFault[] {
  const { week, closures } = config.calendar;
  return [
    ...twice(['sources'], config.sources, ({ id }) => id),
    ...twice(['sources'], config.sources.flatMap(listensOn), (port) => port),
    ...joinFaults(config),
    ...(Object.values(week).every((hours) => hours.length === 0) ? [faultAt(['calendar', 'week'], 'neverOpen')] : []),
    ...twice(['calendar', 'closures'], closures, ({ day }) => day),
    ...config.exchangeRates.flatMap(({ rates }, index) =>
      (rates[config.currency] ?? 1) === 1
        ? []
        : [faultAt(['exchangeRates', index, 'rates'], 'ownRate', { currency: config.currency })],
    ),
    ...twice(['goals'], config.goals, ({ id }) => id),
    ...goalFaults(config),
  ];
}

/** Two of the same address can't both be open. */
function listensOn(source: SourceConfig): readonly string[] {
  return source.kind === 'webhook' ? [`${source.host}:${source.port}`] : [];
}

function twice<T>(path: ConfigFault['path'], entries: readonly T[], nameOf: (entry: T) => string): ConfigFault[] {
  const name = firstTwice(entries.map(nameOf));
  return name === undefined ? [] : [faultAt(path, 'twice', { name })];
}

function joinFaults({ joins, sources }: Parts): readonly ConfigFault[] {
  const known = { count: sources.length, sources: idsOf(sources) };
  return joins.flatMap(({ leads, deals }, index) => {
    const unknown = Object.entries({ leads, deals }).flatMap(([side, id]) =>
      sources.some((source) => source.id === id)
        ? []
        : [{ ...faultAt(['joins', index, side], 'unknownSource', known), input: id }],
    );
    if (unknown.length > 0) return unknown;
    return leads === deals ? [faultAt(['joins', index], 'joinsItself', { source: leads })] : [];
  });
}

function goalFaults({ boards, agreement, pipeline, chain, goals }: Parts): readonly ConfigFault[] {
  /** The fault in naming a goal, if only that there is none of the id. */
  const named = (
    path: ConfigFault['path'],
    id: string | undefined,
    faultOf: (goal: GoalConfig) => ConfigFault | null = () => null,
  ): ConfigFault[] => {
    if (id === undefined) return [];
    const goal = goals.find((each) => each.id === id);
    const found = goal ? faultOf(goal) : faultAt(path, 'unknownGoal', { count: goals.length, goals: idsOf(goals) });
    return found ? [{ ...found, input: id }] : [];
  };
  return [
    ...boards.flatMap((board, index) =>
      board.kind === 'shared-goal' ? named(['boards', index, 'goal'], board.goal) : [],
    ),
    ...(agreement?.versions ?? []).flatMap(({ incentive }, index) =>
      named(['agreement', 'versions', index, 'incentive', 'goal'], incentive?.goal),
    ),
    ...named(['pipeline', 'goal'], pipeline.goal, ({ measure }) =>
      measure === 'wonValue' ? null : faultAt(['pipeline', 'goal'], 'pipelineGoal'),
    ),
    ...named(['chain', 'goal'], chain?.goal, ({ measure, team }) => {
      // Its rates are everybody's, so they say nothing of what one team needs.
      if (team) return faultAt(['chain', 'goal'], 'chainTeam', { team });
      const isOfWins = measure === 'wonValue' || measure === 'wonCount' || measure === 'customers';
      return isOfWins ? null : faultAt(['chain', 'goal'], 'chainGoal');
    }),
  ];
}

function idsOf(entries: readonly { readonly id: string }[]): string {
  return entries.map(({ id }) => `"${id}"`).join(', ');
}
