import { describe, expect, it } from 'vitest';
import type { CampaignCounts } from '../../../shared/domain/campaigns-answer.ts';
import { campaigns, type CampaignsContext } from '../../../shared/domain/campaigns.ts';
import type { CampaignsView } from '../../../shared/domain/campaigns-view.ts';
import { aCalendar } from '../../builders/config.ts';
import { campaignCounts as counted } from '../../builders/campaigns-view.ts';
import { instant } from '../../builders/instant.ts';

const everything = {
  visits: true,
  conversions: true,
  leads: true,
  handedOver: true,
  open: true,
  pipeline: true,
  won: true,
  revenue: true,
};

/** As of Friday, 20 November 2026, in Berlin. */
function viewOf(
  all: readonly Partial<CampaignCounts>[],
  { channel = null, ...changes }: Partial<CampaignsContext> & { readonly channel?: string | null } = {},
): CampaignsView {
  const context = {
    calendar: aCalendar(),
    now: instant('2026-11-20T15:00'),
    told: everything,
    currency: 'EUR',
    exchange: [],
    ...changes,
  };
  return campaigns({ period: 'quarter', channel }, { period: 'quarter', campaigns: all.map(counted) }, context);
}

const names = ({ campaigns: listed }: CampaignsView): readonly string[] => listed.map(({ name }) => name);

describe('the state of a campaign', () => {
  const none = { startsOn: null, endsOn: null };
  it.each<[string, Partial<CampaignCounts>, string, number | null]>([
    ['starts today', { startsOn: '2026-11-20', endsOn: '2026-11-27' }, 'running', 7],
    ['starts tomorrow', { startsOn: '2026-11-21', endsOn: '2026-11-27' }, 'upcoming', null],
    ['ends today', { startsOn: '2026-11-01', endsOn: '2026-11-20' }, 'running', 0],
    ['ended yesterday', { startsOn: '2026-11-01', endsOn: '2026-11-19' }, 'ended', null],
    ['has no last day', { startsOn: '2026-11-01' }, 'running', null],
    ['has no first day', { endsOn: '2026-12-01' }, 'running', 11],
    ['has no days and brought a lead', { ...none, leads: 1 }, 'running', null],
    ['has no days and was visited', { ...none, visits: 1 }, 'running', null],
    ['has no days and a deal that is still open', { ...none, open: 1 }, 'ended', null],
    ['is said to end before it starts', { startsOn: '2026-11-23', endsOn: '2026-11-19' }, 'upcoming', null],
  ])('that %s', (_, days, state, daysLeft) => {
    const [listed] = viewOf([{ open: 1, ...days }]).campaigns;
    expect(listed).toMatchObject({ state, daysLeft });
  });

  it('goes by the day in the zone of the calendar', () => {
    const ended = [{ endsOn: '2026-11-20', leads: 1 }];
    // Twenty to midnight in Berlin, and twenty past it.
    expect(viewOf(ended, { now: instant('2026-11-20T23:40') }).running).toBe(1);
    expect(viewOf(ended, { now: instant('2026-11-21T00:20') }).running).toBe(0);
  });
});

describe('the list', () => {
  it('has those that run or brought something, and no other', () => {
    const view = viewOf([
      { name: 'runs', startsOn: '2026-11-01' },
      { name: 'ended, and brought a visit', endsOn: '2026-11-01', visits: 1 },
      { name: 'ended, and is worked on', endsOn: '2026-11-01', open: 1 },
      { name: 'ended', endsOn: '2026-11-01' },
      { name: 'nobody knows' },
      { name: 'to come', startsOn: '2026-12-01' },
      { name: 'to come, and brought a lead', startsOn: '2026-12-01', leads: 1 },
    ]);
    expect(names(view)).toEqual([
      'to come, and brought a lead',
      'ended, and brought a visit',
      'ended, and is worked on',
      'runs',
    ]);
    expect(view.running).toBe(1);
  });

  it('has most revenue first, then pipeline, then leads, then goes by name', () => {
    const view = viewOf([
      { name: 'leads', leads: 9 },
      { name: 'b', leads: 1 },
      { name: 'a', leads: 1 },
      { name: 'pipeline', open: 1, pipeline: 5 },
      { name: 'revenue', won: 1, revenue: 1 },
    ]);
    expect(names(view)).toEqual(['revenue', 'pipeline', 'leads', 'a', 'b']);
  });

  it('ends after seven, and the total is of all', () => {
    const all = Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, leads: 100 - index, visits: 2, won: 1 }));
    const view = viewOf(all);
    expect(names(view)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(view).toMatchObject({ more: 3, running: 10, total: { leads: 955, visits: 20, won: 10, handedOver: 0 } });
  });

  it('of a channel has the campaigns of that channel in any case, and totals of them', () => {
    const all = [
      { name: 'one', channel: 'Webinar', leads: 1 },
      { name: 'two', channel: ' WEBINAR', leads: 2 },
      { name: 'next', channel: 'webinar', startsOn: '2026-12-03' },
      { name: 'other', channel: 'Event', leads: 4, startsOn: '2026-12-02' },
      { name: 'none', leads: 8 },
    ];
    const view = viewOf(all, { channel: 'webinar' });
    expect(names(view)).toEqual(['two', 'one']);
    expect(view).toMatchObject({ channel: 'webinar', total: { leads: 3 }, upcoming: [{ name: 'next' }] });
  });

  it('calls a campaign that no record tells of by its id at the source', () => {
    const ids = ['crm:spring:2026', 'olist:'];
    const view = viewOf(ids.map((id, index) => ({ id, name: null, leads: 2 - index })));
    expect(names(view)).toEqual(['spring:2026', 'olist:']);
  });
});

describe('what comes next', () => {
  it('is what starts after today, the soonest first, and no more than three', () => {
    const { upcoming } = viewOf([
      { name: 'fair', startsOn: '2027-01-19', channel: 'Event' },
      { name: 'b', startsOn: '2026-12-03' },
      { name: 'a', startsOn: '2026-12-03' },
      { name: 'tomorrow', startsOn: '2026-11-21' },
      { name: 'today', startsOn: '2026-11-20' },
    ]);
    expect(upcoming).toEqual([
      { name: 'tomorrow', channel: null, startsOn: '2026-11-21' },
      { name: 'a', channel: null, startsOn: '2026-12-03' },
      { name: 'b', channel: null, startsOn: '2026-12-03' },
    ]);
  });
});

describe('what a campaign cost', () => {
  const exchange = [
    { from: instant('2026-01-01T00:00'), currency: 'USD', factor: 0.9 },
    { from: instant('2026-11-01T00:00'), currency: 'USD', factor: 0.8 },
    { from: instant('2026-12-01T00:00'), currency: 'USD', factor: 0.1 },
  ];
  it.each<[string, number | null, string | null, number | null]>([
    ['is told in the currency of the wall', 900_00, 'EUR', 900_00],
    ['is in that of the wall where it has none', 900_00, null, 900_00],
    ['is converted by the newest rate', 900_00, 'USD', 720_00],
    ['is unknown without a rate', 900_00, 'JPY', null],
    ['is unknown where nobody tells', null, 'EUR', null],
  ])('%s', (_, cost, currency, expected) => {
    expect(viewOf([{ leads: 1, cost, currency }], { exchange }).campaigns[0]?.cost).toBe(expected);
  });
});

it('is unknown where no source tells of it, in each campaign and in all', () => {
  const told = { ...everything, visits: false, conversions: false, handedOver: false };
  const view = viewOf([{ leads: 3, visits: 4 }], { told });
  const brought = { visits: null, conversions: null, leads: 3, handedOver: null, won: 0 };
  expect(view).toMatchObject({ total: brought, campaigns: [brought] });
});

it('is of the period that runs', () => {
  expect(viewOf([]).period).toMatchObject({ kind: 'quarter', from: '2026-10-01', until: '2027-01-01' });
});
