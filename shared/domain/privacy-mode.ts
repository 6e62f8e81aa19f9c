/** For whom the wall is right now: what the config says, its schedule, and what a person has chosen. */
import { type PrivacyConfig, type PrivacyMode, privacyModeSchema } from '../config/privacy.ts';
import { isWithinHours } from './hours-of-week.ts';
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

/** Each hides more than the one before. */
const order = privacyModeSchema.options;

/** The mode by config alone: the first entry of the schedule that fits, else the mode that usually holds. */
export function scheduledMode({ privacy, zone }: PrivacyTerms, now: Instant): PrivacyMode {
  return privacy.schedule.find((entry) => isWithinHours(entry, zone, now))?.mode ?? privacy.mode;
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

/** Whether a mode hides more than the other. */
export function hidesMore(mode: PrivacyMode, other: PrivacyMode): boolean {
  return order.indexOf(mode) > order.indexOf(other);
}
