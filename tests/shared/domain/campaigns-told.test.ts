import { expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { type CampaignsTold, campaignsTold } from '../../../shared/domain/campaigns-told.ts';
import { aConfig } from '../../builders/config.ts';

type Source = ConfigDocument['sources'][number];
type Columns = Record<string, string>;

const leads = (columns: Columns = {}): Source => ({
  kind: 'csv',
  id: 'leads',
  files: [{ entity: 'lead', from: 'leads.csv', columns: { id: 'id', createdAt: 'created', ...columns } }],
});
const deals = (columns: Columns = {}): Source => ({
  kind: 'csv',
  id: 'deals',
  files: [{ entity: 'deal', from: 'deals.csv', columns: { id: 'id', stage: 'stage', ...columns } }],
});
const traffic = (columns: Columns = {}): Source => ({
  kind: 'csv',
  id: 'web',
  files: [{ entity: 'traffic', from: 'web.csv', columns: { day: 'day', visits: 'visits', ...columns } }],
});

const campaignId = 'campaign';
const nothing: CampaignsTold = {
  visits: false,
  conversions: false,
  leads: false,
  handedOver: false,
  open: false,
  pipeline: false,
  won: false,
  revenue: false,
};

it.each<[string, Source[], Partial<CampaignsTold>]>([
  ['nothing, by records that name no campaign', [leads({ mqlAt: 'mql' }), traffic(), deals({ wonAt: 'won' })], {}],
  ['visits, by traffic of campaigns', [traffic({ campaignId })], { visits: true }],
  [
    'conversions, by their column',
    [traffic({ campaignId, conversions: 'forms' })],
    { visits: true, conversions: true },
  ],
  ['leads, by leads of campaigns', [leads({ campaignId })], { leads: true }],
  ['when they were handed over', [leads({ campaignId, mqlAt: 'mql' })], { leads: true, handedOver: true }],
  ['nothing of deals that nobody says are won', [deals({ campaignId, amount: 'amount' })], {}],
  ['deals, by deals of campaigns', [deals({ campaignId, wonAt: 'won' })], { open: true, won: true }],
  [
    'deals, by the campaigns of their leads',
    [leads({ campaignId }), deals({ wonAt: 'won' })],
    { leads: true, open: true, won: true },
  ],
  [
    'what deals are worth',
    [deals({ campaignId, wonAt: 'won', amount: 'amount' })],
    { open: true, won: true, pipeline: true, revenue: true },
  ],
])('tells %s', (_, sources, told) => {
  expect(campaignsTold(aConfig({ sources }).sources)).toEqual({ ...nothing, ...told });
});

it('tells everything of the demo', () => {
  const told = campaignsTold(aConfig({ sources: [{ kind: 'demo', id: 'demo' }] }).sources);
  expect(Object.values(told)).toEqual(Object.values(nothing).map(() => true));
});
