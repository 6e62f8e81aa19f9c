/** Puts the snapshot together: every rule applied to what the ledger answered. It decides nothing by itself. */
import type { Config } from '../config/config.ts';
import type { Aggregates, SnapshotQuestions } from './aggregates.ts';
import { agreementKnownOn, versionInForce } from './agreement.ts';
import { agreementStatus } from './agreement-status.ts';
import type { Calendar } from './calendar.ts';
import type { CampaignsView } from './campaigns-view.ts';
import { campaigns } from './campaigns.ts';
import { campaignsSettings } from './campaigns-question.ts';
import { campaignsTold } from './campaigns-told.ts';
import { chain } from './chain.ts';
import { closedLoop } from './closed-loop.ts';
import { nextClosures } from './closures.ts';
import { explained, explanationOf } from './explanations.ts';
import { firstUntoldDay, freshness, withFreshness } from './freshness.ts';
import { funnel } from './funnel.ts';
import { goal } from './goal.ts';
import { goalLack, goalProblems } from './goal-told.ts';
import { joins } from './joins.ts';
import { measureQuestion } from './measure.ts';
import { pipelines } from './pipeline.ts';
import type { Problem } from './problem.ts';
import { refusalProblems } from './refusals.ts';
import { ratio } from './ratio.ts';
import type { Instant } from './records.ts';
import type { RecordsView, Snapshot } from './snapshot.ts';
import type { SourceStatus } from './source-status.ts';
import { sourceInWords } from './source-words.ts';
import { trends } from './trends.ts';
import { told, untoldProblems } from './told.ts';
import { trialProblems } from './trial.ts';
import { waiting } from './waiting.ts';
import { wins } from './wins.ts';

export type SnapshotInput = {
  readonly config: Config;
  readonly calendar: Calendar;
  /** What the aggregates answer. */
  readonly questions: SnapshotQuestions;
  readonly aggregates: Aggregates;
  readonly sources: readonly SourceStatus[];
  readonly now: Instant;
};

/** Days off to come that a wall has room for. */
const closuresAhead = 5;

/** The snapshot at `now`. Every number in it is finite; what there is no number for is null. */
export function computeSnapshot(input: SnapshotInput): Snapshot {
  const { config, questions, aggregates, now } = input;
  const sources = input.sources.map((source) => sourceInWords(source, config.locale));
  const goals = config.goals.map((goalConfig) =>
    goal(
      goalConfig,
      aggregates.goals.find((answer) => answer.id === goalConfig.id),
      input,
    ),
  );
  const agreement = agreementStatus({
    ...input,
    config: asKnownAt(input),
    untoldFrom: firstUntoldDay(sources, input),
    goals,
  });
  const snapshot: Snapshot = {
    format: 3,
    asOf: now,
    privacy: 'team',
    company: config.company,
    currency: config.currency,
    locale: config.locale,
    zone: config.calendar.zone,
    freshness: freshness(sources),
    problems: [
      ...currencyProblems(config, aggregates),
      ...agreementProblems(input),
      ...untoldGoals(config),
      ...refusalProblems(input.sources, config.locale),
    ],
    sources,
    joins: joins(config, aggregates.joins),
    closures: nextClosures(config.calendar, input.calendar.dayOf(now), closuresAhead),
    goals,
    agreement,
    wins: wins(aggregates.wins),
    funnel: config.funnel ? funnel(config.funnel, aggregates.funnel, input) : null,
    chain: chain(aggregates.chain, { ...input, question: questions.chain, goals }),
    closedLoop:
      config.closedLoop && aggregates.closedLoop ? closedLoop(config.closedLoop, aggregates.closedLoop, input) : null,
    trends:
      config.trends && questions.trends && aggregates.trends
        ? trends(config.trends, { question: questions.trends, answer: aggregates.trends }, input)
        : null,
    waiting: waiting(aggregates.waiting, agreement, input),
    campaigns: campaignsViews(input),
    pipelines: aggregates.pipeline ? pipelines(aggregates.pipeline, { ...input, goals }) : [],
    definitions: config.definitions.map(({ term, meaning, source = null }) => ({ term, meaning, source })),
    records: records(aggregates.records),
    explanations: [],
  };
  const explanations = explained(snapshot, input).map(explanationOf);
  return withFreshness({ ...snapshot, explanations }, now);
}

/** One for each period and channel that a board shows. */
function campaignsViews(input: SnapshotInput): readonly CampaignsView[] {
  const { config, questions, aggregates } = input;
  const context = { ...input, ...questions, told: campaignsTold(config.sources) };
  return campaignsSettings(config.boards).flatMap((setting) => {
    const answer = aggregates.campaigns.find(({ period }) => period === setting.period);
    return answer ? [campaigns(setting, answer, context)] : [];
  });
}

function records(answer: Aggregates['records']): RecordsView {
  return {
    leads: answer.leads,
    deals: answer.deals,
    won: answer.won,
    lost: answer.lost,
    open: answer.open,
    wonValue: answer.wonValue,
    leadToCustomer: ratio(answer.leadsWon, answer.leads),
    leadSources: answer.leadSources,
    dealStages: answer.dealStages,
    oddities: answer.oddities,
  };
}

/** The config without what is written down for days to come. */
function asKnownAt({ config, calendar, now }: SnapshotInput): Config {
  return { ...config, agreement: agreementKnownOn(config.agreement, calendar.dayOf(now)) };
}

/** What the agreement promises that no source tells of, and whom it names that nobody knows. */
function agreementProblems({ config, calendar, aggregates, sources, now }: SnapshotInput): readonly Problem[] {
  const version = versionInForce(config.agreement, calendar.dayOf(now));
  if (!version) return [];
  const isLoaded = sources.every(({ asOf }) => asOf !== null);
  return [
    ...untoldProblems(version, told(config.sources)),
    // Before everything has come once, anybody may be somebody.
    ...(isLoaded ? trialProblems(version, aggregates.trialOwners) : []),
  ];
}

/** What the goals count that no source tells of. */
function untoldGoals({ goals, currency, sources }: Config): readonly Problem[] {
  return goalProblems(
    goals.map(({ label, measure }) => ({ label, lack: goalLack(measureQuestion(measure, currency), sources) })),
  );
}

/** Amounts without a rate are left out of every sum, and said to be. */
function currencyProblems(config: Config, aggregates: Aggregates): readonly Problem[] {
  const { otherCurrencies } = aggregates.records;
  if (otherCurrencies.length === 0) return [];
  return [{ code: 'mixedCurrencies', params: { currencies: otherCurrencies.join(', '), currency: config.currency } }];
}
