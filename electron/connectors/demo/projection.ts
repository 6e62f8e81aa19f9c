/** What a CRM would show of a life at a given time: nothing of what is still to come. */
import { demoCompany } from '../../../shared/config/demo-company.ts';
import type { Activity, Deal, Instant, Lead } from '../../../shared/domain/records.ts';
import { campaignId, runOn } from './campaigns.ts';
import type { DealLife } from './deal-life.ts';
import type { Life } from './life.ts';
import { emailOf } from './names.ts';
import { dayName, dayOf, type World } from './world.ts';

/** Who looks: ids start with the source's prefix. */
export type View = { readonly world: World; readonly prefix: string };

/** The moments at which the lead's record changes. */
export function leadMoments(life: Life): readonly (Instant | undefined)[] {
  return [
    life.createdAt,
    life.mqlAt,
    life.assignedAt,
    ...life.attemptsAt,
    life.acceptedAt,
    life.rejectedAt,
    life.sqlAt,
    life.deal?.createdAt,
  ];
}

/** The moments at which the record of the lead's deal changes. */
export function dealMoments({ deal }: Life): readonly (Instant | undefined)[] {
  return deal ? [deal.createdAt, deal.proposalAt, deal.negotiationAt, deal.wonAt, deal.lostAt] : [];
}

/** What of a life changed in `(from, to]`, as it is at `to`. */
export function changesOf(
  view: View,
  life: Life,
  from: Instant,
  to: Instant,
): { readonly lead: Lead | undefined; readonly deal: Deal | undefined; readonly meeting: Activity | undefined } {
  const within = (at: Instant | undefined): boolean => at !== undefined && at > from && at <= to;
  return {
    lead: leadMoments(life).some(within) ? leadAt(view, life, to) : undefined,
    deal: dealMoments(life).some(within) ? dealAt(view, life, to) : undefined,
    meeting: within(life.deal?.proposalAt) ? meetingOf(view, life) : undefined,
  };
}

/** The lead as it is at `now`, which is not before it arrived. */
export function leadAt({ world, prefix }: View, life: Life, now: Instant): Lead {
  const by = (at: Instant | undefined): Instant | undefined => (at !== undefined && at <= now ? at : undefined);
  const attempts = life.attemptsAt.filter((at) => at <= now);
  const rejectedAt = by(life.rejectedAt);
  const known = life.assignedAt === undefined ? attempts.length > 0 : by(life.assignedAt) !== undefined;
  return {
    id: `${prefix}l-${life.key}`,
    createdAt: life.createdAt,
    name: life.name,
    company: life.company,
    email: emailOf(life.name, life.company),
    leadSource: life.at.channel.leadSource,
    campaignId: campaignOf({ world, prefix }, life),
    leadType: life.leadType,
    ownerId: known ? `${prefix}${life.ownerKey}` : undefined,
    assignedAt: by(life.assignedAt),
    firstResponseAt: attempts[0],
    attempts: attempts.length,
    mqlAt: by(life.mqlAt),
    acceptedAt: by(life.acceptedAt),
    sqlAt: by(life.sqlAt),
    rejectedAt,
    rejectReason: rejectedAt === undefined ? undefined : life.rejectReason,
    dealId: by(life.deal?.createdAt) === undefined ? undefined : `${prefix}d-${life.key}`,
  };
}

/** The deal of the lead as it is at `now`. Absent before there is one. */
export function dealAt(view: View, life: Life, now: Instant): Deal | undefined {
  const { deal } = life;
  if (!deal || deal.createdAt > now) return undefined;
  const { stage, since } = stageAt(deal, now);
  const ended = { wonAt: stage === 'Won' ? since : undefined, lostAt: stage === 'Lost' ? since : undefined };
  return {
    id: `${view.prefix}d-${life.key}`,
    name: deal.name,
    company: life.company,
    amount: deal.amount,
    currency: demoCompany.currency,
    pipeline: 'New business',
    stage,
    stageEnteredAt: since,
    ownerId: `${view.prefix}${deal.ownerKey}`,
    createdAt: deal.createdAt,
    expectedCloseOn: dayName(dayOf(view.world, deal.expectedCloseAt)),
    ...ended,
    lostReason: stage === 'Lost' ? deal.lostReason : undefined,
    leadId: `${view.prefix}l-${life.key}`,
    leadSource: life.at.channel.leadSource,
    campaignId: campaignOf(view, life),
  };
}

/** The meeting at which a proposal is talked through. Absent where it never comes to a deal. */
function meetingOf({ prefix }: View, { key, deal }: Life): Activity | undefined {
  return (
    deal && {
      id: `${prefix}m-${key}`,
      leadId: `${prefix}l-${key}`,
      dealId: `${prefix}d-${key}`,
      kind: 'meeting',
      at: deal.proposalAt,
      personId: `${prefix}${deal.ownerKey}`,
      // Agreed on by both: it is no attempt to reach anybody.
      outbound: false,
      automated: false,
    }
  );
}

function stageAt(deal: DealLife, now: Instant): { readonly stage: string; readonly since: Instant } {
  const stages = [
    { stage: 'Lost', since: deal.lostAt },
    { stage: 'Won', since: deal.wonAt },
    { stage: 'Negotiation', since: deal.negotiationAt },
    { stage: 'Proposal', since: deal.proposalAt },
  ];
  for (const { stage, since } of stages) if (since !== undefined && since <= now) return { stage, since };
  return { stage: 'Qualification', since: deal.createdAt };
}

function campaignOf({ world, prefix }: View, { at }: Life): string | undefined {
  const run = runOn(world, at.channel, at.day);
  return run && campaignId(prefix, at.channel, run);
}
