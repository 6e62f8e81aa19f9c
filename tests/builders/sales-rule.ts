import type {
  AgreementQuestion,
  LaidCalendar,
  LeadTypeTerms,
  ResponseRule,
} from '../../shared/domain/agreement-answer.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import { daysBetween } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/records.ts';
import { aCalendar } from './config.ts';
import { hour, instant } from './instant.ts';

type Stretch = ResponseRule['stretches'][number];

/** Terms for every lead: an hour to the first response and nothing else, unless told otherwise. */
export function termsOf(changes: Partial<LeadTypeTerms> = {}): LeadTypeTerms {
  return { leadType: null, withinMs: hour, attempts: null, dispositionWithinDays: null, ...changes };
}

/** A stretch since December 2025 that starts clocks by whatever a lead has, unless told otherwise. */
export function stretchOf(changes: Partial<Stretch> = {}): Stretch {
  const clockStart = ['assigned', 'mql', 'created'] as const;
  return { from: instant('2025-12-01T00:00'), clockStart, owners: null, terms: [termsOf()], ...changes };
}

export function ruleOf(...stretches: readonly Partial<Stretch>[]): ResponseRule {
  return { stretches: (stretches.length > 0 ? stretches : [{}]).map(stretchOf) };
}

/** The calendar of the days `[from, until)` as the ledger lays it down. */
export function laidDown(
  calendar: Calendar = aCalendar(),
  from: Day = '2025-12-01',
  until: Day = '2027-01-01',
): LaidCalendar {
  const nextDay = (day: Day): Day => calendar.addDays(day, 1);
  return {
    windows: calendar.openWindows(from, until),
    workingDays: daysBetween(from, until)
      .filter((day) => calendar.openWindows(day, nextDay(day)).length > 0)
      .map((day) => ({ from: calendar.startOf(day), until: calendar.startOf(nextDay(day)) })),
  };
}

/** What is asked about the days `[from, until)` under the rule; they are the one period of sales' promise. */
export function salesQuestion(
  rule: ResponseRule | null,
  { calendar = aCalendar(), from = '2025-12-01', until = '2027-01-01' } = {},
): AgreementQuestion {
  const span = { from: calendar.startOf(from), until: calendar.startOf(until) };
  return {
    dayStarts: daysBetween(from, until).map((day) => calendar.startOf(day)),
    until: span.until,
    stretches: (rule?.stretches ?? []).map((stretch) => ({ from: stretch.from, terms: null, owners: stretch.owners })),
    salesPeriods: [span],
  };
}
