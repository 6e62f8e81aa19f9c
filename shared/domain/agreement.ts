/** Which version of the agreement holds when. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import { dayNumber, dayOfNumber } from './day.ts';
import type { Day } from './records.ts';

/** The versions from the first to the newest; none without an agreement. */
export function versionsByDay(agreement: AgreementConfig | undefined): readonly AgreementVersion[] {
  return (agreement?.versions ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** A stretch of days under one version, up to the next stretch; `version` is null where none is in force. */
export type AgreementStretch = { readonly from: Day; readonly version: AgreementVersion | null };

/**
 * The whole line of time since the first version began, ascending. A trial ends after its last day, or when another version
 * begins; after it the newest version that is no trial holds again, and none where there is no such version.
 */
export function agreementStretches(agreement: AgreementConfig | undefined): readonly AgreementStretch[] {
  const versions = versionsByDay(agreement);
  return versions.flatMap((version, index): readonly AgreementStretch[] => {
    const stretch = { from: version.from, version };
    if (!version.trial) return [stretch];
    const end = dayOfNumber(dayNumber(version.trial.until) + 1);
    const next = versions[index + 1]?.from;
    if (next !== undefined && next <= end) return [stretch];
    return [stretch, { from: end, version: versions.slice(0, index).findLast(({ trial }) => !trial) ?? null }];
  });
}

/**
 * The agreement as it was known on a day, without the versions that begin later: the one in force is taken to hold for all
 * days to come. So nothing that is written down for later changes what is said before.
 */
export function agreementKnownOn(agreement: AgreementConfig | undefined, day: Day): AgreementConfig | undefined {
  const versions = (agreement?.versions ?? []).filter(({ from }) => from <= day);
  return versions.length > 0 ? { versions } : undefined;
}

/** The version in force on a day. Null before the first, and after a trial that nothing follows. */
export function versionInForce(agreement: AgreementConfig | undefined, day: Day): AgreementVersion | null {
  return agreementStretches(agreement).findLast(({ from }) => from <= day)?.version ?? null;
}
