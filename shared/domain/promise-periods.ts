/** The periods over which a promise is judged, one after the other, as versions of the agreement come and go. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import type { PeriodKind } from '../config/period.ts';
import { type AgreementStretch, agreementStretches } from './agreement.ts';
import type { Calendar } from './calendar.ts';
import type { PeriodView } from './pace-view.ts';
import { periodContaining } from './period.ts';
import type { Day } from './records.ts';

export type PromiseSide = 'marketing' | 'sales';

/**
 * The periods of one side's promise that touch the days `[from, until)`, ascending and apart; days without an agreement
 * belong to none. A version that promises the same kind of thing to the same people goes on with the running period; one
 * that does not ends it and begins one of its own, both then being shorter than their kind.
 */
export function promisePeriods(
  side: PromiseSide,
  agreement: AgreementConfig | undefined,
  range: { readonly from: Day; readonly until: Day },
  calendar: Calendar,
): readonly PeriodView[] {
  const periods: PeriodView[] = [];
  for (const part of joined(agreementStretches(agreement), side)) {
    let day = later(part.from, wholePeriodFrom(part, range.from, calendar));
    const end = part.until === null ? range.until : earlier(part.until, range.until);
    while (day < end) {
      const whole = periodContaining(part.kind, calendar.startOf(day), calendar);
      const until = part.until === null ? whole.until : earlier(whole.until, part.until);
      // The first day's whole period may have been cut before the range begins.
      if (until > range.from) periods.push({ ...whole, from: later(whole.from, part.from), until });
      day = whole.until;
    }
  }
  return periods;
}

type Part = { readonly from: Day; readonly until: Day | null; readonly kind: PeriodKind; readonly alike: string };

/** Stretches that promise alike are one. */
function joined(stretches: readonly AgreementStretch[], side: PromiseSide): readonly Part[] {
  const parts: Part[] = [];
  stretches.forEach(({ from, version }, index) => {
    if (!version) return;
    const until = stretches[index + 1]?.from ?? null;
    const alike = likeness(version, side);
    const last = parts.at(-1);
    if (last && last.until === from && last.alike === alike) parts[parts.length - 1] = { ...last, until };
    else parts.push({ from, until, kind: version[side].period, alike });
  });
  return parts;
}

/** What two versions have in common when their periods go on from one to the other. */
function likeness({ marketing, sales, trial }: AgreementVersion, side: PromiseSide): string {
  const owners = trial?.owners ?? null;
  if (side === 'sales') return JSON.stringify([sales.period, owners]);
  return JSON.stringify([marketing.period, marketing.kind, marketing.of, owners]);
}

function wholePeriodFrom(part: Part, day: Day, calendar: Calendar): Day {
  return periodContaining(part.kind, calendar.startOf(day), calendar).from;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
