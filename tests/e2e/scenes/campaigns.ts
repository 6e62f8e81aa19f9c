/** The campaigns board: what runs and what came of it, as far as it is told and may be seen, and what comes next. */
import type { CampaignsView, CampaignView } from '../../../shared/domain/campaigns-view.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { buildCampaign, buildCampaigns } from '../../builders/campaigns-view.ts';
import { aged, buildSnapshot } from '../../builders/snapshot.ts';
import { changed, onOwnBoard, type Scene } from '../scene.ts';

const hour = 3_600_000;

function scene(state: string, view: Partial<CampaignsView>, snapshot: Partial<Snapshot> = {}): Scene {
  const shown = buildCampaigns(view);
  const channel = shown.channel === null ? {} : { channel: shown.channel };
  const board = { kind: 'campaigns', period: 'quarter', ...channel, seconds: 20 } as const;
  return onOwnBoard(`campaigns.${state}`, board, buildSnapshot({ campaigns: [shown], ...snapshot }));
}

const five = buildCampaigns().campaigns;
const nothing = { visits: 0, conversions: 0, leads: 0, handedOver: 0, open: 0, pipeline: 0, won: 0, revenue: 0 };
const hidden = { cost: null, pipeline: null, revenue: null };
const long =
  'Herbstkampagne für Verkehrsbetriebe und Speditionen in allen Regionen mit Anwendertagen und Werksbesuchen';

const many: readonly CampaignView[] = [
  ...five,
  buildCampaign({ name: 'Spring fair 2026', endsOn: '2026-05-08', state: 'ended', open: 2, pipeline: 410_000 }),
  buildCampaign({ name: 'utm-2291', leads: 4 }),
];

const early = {
  campaigns: [
    buildCampaign({ name: 'Winter webinar: Planning for snow', endsOn: '2026-11-22', daysLeft: 2 }),
    buildCampaign({ name: 'Partner programme' }),
  ],
};

const stale = scene('stale', {}).snapshot ?? buildSnapshot();

export const campaignsScenes: readonly Scene[] = [
  scene('good', {}),
  scene('none-won', {
    campaigns: changed(five, () => ({ won: 0, revenue: 0 })).toSorted((a, b) => (b.pipeline ?? 0) - (a.pipeline ?? 0)),
  }),
  scene('early', early),
  scene('leads-alone', {
    campaigns: [buildCampaign({ ...early.campaigns[0], visits: 1240, conversions: 31, leads: 31, handedOver: 4 })],
    upcoming: [],
  }),
  scene('one', { campaigns: five.slice(1, 2), upcoming: buildCampaigns().upcoming.slice(1) }),
  scene('none-running', { campaigns: [], upcoming: buildCampaigns().upcoming }),
  scene('ended', { campaigns: changed(five.slice(2, 3), () => ({ daysLeft: null })) }),
  scene('empty', { campaigns: [], upcoming: [] }),
  {
    ...scene('stale', {}),
    snapshot: aged(stale, 'stale', 51 * hour, { code: 'fileMissing', params: { path: 'exports/campaigns.csv' } }),
  },
  scene('no-traffic', { campaigns: changed(five, () => ({ visits: null, conversions: null })) }),
  scene('web-alone', {
    campaigns: changed(five, ({ conversions }) => ({
      ...nothing,
      ...hidden,
      visits: (conversions ?? 0) * 31,
      conversions,
      leads: null,
      handedOver: null,
      open: null,
      won: null,
    })),
  }),
  scene('many', { campaigns: many, more: 9, running: 12 }),
  scene(
    'huge',
    {
      channel: 'Wiederkehrende Veranstaltungen der Region Süddeutschland und Österreich',
      campaigns: changed(many, ({ name, revenue, pipeline, visits, leads }) => ({
        name: `${name} ${long}`,
        revenue: (revenue ?? 0) * 14_987,
        pipeline: (pipeline ?? 0) * 9_871,
        visits: (visits ?? 0) * 1_234,
        leads: (leads ?? 0) * 123,
        handedOver: 104_212,
        won: 12_480,
      })),
      more: 1_204,
      running: 1_093,
      upcoming: [
        { name: long, channel: null, startsOn: '2026-12-03' },
        { name: `${long} II`, channel: null, startsOn: '2027-01-19' },
        { name: `${long} III`, channel: null, startsOn: '2028-02-29' },
      ],
    },
    { currency: 'JPY' },
  ),
  scene('public', { campaigns: changed(five, () => hidden) }, { privacy: 'public' }),
  scene('german', {}, { locale: 'de' }),
  scene('brazilian', { campaigns: many, more: 2 }, { locale: 'pt-BR', currency: 'BRL' }),
  scene('right-to-left', {
    channel: 'ندوات',
    campaigns: changed(five, (_, index) => ({
      name: ['ندوة الخريف: مسارات بلا جداول', 'מסע הסתיו 2026'][index % 2] ?? '',
    })),
    upcoming: [{ name: 'معرض الشتاء للخدمات اللوجستية (2027)', channel: null, startsOn: '2027-01-19' }],
  }),
];
