import type { CampaignCounts } from '../../shared/domain/campaigns-answer.ts';
import type { CampaignsView, CampaignView } from '../../shared/domain/campaigns-view.ts';
import { fourthQuarter } from './goal-view.ts';

/** A running campaign of no days and no channel that brought nothing, unless told otherwise. */
export function buildCampaign(campaign: Partial<CampaignView> = {}): CampaignView {
  return {
    name: 'Autumn webinar',
    channel: null,
    startsOn: null,
    endsOn: null,
    state: 'running',
    daysLeft: null,
    cost: null,
    visits: 0,
    conversions: 0,
    leads: 0,
    handedOver: 0,
    open: 0,
    pipeline: 0,
    won: 0,
    revenue: 0,
    ...campaign,
  };
}

const campaigns: readonly CampaignView[] = [
  buildCampaign({
    name: 'Always-on search',
    channel: 'Paid search',
    startsOn: '2026-01-01',
    visits: 48_210,
    conversions: 1_204,
    leads: 612,
    handedOver: 241,
    open: 21,
    pipeline: 9_420_000,
    won: 14,
    revenue: 8_240_000,
  }),
  buildCampaign({
    name: 'Autumn webinar: Routes without spreadsheets',
    channel: 'Webinar',
    startsOn: '2026-11-12',
    endsOn: '2026-11-25',
    daysLeft: 5,
    visits: 3_870,
    conversions: 402,
    leads: 388,
    handedOver: 164,
    open: 17,
    pipeline: 11_850_000,
    won: 6,
    revenue: 4_910_000,
  }),
  buildCampaign({
    name: 'Harbour logistics fair',
    channel: 'Trade fair',
    startsOn: '2026-10-13',
    endsOn: '2026-10-16',
    state: 'ended',
    visits: 240,
    conversions: 51,
    leads: 173,
    handedOver: 71,
    open: 4,
    pipeline: 2_600_000,
    won: 5,
    revenue: 3_780_000,
  }),
  buildCampaign({
    name: 'Fewer empty miles',
    channel: 'Social ads',
    startsOn: '2026-10-20',
    endsOn: '2026-12-04',
    daysLeft: 14,
    visits: 18_930,
    conversions: 310,
    leads: 154,
    handedOver: 38,
    open: 3,
    pipeline: 840_000,
    won: 2,
    revenue: 960_000,
  }),
  buildCampaign({
    name: 'Partner programme',
    channel: 'Partner',
    startsOn: '2026-11-16',
    visits: 310,
    conversions: 22,
    leads: 19,
    handedOver: 9,
    open: 2,
    pipeline: 1_130_000,
    won: 0,
    revenue: 0,
  }),
];

/** Five campaigns of the fourth quarter, four of them running, and two to come. */
export function buildCampaigns(view: Partial<CampaignsView> = {}): CampaignsView {
  const shown = view.campaigns ?? campaigns;
  const sum = (of: 'visits' | 'conversions' | 'leads' | 'handedOver' | 'open' | 'pipeline' | 'won' | 'revenue') =>
    shown.reduce<number | null>((total, one) => (total === null || one[of] === null ? null : total + one[of]), 0);
  return {
    period: fourthQuarter,
    channel: null,
    campaigns: shown,
    more: 0,
    running: shown.filter(({ state }) => state === 'running').length,
    total: {
      visits: sum('visits'),
      conversions: sum('conversions'),
      leads: sum('leads'),
      handedOver: sum('handedOver'),
      open: sum('open'),
      pipeline: sum('pipeline'),
      won: sum('won'),
      revenue: sum('revenue'),
    },
    upcoming: [
      { name: 'Winter webinar: Planning for snow', channel: 'Webinar', startsOn: '2026-12-03' },
      { name: 'Winter logistics fair', channel: 'Trade fair', startsOn: '2027-01-19' },
    ],
    ...view,
  };
}

/** What the ledger counts of a campaign: nothing, unless told otherwise. */
export function campaignCounts(counts: Partial<CampaignCounts> = {}): CampaignCounts {
  return {
    id: 'crm:c',
    name: 'Autumn webinar',
    channel: null,
    startsOn: null,
    endsOn: null,
    cost: null,
    currency: null,
    leads: 0,
    handedOver: 0,
    open: 0,
    pipeline: 0,
    openValued: 0,
    won: 0,
    revenue: 0,
    wonValued: 0,
    visits: 0,
    conversions: 0,
    trafficRecords: 0,
    ...counts,
  };
}
