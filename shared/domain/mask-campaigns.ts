/** Campaigns as an audience may see them: counts, names and days as they are, amounts as its mask says. */
import type { MaskConfig } from '../config/privacy.ts';
import type { CampaignsTotal, CampaignsView, CampaignView } from './campaigns-view.ts';
import { maskAmount } from './mask-amounts.ts';
import { keepPeriod } from './mask-goals.ts';

export function maskCampaigns(view: CampaignsView, mask: MaskConfig): CampaignsView {
  const campaigns = view.campaigns.map((campaign) => maskCampaign(campaign, mask));
  return {
    period: keepPeriod(view.period),
    channel: view.channel,
    campaigns: mask.amounts === 'shareOfGoal' ? campaigns.toSorted(mostLeadsFirst) : campaigns,
    more: view.more,
    running: view.running,
    total: maskTotal(view.total, mask),
    upcoming: view.upcoming.map(({ name, channel, startsOn }) => ({ name, channel, startsOn })),
  };
}

function maskCampaign(campaign: CampaignView, mask: MaskConfig): CampaignView {
  return {
    name: campaign.name,
    channel: campaign.channel,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    state: campaign.state,
    daysLeft: campaign.daysLeft,
    cost: maskAmount(campaign.cost, mask.amounts),
    ...maskTotal(campaign, mask),
  };
}

function maskTotal(brought: CampaignsTotal, { amounts }: MaskConfig): CampaignsTotal {
  return {
    visits: brought.visits,
    conversions: brought.conversions,
    leads: brought.leads,
    handedOver: brought.handedOver,
    open: brought.open,
    pipeline: maskAmount(brought.pipeline, amounts),
    won: brought.won,
    revenue: maskAmount(brought.revenue, amounts),
  };
}

/** The order by revenue would tell of it. */
function mostLeadsFirst(a: CampaignView, b: CampaignView): number {
  const more = (b.leads ?? 0) - (a.leads ?? 0);
  return more || (a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
}
