import { expect, it } from 'vitest';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { maskCampaigns } from '../../../shared/domain/mask-campaigns.ts';
import { buildCampaign, buildCampaigns } from '../../builders/campaigns-view.ts';

const { team, visitors, public: everybody } = privacySchema.parse({});

const rich = buildCampaign({
  name: 'Rich',
  cost: 1_234_567,
  pipeline: 2_345_678,
  revenue: 3_456_789,
  leads: 5,
  won: 2,
});
const many = buildCampaign({ name: 'Many', pipeline: 1, revenue: 2, leads: 90 });
const early = buildCampaign({ name: 'Early', pipeline: null, revenue: null, leads: null });
const view = buildCampaigns({ campaigns: [rich, many, early], channel: 'Webinar', more: 4 });

it('shows the team everything', () => {
  expect(maskCampaigns(view, team)).toEqual(view);
});

it('rounds amounts by themselves and keeps everything else', () => {
  const total = { ...view.total, pipeline: null, revenue: null };
  expect(maskCampaigns({ ...view, total }, visitors)).toEqual({
    ...view,
    total,
    campaigns: [{ ...rich, cost: 1_200_000, pipeline: 2_300_000, revenue: 3_500_000 }, many, early],
  });
});

it('hides amounts where only shares of a goal may be seen, and the order that would tell of them', () => {
  const amounts = { cost: null, pipeline: null, revenue: null };
  expect(maskCampaigns(view, everybody)).toEqual({
    ...view,
    total: { ...view.total, pipeline: null, revenue: null },
    campaigns: [
      { ...many, ...amounts },
      { ...rich, ...amounts },
      { ...early, ...amounts },
    ],
  });
});

it('lets nothing through that is not said to be seen', () => {
  const more = { ...view, secret: 1, total: { ...view.total, secret: 2 }, campaigns: [{ ...rich, secret: 3 }] };
  expect(JSON.stringify(maskCampaigns(more, visitors))).not.toContain('secret');
});
