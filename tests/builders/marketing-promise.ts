/** Marketing's promise as it stands with leads handed over on some days. */
import type { ConfigDocument } from '../../shared/config/config.ts';
import { agreementHistory } from '../../shared/domain/agreement-question.ts';
import type { MarketingPromiseView } from '../../shared/domain/agreement-view.ts';
import { dayNumber } from '../../shared/domain/day.ts';
import { marketingPromise } from '../../shared/domain/promise.ts';
import { type PromisedPeriod, promisedPeriod } from '../../shared/domain/promised-period.ts';
import { aCalendar, aConfig } from './config.ts';
import { instant } from './instant.ts';

export type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];
export type Leads = Readonly<Record<string, readonly (readonly [group: string | null, count: number])[]>>;

const calendar = aCalendar();
const sales = { respondWithinMinutes: { otherwise: 60 } };

/** A version that promises so many leads a month. */
export const count = (from: string, target: number, more: Partial<Version> = {}): Version => ({
  from,
  marketing: { kind: 'count', target },
  sales,
  ...more,
});

/** A version that promises leads worth so much a month, in major units. */
export const value = (from: string, target: number, leadValues: Record<string, number>, otherwise = 0): Version => ({
  from,
  marketing: { kind: 'value', target, valueBy: 'leadType', leadValues, otherwise },
  sales,
});

export const everythingTold = { lead: true, mql: true, sql: true, responses: true, decisions: true };

/** The running period at `at`, with the leads handed over on these days. */
export function promised(versions: Version[], leads: Leads, at: string): PromisedPeriod {
  const config = aConfig({ agreement: { versions } });
  const period = agreementHistory(config.agreement, { calendar, now: instant(at) })?.marketing.at(-1);
  if (!period) throw new Error('no period');
  const rows = Array.from({ length: dayNumber(period.until) - dayNumber(period.from) }, (_, index) =>
    Object.entries(leads)
      .filter(([day]) => dayNumber(day) - dayNumber(period.from) === index)
      .flatMap(([, groups]) => groups.map(([group, number]) => ({ day: -1, group, count: number }))),
  );
  return promisedPeriod(period, rows, { config, calendar });
}

/** How the promise stands at `at`: by default at the end of the eleventh of the 22 working days of October 2026. */
export function view(versions: Version[], leads: Leads = {}, at = '2026-10-15T17:00'): MarketingPromiseView {
  const found = marketingPromise(promised(versions, leads, at), {
    bounds: aConfig().status,
    told: () => everythingTold,
    calendar,
    now: instant(at),
  });
  if (!found) throw new Error('no promise');
  return found;
}
