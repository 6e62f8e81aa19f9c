/** What marketing runs on which day: evergreen campaigns, and series dated from the company's first start. */
import { type DemoChannel, demoChannels, demoCompany } from '../../../shared/config/demo-company.ts';
import type { Campaign, Instant } from '../../../shared/domain/records.ts';
import { dayName, dayOf, dayStart, type World } from './world.ts';

/** A campaign is announced this many days before it starts. */
const announcedDays = 30;
/** Evergreen campaigns began before anybody kept records. */
const evergreenSinceDays = 300;

export type Run = { readonly number: number; readonly firstDay: number; readonly lastDay: number | null };

function runNumber(world: World, channel: DemoChannel, number: number): Run {
  const anchorDay = dayOf(world, world.anchor);
  if (channel.rhythm.kind === 'always') return { number: 0, firstDay: anchorDay - evergreenSinceDays, lastDay: null };
  const { everyDays, forDays, phase } = channel.rhythm;
  const firstDay = anchorDay + phase + number * everyDays;
  return { number, firstDay, lastDay: firstDay + forDays - 1 };
}

/** The channel's run on that day. Absent when it rests. */
export function runOn(world: World, channel: DemoChannel, day: number): Run | undefined {
  if (channel.rhythm.kind === 'always') return runNumber(world, channel, 0);
  const { everyDays, phase } = channel.rhythm;
  const run = runNumber(world, channel, Math.floor((day - dayOf(world, world.anchor) - phase) / everyDays));
  return run.lastDay !== null && day > run.lastDay ? undefined : run;
}

export function campaignId(prefix: string, channel: DemoChannel, run: Run): string | undefined {
  return channel.campaigns.length > 0 ? `${prefix}c-${channel.id}-${run.number}` : undefined;
}

const seasons = ['Winter', 'Spring', 'Summer', 'Autumn'] as const;

function campaignName(channel: DemoChannel, run: Run): string {
  const turn = ((run.number % channel.campaigns.length) + channel.campaigns.length) % channel.campaigns.length;
  const month = Number(dayName(run.firstDay).slice(5, 7));
  return (channel.campaigns[turn] ?? '').replace('{season}', seasons[Math.floor((month % 12) / 3)] ?? '');
}

function campaignAt(world: World, prefix: string, channel: DemoChannel, run: Run, now: Instant): Campaign {
  const today = dayOf(world, now);
  const ended = run.lastDay !== null && today > run.lastDay;
  return {
    id: `${prefix}c-${channel.id}-${run.number}`,
    name: campaignName(channel, run),
    channel: channel.leadSource,
    startsOn: dayName(run.firstDay),
    endsOn: run.lastDay === null ? undefined : dayName(run.lastDay),
    status: today < run.firstDay ? 'Planned' : ended ? 'Ended' : 'Running',
    cost: channel.cost * 100,
    currency: demoCompany.currency,
  };
}

/** When the record of a run changes: announced, started, ended. */
function changesOf(world: World, run: Run): readonly Instant[] {
  const days = [run.firstDay - announcedDays, run.firstDay, ...(run.lastDay === null ? [] : [run.lastDay + 1])];
  return days.map((day) => dayStart(world, day));
}

/** Campaigns that concern the days from `firstDay` on and changed in `(from, to]`, as they are at `to`. */
export function campaignsBetween(
  world: World,
  prefix: string,
  firstDay: number,
  from: Instant,
  to: Instant,
): readonly Campaign[] {
  const lastDay = dayOf(world, to) + announcedDays;
  return demoChannels
    .filter((channel) => channel.campaigns.length > 0)
    .flatMap((channel) =>
      runsBetween(world, channel, firstDay, lastDay)
        .filter((run) => changesOf(world, run).some((at) => at > from && at <= to))
        .map((run) => campaignAt(world, prefix, channel, run, to)),
    );
}

function runsBetween(world: World, channel: DemoChannel, firstDay: number, lastDay: number): readonly Run[] {
  if (channel.rhythm.kind === 'always') return [runNumber(world, channel, 0)];
  const { everyDays, phase } = channel.rhythm;
  const numberOn = (day: number): number => Math.floor((day - dayOf(world, world.anchor) - phase) / everyDays);
  const runs: Run[] = [];
  for (let number = numberOn(firstDay); number <= numberOn(lastDay); number += 1) {
    runs.push(runNumber(world, channel, number));
  }
  return runs;
}
