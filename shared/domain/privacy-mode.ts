/** For whom the wall is right now: what the config says, its schedule, and what a person has chosen. */
import { Temporal } from 'temporal-polyfill';
import { type PrivacyConfig, type PrivacyMode, privacyModeSchema } from '../config/privacy.ts';
import { weekdays } from '../config/calendar.ts';
import type { Instant } from './records.ts';

export type PrivacyTerms = {
  readonly privacy: PrivacyConfig;
  /** The schedule goes by its clocks. */
  readonly zone: string;
  /** How long a choice lasts that shows more than the config would. */
  readonly holdMs: number;
};

/** What a person has chosen at `since` instead of `scheduled`. `until` is null where no time ends it. */
export type PrivacyChoice = {
  readonly mode: PrivacyMode;
  readonly scheduled: PrivacyMode;
  readonly since: Instant;
  readonly until: Instant | null;
};

type Weekday = (typeof weekdays)[number];

/** Each hides more than the one before. */
const order = privacyModeSchema.options;

/**
 * The mode by config alone: the first entry of the schedule that fits, else the mode that usually holds. Entries go by what
 * the clock shows: an hour that a clock change repeats belongs to them twice, one that it leaves out not at all.
 */
export function scheduledMode({ privacy, zone }: PrivacyTerms, now: Instant): PrivacyMode {
  const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  const today = weekdays[dayOfWeek - 1];
  const yesterday = weekdays[(dayOfWeek + weekdays.length - 2) % weekdays.length];
  const fitting = privacy.schedule.find(({ days, from, until }) => {
    const beginsOn = (day: Weekday | undefined): boolean => days.some((name) => name === day);
    if (from < until) return beginsOn(today) && from <= time && time < until;
    return (beginsOn(today) && from <= time) || (beginsOn(yesterday) && time < until);
  });
  return fitting?.mode ?? privacy.mode;
}

/**
 * A person chooses. Showing more than the config would is a hold and ends by itself: nobody has to remember to hide things
 * again. Hiding more stays, since visitors stay for as long as they like. Choosing what holds anyway takes a choice back.
 */
export function choosePrivacy(terms: PrivacyTerms, mode: PrivacyMode, now: Instant): PrivacyChoice | null {
  const scheduled = scheduledMode(terms, now);
  if (mode === scheduled) return null;
  return { mode, scheduled, since: now, until: hidesMore(mode, scheduled) ? null : now + terms.holdMs };
}

/**
 * The choice if it still counts. One that hides more is over when the schedule has come to hide as much by itself; one that
 * shows more when its time is up, when the schedule turns, and when the clock was set back before it.
 */
export function standingChoice(terms: PrivacyTerms, choice: PrivacyChoice | null, now: Instant): PrivacyChoice | null {
  if (choice === null) return null;
  const scheduled = scheduledMode(terms, now);
  if (choice.until === null) return hidesMore(choice.mode, scheduled) ? choice : null;
  return now >= choice.since && now < choice.until && scheduled === choice.scheduled ? choice : null;
}

/** The mode that follows when a person goes through them one by one. */
export function nextMode(mode: PrivacyMode): PrivacyMode {
  return order[(order.indexOf(mode) + 1) % order.length] ?? mode;
}

function hidesMore(mode: PrivacyMode, other: PrivacyMode): boolean {
  return order.indexOf(mode) > order.indexOf(other);
}
