/** The working clock: whether it runs at a moment, and when that changes. */
import type { Calendar } from './calendar.ts';
import type { Instant } from './records.ts';
import type { WaitingView } from './waiting-view.ts';

/** How far an end of opening hours is looked for. Whoever is open round the clock has none for a year. */
const horizonDays = 370;

/** `changesAt` is the end of the open time that `now` lies in, else the next opening; null where neither comes. */
export function workingClock(calendar: Calendar, now: Instant): WaitingView['clock'] {
  const opensAt = calendar.addWorkingTime(now, 0);
  const runs = opensAt === now;
  return { runs, changesAt: runs ? closingAfter(calendar, now) : opensAt };
}

/** Windows that follow on each other, as over midnight, are one. */
function closingAfter(calendar: Calendar, now: Instant): Instant | null {
  let closesAt = now;
  let day = calendar.dayOf(now);
  for (let days = 0; days < horizonDays; days++) {
    const next = calendar.addDays(day, 1);
    for (const { start, end } of calendar.openWindows(day, next)) {
      if (start > closesAt) return closesAt;
      if (end > closesAt) closesAt = end;
    }
    if (closesAt < calendar.startOf(next)) return closesAt;
    day = next;
  }
  return null;
}
