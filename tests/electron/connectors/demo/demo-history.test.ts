import { beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../../../electron/connectors/connector.ts';
import { livesOfDay, longestLifeDays } from '../../../../electron/connectors/demo/life.ts';
import { dealMoments, leadMoments } from '../../../../electron/connectors/demo/projection.ts';
import { dayOf, foundWorld } from '../../../../electron/connectors/demo/world.ts';
import { day, firstStart, minute, nothingTold, poll, startDemo } from './demo-company.ts';

describe('the demo company at its first start', () => {
  const told = nothingTold();
  let batches: readonly Batch[] = [];
  beforeAll(async () => {
    batches = await poll(startDemo(), told, firstStart);
  });

  it('tells whom and what its records name before any of them can be shown without', () => {
    expect(batches.length).toBeGreaterThan(2);
    const [first, ...others] = batches.map(({ records }) => [records?.person?.length, records?.campaign?.length]);
    expect(first).toEqual([14, told.campaigns.size]);
    expect(others.flat().filter((count = 0) => count > 0)).toEqual([]);
  });

  it('has had some hundreds of leads a day for over a hundred days', () => {
    const leads = [...told.leads.values()];
    const first = Math.min(...leads.slice(0, 500).map((lead) => lead.createdAt));
    expect((firstStart - first) / day).toBeGreaterThan(100);
    for (let back = 0; back < 100; back += 1) {
      const until = firstStart - back * day;
      const count = leads.filter((lead) => lead.createdAt > until - day && lead.createdAt <= until).length;
      expect(count).toBeGreaterThan(300);
      expect(count).toBeLessThan(1_000);
    }
  });

  it('knows nothing of what is still to come', () => {
    const later = [...told.leads.values(), ...told.deals.values()].filter((record) =>
      Object.entries(record).some(([field, value]) => field.endsWith('At') && Number(value) > firstStart),
    );
    expect(later).toEqual([]);
  });

  it('is the same company again for the same seed, and another one for another', async () => {
    const again = nothingTold();
    await poll(startDemo(), again, firstStart);
    expect(again.deals).toEqual(told.deals);
    const other = nothingTold();
    await poll(startDemo(2), other, firstStart);
    expect(other.deals).not.toEqual(told.deals);
  });

  it('walks each lead through its stages in order', () => {
    const outOfOrder = [...told.leads.values()].filter((lead) => {
      const stages = [lead.createdAt, lead.mqlAt, lead.assignedAt, lead.firstResponseAt, lead.acceptedAt, lead.sqlAt];
      const reached = stages.filter((at) => at !== undefined);
      return reached.some((at, index) => at < (reached[index - 1] ?? 0)) || (lead.acceptedAt && lead.rejectedAt);
    });
    expect(outOfOrder).toEqual([]);
  });

  it('joins every deal to its lead', () => {
    const apart = [...told.deals.values()].filter((deal) => told.leads.get(deal.leadId ?? '')?.dealId !== deal.id);
    expect(apart).toEqual([]);
  });

  it('does not know where about every eighth win came from', () => {
    const won = [...told.deals.values()].filter((deal) => deal.wonAt !== undefined);
    const unknown = won.filter((deal) => deal.leadSource === undefined);
    expect(unknown.length / won.length).toBeGreaterThan(0.09);
    expect(unknown.length / won.length).toBeLessThan(0.15);
  });

  it('has one source too thin for a rate', () => {
    const podcast = [...told.leads.values()].filter((lead) => lead.leadSource === 'Podcast');
    expect(podcast.length).toBeGreaterThan(5);
    expect(podcast.length).toBeLessThan(30);
  });

  it('gives up a lead as unreachable only after six attempts', () => {
    const unreachable = [...told.leads.values()].filter((lead) => lead.rejectReason === 'Unable to reach');
    expect(unreachable.length).toBeGreaterThan(100);
    expect(unreachable.filter((lead) => lead.attempts < 6)).toEqual([]);
  });

  it('runs a webinar these days, has ended others and planned the next', () => {
    const campaigns = [...told.campaigns.values()];
    expect(campaigns.filter((one) => one.channel === 'Webinar' && one.status === 'Running')).toHaveLength(1);
    expect(new Set(campaigns.map((one) => one.status))).toEqual(new Set(['Planned', 'Running', 'Ended']));
    expect(campaigns.map((one) => one.name)).toContain('Autumn logistics fair');
  });

  it('counts as conversions of a day the leads that came on it', () => {
    const rows = [...told.traffic.values()].filter((row) => row.leadSource === 'Paid search');
    const conversions = rows.reduce((sum, row) => sum + row.conversions, 0);
    expect(conversions).toBe([...told.leads.values()].filter((lead) => lead.leadSource === 'Paid search').length);
  });

  it('lets the visits of today grow', async () => {
    const later = nothingTold();
    later.cursor = told.cursor;
    await poll(startDemo(), later, firstStart + 10 * minute);
    const row = [...later.traffic.values()].find((one) => one.leadSource === 'Organic search');
    expect(row?.day).toBe('2026-11-17');
    expect(row?.visits).toBeGreaterThan(told.traffic.get(row?.id ?? '')?.visits ?? Number.POSITIVE_INFINITY);
  });
});

it('no life of a lead is longer than the company looks back', () => {
  const world = foundWorld(7, firstStart, 'UTC');
  for (let back = 0; back < 60; back += 1) {
    const longest = livesOfDay(world, dayOf(world, firstStart) - back).map((life) => {
      const moments = [...leadMoments(life), ...dealMoments(life)].filter((at) => at !== undefined);
      return Math.max(...moments) - life.createdAt;
    });
    expect(Math.max(...longest)).toBeLessThan(longestLifeDays * day);
  }
});
