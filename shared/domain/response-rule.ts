/** Sales' terms over all versions of the agreement, as the ledger applies them to each lead. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { Config } from '../config/config.ts';
import { agreementStretches } from './agreement.ts';
import type { LeadTypeTerms, ResponseRule } from './agreement-answer.ts';
import type { Calendar } from './calendar.ts';
import { foldName } from './fold-name.ts';

const minuteMs = 60_000;

/**
 * The rule over all versions of the agreement, null without one. Every stretch states its terms for each lead type that its
 * version or one before it names, so that a type's own terms end with the version they stand in, and that naming a type
 * changes nothing from before.
 */
export function responseRule(config: Config, calendar: Calendar): ResponseRule | null {
  const stretches = agreementStretches(config.agreement);
  if (stretches.length === 0) return null;
  let clockStart: AgreementVersion['sales']['clockStart'] = ['assigned', 'mql', 'created'];
  const named = new Map<string, string>();
  return {
    stretches: stretches.map(({ from, version }) => {
      // Where no agreement is in force, leads are told apart from those of the one before as that one started its clocks.
      clockStart = version?.sales.clockStart ?? clockStart;
      for (const name of version ? typesNamedBy(version) : []) {
        if (!named.has(foldName(name))) named.set(foldName(name), name);
      }
      return {
        from: calendar.startOf(from),
        clockStart,
        owners: version?.trial?.owners ?? null,
        terms: version && [null, ...named.values()].map((leadType) => termsOf(version.sales, leadType)),
      };
    }),
  };
}

/** In the order in which the terms state them. */
function typesNamedBy({ sales }: AgreementVersion): readonly string[] {
  return [sales.respondWithinMinutes, sales.attempts, sales.disposition].flatMap((terms) =>
    Object.keys(terms?.byLeadType ?? {}),
  );
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
  const key = leadType === null ? null : foldName(leadType);
  return Object.entries(terms.byLeadType).find(([name]) => foldName(name) === key)?.[1] ?? terms.otherwise;
}
