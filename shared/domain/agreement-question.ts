/** What the ledger is asked about the agreement: enough to judge every day of the running periods and some before. */
import type { AgreementConfig } from '../config/agreement.ts';
import { agreementStretches, versionInForce } from './agreement.ts';
import type { AgreementQuestion } from './agreement-answer.ts';
import type { Calendar } from './calendar.ts';
import { daysBetween } from './day.ts';
import type { PeriodView } from './pace-view.ts';
import { periodSpan } from './period.ts';
import { promisePeriods, type PromiseSide } from './promise-periods.ts';
import type { Day, Instant } from './records.ts';

/** How far streaks are looked back for, and how far the past periods of an incentive can lie. */
const historyDays = 370;

export type AgreementHistory = {
  readonly marketing: readonly PeriodView[];
  readonly sales: readonly PeriodView[];
  /** Every day from the first period's first to the last period's last, ascending. */
  readonly days: readonly Day[];
};

/** The periods judged at `now`, past ones included; the last of each side contains `now`. Null without an agreement in force. */
export function agreementHistory(
  agreement: AgreementConfig | undefined,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): AgreementHistory | null {
  const today = calendar.dayOf(now);
  if (!versionInForce(agreement, today)) return null;
  const range = { from: calendar.addDays(today, -historyDays), until: calendar.addDays(today, 1) };
  const periodsOf = (side: PromiseSide): readonly PeriodView[] => promisePeriods(side, agreement, range, calendar);
  const [marketing, sales] = [periodsOf('marketing'), periodsOf('sales')];
  const bounds = [...marketing, ...sales];
  const from = bounds.map((period) => period.from).reduce((a, b) => (a < b ? a : b));
  const until = bounds.map((period) => period.until).reduce((a, b) => (a > b ? a : b));
  return { marketing, sales, days: daysBetween(from, until) };
}

/** Null where no agreement is in force at `now`. */
export function agreementQuestion(
  agreement: AgreementConfig | undefined,
  context: { readonly calendar: Calendar; readonly now: Instant },
): AgreementQuestion | null {
  const { calendar } = context;
  const history = agreementHistory(agreement, context);
  if (!history) return null;
  const last = history.days.at(-1) ?? calendar.dayOf(context.now);
  return {
    dayStarts: history.days.map((day) => calendar.startOf(day)),
    until: calendar.startOf(calendar.addDays(last, 1)),
    stretches: agreementStretches(agreement).map(({ from, version }) => ({
      from: calendar.startOf(from),
      terms: version && {
        milestone: version.marketing.of,
        groupBy: version.marketing.kind === 'value' ? version.marketing.valueBy : 'leadType',
      },
      owners: version?.trial?.owners ?? null,
    })),
    salesPeriods: history.sales.map((period) => periodSpan(period, calendar)),
  };
}
