/** The closed loop once more: what became of leads handed over and of deals, by where they came from. */
import type { Deal, Instant, Lead } from '../../shared/domain/records.ts';
import { sum } from './oracle-calendar.ts';
import { oraclePeriod } from './oracle-period.ts';
import { creditOf, textKey, type World, worthOf } from './oracle-world.ts';

type Decision = 'accepted' | 'rejected' | 'undecided';

function decisionOf({ acceptedAt, sqlAt, rejectedAt }: Lead): Decision {
  const agreedAt = Math.max(acceptedAt ?? -Infinity, sqlAt ?? -Infinity);
  if (rejectedAt !== undefined && rejectedAt > agreedAt) return 'rejected';
  return agreedAt > -Infinity ? 'accepted' : 'undecided';
}

function qualityOf(leads: readonly Lead[], won: readonly Deal[], lost: readonly Deal[], world: World) {
  const count = (decision: Decision): number => leads.filter((lead) => decisionOf(lead) === decision).length;
  const [accepted, rejected] = [count('accepted'), count('rejected')];
  return {
    handedOver: leads.length,
    accepted,
    rejected,
    undecided: count('undecided'),
    acceptance: accepted + rejected === 0 ? null : accepted / (accepted + rejected),
    won: won.length,
    lost: lost.length,
    winRate: won.length + lost.length === 0 ? null : won.length / (won.length + lost.length),
    revenue: sum(won.map((deal) => worthOf(deal, world) ?? 0)),
  };
}

export function oracleClosedLoop(world: World) {
  const { config, calendar, now, company } = world;
  if (!config.closedLoop) return null;
  const period = oraclePeriod(config.closedLoop.period, calendar.dayOf(now), calendar);
  const isIn = (at: Instant | undefined): boolean =>
    at !== undefined && at >= calendar.startOf(period.from) && at < calendar.startOf(period.until);
  const leads = company.lead.filter(({ mqlAt }) => isIn(mqlAt));
  const won = company.deal.filter(({ wonAt }) => isIn(wonAt));
  const lost = company.deal.filter(({ wonAt, lostAt }) => wonAt === undefined && isIn(lostAt));
  /** Every group that anything is of. */
  const grouped = (ofLead: (lead: Lead) => string | undefined, ofDeal: (deal: Deal) => string | undefined) => {
    const keys = new Set([...leads.map(ofLead), ...won.map(ofDeal), ...lost.map(ofDeal)]);
    return [...keys]
      .filter((key) => key !== undefined)
      .map((key) => {
        const ofKey = (deal: Deal): boolean => ofDeal(deal) === key;
        const own = leads.filter((lead) => ofLead(lead) === key);
        return Object.assign(qualityOf(own, won.filter(ofKey), lost.filter(ofKey), world), { key });
      });
  };
  const campaignOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (company.campaign.find((one) => one.id === id)?.name ?? id).trim();
  const rejected = leads.filter((lead) => decisionOf(lead) === 'rejected');
  const reasons = [...new Set(rejected.map(({ rejectReason }) => textKey(rejectReason)))];
  return {
    period,
    sources: grouped(
      ({ leadSource }) => textKey(leadSource),
      (deal) => textKey(creditOf(deal, world).leadSource),
    ),
    campaigns: grouped(
      ({ campaignId }) => campaignOf(campaignId),
      (deal) => campaignOf(creditOf(deal, world).campaignId),
    ),
    reasons: reasons.map((key) => {
      const own = rejected.filter(({ rejectReason }) => textKey(rejectReason) === key);
      const sources = [...new Set(own.map(({ leadSource }) => textKey(leadSource)))];
      return {
        key,
        agreed: key !== '' && (config.closedLoop?.reasons ?? []).some((reason) => textKey(reason) === key),
        count: own.length,
        bySource: sources.map((source) => ({
          key: source,
          count: own.filter(({ leadSource }) => textKey(leadSource) === source).length,
        })),
      };
    }),
  };
}
