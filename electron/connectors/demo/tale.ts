/** The long way: what happened over many days, told day by day in batches so that nothing else has to wait for long. */
import { setImmediate } from 'node:timers/promises';
import { demoHistoryDays } from '../../../shared/config/demo-company.ts';
import type { Activity, Deal, Instant, Lead, Traffic } from '../../../shared/domain/records.ts';
import type { Batch } from '../connector.ts';
import { campaignsBetween } from './campaigns.ts';
import { type DemoCursor, formatDemoCursor } from './demo-cursor.ts';
import { longestLifeDays } from './life.ts';
import { livesWithOpenings } from './opening-win.ts';
import { demoPeople } from './people.ts';
import { changesOf } from './projection.ts';
import { trafficBetween } from './traffic.ts';
import { dayOf, type World } from './world.ts';

/** A batch is closed after the day that fills it; a day brings about a thousand records. */
const batchRecords = 8_000;

export function firstDayOf(world: World): number {
  return dayOf(world, world.anchor) - demoHistoryDays;
}

type Told = { lead: Lead[]; deal: Deal[]; activity: Activity[]; traffic: Traffic[] };

function noRecords(): Told {
  return { lead: [], deal: [], activity: [], traffic: [] };
}

/** What happened after `cursor.toldUntil` up to `to`, or the rest of it where a tale is under way. */
export async function* tell(
  cursor: DemoCursor,
  prefix: string,
  to: Instant,
  signal: AbortSignal,
): AsyncGenerator<Batch, DemoCursor> {
  const { world, toldUntil, underWay } = cursor;
  const view = { world, prefix };
  const from = toldUntil ?? Number.NEGATIVE_INFINITY;
  const firstDay = Math.max(firstDayOf(world), dayOf(world, from) - longestLifeDays);
  const lastDay = dayOf(world, to);

  // A wall is shown what is told so far: who and what the records name comes with the first of them, not with the last.
  const opening = underWay
    ? {}
    : {
        person: toldUntil === null ? demoPeople(prefix) : [],
        campaign: campaignsBetween(world, prefix, firstDay, from, to),
      };
  let records: Told & typeof opening = { ...noRecords(), ...opening };
  for (let day = underWay?.nextDay ?? firstDay; day <= lastDay; day += 1) {
    signal.throwIfAborted();
    for (const life of livesWithOpenings(world, day, cursor.openingWins)) {
      const { lead, deal, meeting } = changesOf(view, life, from, to);
      if (lead) records.lead.push(lead);
      if (deal) records.deal.push(deal);
      if (meeting) records.activity.push(meeting);
    }
    records.traffic.push(...trafficBetween(view, day, from, to));
    if (day < lastDay && records.lead.length + records.deal.length + records.traffic.length >= batchRecords) {
      const soFar = { ...cursor, underWay: { to, nextDay: day + 1 } };
      yield { cursor: formatDemoCursor(soFar), records };
      records = noRecords();
    }
    await setImmediate();
  }
  const told = { ...cursor, toldUntil: to, underWay: null };
  yield { cursor: formatDemoCursor(told), records };
  return told;
}
