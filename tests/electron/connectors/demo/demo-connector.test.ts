import { describe, expect, it } from 'vitest';
import { formatDemoCursor, parseDemoCursor } from '../../../../electron/connectors/demo/demo-cursor.ts';
import { day, firstStart, hour, minute, nothingTold, poll, startDemo, type Told, winsIn } from './demo-company.ts';

/** Polls every two seconds for as long as told; the wins it saw, each with when it saw it. */
async function watch(
  connector: ReturnType<typeof startDemo>,
  told: Told,
  from: number,
  forMs: number,
): Promise<{ readonly id: string; readonly wonAt: number; readonly seenAt: number }[]> {
  const seen: { id: string; wonAt: number; seenAt: number }[] = [];
  for (let now = from; now <= from + forMs; now += 2_000) {
    for (const deal of winsIn(await poll(connector, told, now))) {
      seen.push({ id: deal.id, wonAt: deal.wonAt ?? 0, seenAt: now });
    }
  }
  return seen;
}

describe('the demo company over time', () => {
  it('moves with most polls', async () => {
    const told = nothingTold();
    const connector = startDemo();
    await poll(connector, told, firstStart);
    let moved = 0;
    for (let step = 1; step <= 30; step += 1) {
      if ((await poll(connector, told, firstStart + step * 2_000)).length > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(12);
  });

  it('wins a deal within two minutes of every start, and says so within seconds', async () => {
    const told = nothingTold();
    const won = new Set<string>();
    for (const start of [firstStart, firstStart + 6 * minute, firstStart + 9 * hour, firstStart + 5 * day]) {
      const connector = startDemo();
      await poll(connector, told, start);
      const seen = await watch(connector, told, start + 2_000, 2 * minute);
      expect(seen.length).toBeGreaterThan(0);
      for (const { id, wonAt, seenAt } of seen) {
        expect(seenAt - wonAt).toBeLessThanOrEqual(2_000);
        expect(wonAt).toBeGreaterThan(start);
        expect(won.has(id)).toBe(false);
        won.add(id);
      }
    }
  });

  it('never wins a deal a second time, however often it is started', async () => {
    const told = nothingTold();
    const wonAt = new Map<string, number>();
    for (let now = firstStart; now < firstStart + 4 * hour; now += 10 * minute) {
      const connector = startDemo();
      for (const at of [now, now + minute, now + 2 * minute]) {
        for (const deal of winsIn(await poll(connector, told, at))) {
          expect(wonAt.get(deal.id) ?? deal.wonAt).toBe(deal.wonAt);
          wonAt.set(deal.id, deal.wonAt ?? 0);
        }
      }
    }
    // Some of these starts brought wins forward that had not come by themselves by now: they are still known.
    expect(parseDemoCursor(told.cursor)?.openingWins.length).toBeGreaterThan(1);
  });

  it('wins about two deals an hour as it runs on', async () => {
    const told = nothingTold();
    const connector = startDemo();
    await poll(connector, told, firstStart);
    let wins = 0;
    for (let now = firstStart; now <= firstStart + 2 * day; now += 5 * minute) {
      wins += winsIn(await poll(connector, told, now)).length;
    }
    expect(wins / 48).toBeGreaterThan(1.5);
    expect(wins / 48).toBeLessThan(3.2);
  });

  it.each([
    ['a night', 9 * hour],
    ['a week', 7 * day],
    ['a month', 31 * day],
  ])('after a pause of %s it is where it would have been without', async (_, pause) => {
    const paused = nothingTold();
    await poll(startDemo(), paused, firstStart);
    const known = parseDemoCursor(paused.cursor);
    await poll(startDemo(), paused, firstStart + pause);

    const atOnce = nothingTold();
    atOnce.cursor = known && formatDemoCursor({ ...known, toldUntil: null });
    await poll(startDemo(), atOnce, firstStart + pause);
    expect(paused.leads).toEqual(atOnce.leads);
    expect(paused.deals).toEqual(atOnce.deals);
    expect(paused.traffic).toEqual(atOnce.traffic);
    expect(paused.campaigns).toEqual(atOnce.campaigns);
  });

  it('finishes an interrupted first sync as of when it began, then goes on to now', async () => {
    const told = nothingTold();
    const { signal } = new AbortController();
    for await (const batch of startDemo().sync({ cursor: undefined, now: firstStart, signal, workDir: '.' })) {
      told.cursor = batch.cursor;
      for (const lead of batch.records?.lead ?? []) told.leads.set(lead.id, lead);
      for (const deal of batch.records?.deal ?? []) told.deals.set(deal.id, deal);
      break;
    }
    await poll(startDemo(), told, firstStart + 3 * hour);

    const atOnce = nothingTold();
    await poll(startDemo(), atOnce, firstStart);
    await poll(startDemo(), atOnce, firstStart + 3 * hour);
    expect(told.leads).toEqual(atOnce.leads);
    expect(told.deals).toEqual(atOnce.deals);
  });

  it('says nothing while the clock has jumped back', async () => {
    const told = nothingTold();
    const connector = startDemo();
    await poll(connector, told, firstStart);
    expect(await poll(connector, told, firstStart - hour)).toEqual([]);
  });

  it('starts over where the cursor is not its own', async () => {
    const told = nothingTold();
    told.cursor = '{"page": 7}';
    expect((await poll(startDemo(), told, firstStart)).length).toBeGreaterThan(1);
  });
});
