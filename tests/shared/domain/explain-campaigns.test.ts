import { expect, it } from 'vitest';
import type { CampaignsQuestion } from '../../../shared/domain/campaigns-answer.ts';
import { explainCampaigns } from '../../../shared/domain/explain-campaigns.ts';
import { explainWords } from '../../../shared/domain/explain-language.ts';
import { buildCampaigns, campaignCounts } from '../../builders/campaigns-view.ts';

const days = { from: 1, until: 2, fromDay: '2026-10-01', untilDay: '2026-11-21' };
const questions: readonly CampaignsQuestion[] = [{ period: 'quarter', days, today: '2026-11-20' }];
const answers = [
  {
    period: 'quarter' as const,
    campaigns: [
      campaignCounts({ channel: 'Webinar', leads: 3, won: 2, wonValued: 1, openValued: 4, trafficRecords: 30 }),
      campaignCounts({ channel: 'Event', leads: 5, won: 1, wonValued: 1, openValued: 2, trafficRecords: 9 }),
    ],
  },
];
const total = { ...buildCampaigns().total, leads: 8, revenue: 700_00, visits: null };

it('has each number that a source tells of, with as many records as it is made of', () => {
  const found = explainCampaigns([buildCampaigns({ total })], answers, questions, explainWords('en'));
  expect(found.map(({ id }) => id)).toEqual(
    ['leads', 'handedOver', 'open', 'pipeline', 'won', 'revenue'].map((part) => `campaigns.quarter.${part}`),
  );
  expect(found.find(({ id }) => id.endsWith('.leads'))).toMatchObject({ value: 8, unit: 'count', records: 8 });
  expect(found.find(({ id }) => id.endsWith('.revenue'))).toMatchObject({
    value: 700_00,
    unit: 'money',
    records: 2,
    dateField: 'deal.wonAt',
    filters: [
      'in Q4 2026 (2026-10-01 to 2026-12-31)',
      'of a campaign',
      'an amount in a currency without a rate is left out',
    ],
  });
});

it('of one channel says so, and is made of that channel alone', () => {
  const view = buildCampaigns({ total, channel: 'webinar' });
  const pipeline = explainCampaigns([view], answers, questions, explainWords('en')).find(({ id }) =>
    id.endsWith('.pipeline'),
  );
  expect(pipeline).toMatchObject({
    id: 'campaigns.quarter.webinar.pipeline',
    records: 4,
    dateField: null,
    behind: { of: 'campaigns', part: 'pipeline', days, channel: 'webinar' },
  });
  expect(pipeline?.filters).toContain('of a campaign of the channel "webinar"');
});
