/** What the ledger is asked for a snapshot. */
import type { Config } from '../config/config.ts';
import type { SnapshotQuestions } from './aggregates.ts';
import { agreementKnownOn } from './agreement.ts';
import { agreementQuestion } from './agreement-question.ts';
import type { Calendar } from './calendar.ts';
import { campaignsQuestions } from './campaigns-question.ts';
import { exchangeSteps } from './exchange.ts';
import { goalQuestion } from './goal.ts';
import { chainQuestion, trendsQuestion } from './insight-questions.ts';
import { periodContaining, periodSpan, weekContaining } from './period.ts';
import { pipelineQuestion } from './pipeline-question.ts';
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

/** Wins the board has room for, and some for its list to move up. */
const recentWins = 10;
/** A lead source's first win is news for this long. */
const firstWinDays = 30;

/** The questions of a config at a moment: spans are the periods containing `now`, terms those in force then. */
export function snapshotQuestions(config: Config, calendar: Calendar, now: Instant): SnapshotQuestions {
  const today = calendar.dayOf(now);
  const spanOf = (kind: 'week' | 'month' | 'quarter' | 'year'): Span =>
    periodSpan(periodContaining(kind, now, calendar), calendar);
  const weeks = {
    thisWeek: weekContaining(now, calendar),
    lastWeek: weekContaining(now, calendar, -1),
    lastWeekByNow: lastWeekByNow(now, calendar),
  };
  return {
    now,
    currency: config.currency,
    exchange: exchangeSteps(config, calendar),
    joins: config.joins,
    salesLeadSources: config.salesLeadSources,
    minGroup: config.privacy.minGroup,
    goals: config.goals.map((goal) => goalQuestion(goal, config.currency, { calendar, now })),
    agreement: agreementQuestion(agreementKnownOn(config.agreement, today), { calendar, now }),
    waiting: { leadTypes: waitingLeadTypes(config) },
    wins: {
      recent: recentWins,
      ...weeks,
      quarter: spanOf('quarter'),
      firstBySourceSince: calendar.startOf(calendar.addDays(today, -firstWinDays)),
    },
    funnel: config.funnel
      ? { span: spanOf(config.funnel.period), stages: config.funnel.stages.map((stage) => stage.milestone) }
      : null,
    chain: chainQuestion(config, { calendar, now }),
    closedLoop: config.closedLoop ? { span: spanOf(config.closedLoop.period) } : null,
    campaigns: campaignsQuestions(config.boards, { calendar, now }),
    pipeline: pipelineQuestion(config, weeks, { calendar, now }),
    trends: config.trends ? trendsQuestion(config.trends, { calendar, now }) : null,
  };
}

/** What the boards of leads that wait are about, each once; null: about all of them. */
function waitingLeadTypes({ boards }: Config): readonly (string | null)[] {
  return [...new Set(boards.flatMap((board) => (board.kind === 'leads-waiting' ? [board.leadType ?? null] : [])))];
}

/**
 * Last week up to the same elapsed working time as this week. Of a stretch of closed time, in which that does not change,
 * the end counts: seen on a Saturday, last week's Saturday belongs to it.
 */
function lastWeekByNow(now: Instant, calendar: Calendar): Span {
  const lastWeek = weekContaining(now, calendar, -1);
  const worked = calendar.workingTime(weekContaining(now, calendar).from, now);
  const reached = calendar.addWorkingTime(lastWeek.from, worked);
  const nextOpening = reached === null ? null : calendar.addWorkingTime(reached, 0);
  return { from: lastWeek.from, until: Math.min(lastWeek.until, nextOpening ?? lastWeek.until) };
}
