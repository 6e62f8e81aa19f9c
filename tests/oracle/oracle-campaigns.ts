/** Campaigns once more: what each brought in the period of a board, and how it stands today. */
import type { BoardOf } from '../../shared/config/boards.ts';
import type { Campaign, Instant } from '../../shared/domain/records.ts';
import { sum } from './oracle-calendar.ts';
import { oraclePeriod } from './oracle-period.ts';
import { creditOf, sameText, textKey, type World, worthOf } from './oracle-world.ts';

export function oracleCampaigns(board: BoardOf<'campaigns'>, world: World) {
  const { calendar, now, company } = world;
  const today = calendar.dayOf(now);
  const period = oraclePeriod(board.period, today, calendar);
  const isIn = (at: Instant | undefined): boolean =>
    at !== undefined && at >= calendar.startOf(period.from) && at < calendar.startOf(period.until);
  const broughtBy = (isOwn: (campaignId: string | undefined) => boolean) => {
    const leads = company.lead.filter(({ campaignId }) => isOwn(campaignId));
    const deals = company.deal.filter((deal) => isOwn(creditOf(deal, world).campaignId));
    const open = deals.filter(({ wonAt, lostAt }) => wonAt === undefined && lostAt === undefined);
    const won = deals.filter(({ wonAt }) => isIn(wonAt));
    const days = company.traffic
      .filter(({ campaignId }) => isOwn(campaignId))
      .filter(({ day }) => day >= period.from && day < period.until);
    return {
      visits: sum(days.map(({ visits }) => visits)),
      conversions: sum(days.map(({ conversions }) => conversions)),
      leads: leads.filter(({ createdAt }) => isIn(createdAt)).length,
      handedOver: leads.filter(({ mqlAt }) => isIn(mqlAt)).length,
      open: open.length,
      pipeline: sum(open.map((deal) => worthOf(deal, world) ?? 0)),
      won: won.length,
      revenue: sum(won.map((deal) => worthOf(deal, world) ?? 0)),
    };
  };
  const recordOf = (id: string): Campaign | undefined => company.campaign.find((one) => one.id === id);
  const ids = new Set([
    ...company.campaign.map(({ id }) => id),
    ...[...company.lead, ...company.traffic].flatMap(({ campaignId }) => campaignId ?? []),
    ...company.deal.flatMap((deal) => creditOf(deal, world).campaignId ?? []),
  ]);
  const all = [...ids]
    .filter((id) => {
      const channel = recordOf(id)?.channel;
      return board.channel === undefined || (channel !== undefined && sameText(channel, board.channel));
    })
    .map((id) => {
      const { startsOn, endsOn } = recordOf(id) ?? {};
      const brought = broughtBy((campaignId) => campaignId === id);
      const { open, pipeline: _, ...inPeriod } = brought;
      const isAlive = Object.values(inPeriod).some((count) => count > 0);
      const isDated = startsOn !== undefined || endsOn !== undefined;
      const isYetToStart = startsOn !== undefined && startsOn > today;
      const isOver = endsOn !== undefined && endsOn < today;
      const state = isYetToStart ? 'upcoming' : isOver || !(isDated || isAlive) ? 'ended' : 'running';
      return { id, isShown: isAlive || open > 0 || state === 'running', startsOn, state, brought };
    });
  const shown = all.filter(({ isShown }) => isShown);
  const ownIds = new Set(all.map(({ id }) => id));
  const nameOf = (id: string): string => textKey(recordOf(id)?.name) || id.replace('crm:', '');
  return {
    period,
    total: broughtBy((campaignId) => campaignId !== undefined && ownIds.has(campaignId)),
    running: shown.filter(({ state }) => state === 'running').length,
    campaigns: shown.map(({ id, state, brought }) => Object.assign({ key: nameOf(id), state }, brought)),
    upcoming: all
      .filter(({ state }) => state === 'upcoming')
      .flatMap(({ startsOn }) => startsOn ?? [])
      .sort((a, b) => (a < b ? -1 : 1)),
  };
}
