/** Sales' terms over all versions of the agreement, as the ledger applies them to each lead. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches, versionsByDay } from './agreement.ts';
import type { LeadTypeTerms, ResponseRule } from './agreement-answer.ts';
import type { Calendar } from './calendar.ts';
import { groupKey } from './lead-value.ts';

const minuteMs = 60_000;

/**
 * The rule over all versions of the agreement, null without one. Every stretch states its terms for each lead type that any
 * version names, so that a type's own terms end with the version they stand in.
 */
export function responseRule(config: Config, calendar: Calendar): ResponseRule | null {
  const versions = versionsByDay(config.agreement);
  if (versions.length === 0) return null;
  const named = new Map(
    versions.flatMap(({ sales }) =>
      [sales.respondWithinMinutes, sales.attempts, sales.disposition].flatMap((terms) =>
        Object.keys(terms?.byLeadType ?? {}).map((name) => [groupKey(name), name] as const),
      ),
    ),
  );
  const leadTypes = [null, ...named.values()];
  let clockStart: AgreementVersion['sales']['clockStart'] = ['assigned', 'mql', 'created'];
  return {
    stretches: agreementStretches(config.agreement).map(({ from, version }) => {
      // Where no agreement is in force, leads are told apart from those of the one before as that one started its clocks.
      clockStart = version?.sales.clockStart ?? clockStart;
      return {
        from: calendar.startOf(from),
        clockStart,
        owners: version?.trial?.owners ?? null,
        terms: version && leadTypes.map((leadType) => termsOf(version.sales, leadType)),
      };
    }),
  };
}

function termsOf(sales: AgreementVersion['sales'], leadType: string | null): LeadTypeTerms {
  return {
    leadType,
    withinMs: own(sales.respondWithinMinutes, leadType) * minuteMs,
    attempts: sales.attempts ? own(sales.attempts, leadType) : null,
    dispositionWithinDays: sales.disposition ? own(sales.disposition, leadType) : null,
  };
}

/** The term of a lead type, else that of all others. Names are compared without case and surrounding blanks. */
export function own<T>(
  terms: { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> },
  leadType: string | null,
): T {
  const key = leadType === null ? null : groupKey(leadType);
  return Object.entries(terms.byLeadType).find(([name]) => groupKey(name) === key)?.[1] ?? terms.otherwise;
}
