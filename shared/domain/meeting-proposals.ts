/** The problems that the data proposes for the weekly meeting, in the words of the wall. */
import { type Texts, textsFor } from '../texts/texts.ts';
import type { AgreementView, SalesPromiseView } from './agreement-view.ts';
import { foldName } from './fold-name.ts';
import type { GoalView } from './goal-view.ts';
import type { ClosedLoopView, FunnelView } from './insight-views.ts';
import type { MeetingProposal } from './meeting-book.ts';
import type { Snapshot } from './snapshot.ts';

type Words = {
  readonly texts: Texts['meeting']['proposals'];
  /** Of a share of 1: whole percent, never rounded up to 100. */
  readonly percent: (share: number) => string;
};

/**
 * Promises at risk or not kept, leads overdue, the worst stage of the funnel, goals behind or slipping, and why most leads are
 * rejected: each at most once, the agreement's first. No amounts, customers or people are in them. The key of a problem stays
 * the same for as long as it is the same one, whatever its numbers.
 */
export function meetingProposals(snapshot: Snapshot): readonly MeetingProposal[] {
  const { agreement, funnel, goals, closedLoop, locale } = snapshot;
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const words: Words = {
    texts: textsFor(locale).meeting.proposals,
    percent: (share) => format.format(share < 1 ? Math.min(share, 0.99) : share),
  };
  return [
    agreement && marketingPromise(agreement, words),
    agreement && salesPromise(agreement, words),
    agreement && overdue(agreement, words),
    funnel && worstStage(funnel, words),
    ...goals.map((goal) => goalInDanger(goal, words)),
    closedLoop && mostRejected(closedLoop, words),
  ].filter((proposal) => proposal !== null);
}

function marketingPromise({ marketing }: AgreementView, { texts, percent }: Words): MeetingProposal | null {
  const { status, pace } = marketing;
  if (status !== 'atRisk' && status !== 'broken') return null;
  const key = 'promise:marketing';
  if (pace.pace === null) return { key, problem: texts.marketingUntold({ status }) };
  const share = percent(pace.pace);
  const tooFast = pace.status === 'tooFast';
  return { key, problem: tooFast ? texts.marketingTooFast({ share }) : texts.marketing({ status, share }) };
}

function salesPromise({ sales }: AgreementView, words: Words): MeetingProposal | null {
  const { status, responseStatus, compliance, target } = sales;
  if (status !== 'atRisk' && status !== 'broken') return null;
  const key = 'promise:sales';
  const { texts, percent } = words;
  if (responseStatus === status && compliance !== null)
    return { key, problem: texts.answers({ status, share: percent(compliance), target: percent(target) }) };
  return { key, problem: texts.sales({ status, part: texts.part[partInDanger(sales)] }) };
}

/** The first of its parts that stands as badly as the whole. */
function partInDanger(sales: SalesPromiseView): 'attempts' | 'disposition' | 'worked' | 'answers' {
  if (sales.attempts?.status === sales.status) return 'attempts';
  if (sales.disposition?.status === sales.status) return 'disposition';
  return sales.worked.status === sales.status ? 'worked' : 'answers';
}

function overdue({ sales }: AgreementView, { texts }: Words): MeetingProposal | null {
  return sales.overdue > 0 ? { key: 'overdue', problem: texts.overdue({ count: sales.overdue }) } : null;
}

function worstStage({ stages, worstStage: worst }: FunnelView, { texts, percent }: Words): MeetingProposal | null {
  const stage = stages.find(({ id }) => id === worst);
  if (!stage || stage.conversion === null || stage.goal === null) return null;
  const { label, owner, conversion, goal } = stage;
  const problem = texts.stage({ stage: label, share: percent(conversion), goal: percent(goal), owner });
  return { key: `stage:${stage.id}`, problem };
}

function goalInDanger({ id, label, pace }: GoalView, { texts, percent }: Words): MeetingProposal | null {
  const behind = pace.status === 'behind' || pace.status === 'missed';
  const slipping = pace.trend === 'slipping' && pace.status !== 'unknown';
  if (!(behind || slipping) || pace.pace === null) return null;
  const share = percent(pace.pace);
  const problem = behind ? texts.goalBehind({ goal: label, share }) : texts.goalSlipping({ goal: label, share });
  return { key: `goal:${id}`, problem };
}

/** The reason given most often, with the source it is given for most often. */
function mostRejected({ reasons }: ClosedLoopView, { texts }: Words): MeetingProposal | null {
  const most = reasons.toSorted((a, b) => b.count - a.count)[0];
  const source = most?.bySource.toSorted((a, b) => b.count - a.count)[0];
  if (!most || !source) return null;
  const problem = texts.rejected({
    reason: most.reason ?? texts.noReason,
    count: most.count,
    most: source.count,
    source: source.leadSource ?? texts.noSource,
  });
  return { key: `rejected:${foldName(most.reason ?? '')}:${foldName(source.leadSource ?? '')}`, problem };
}
