/** Which version of the agreement holds. */
import type { AgreementConfig, AgreementVersion } from '../config/agreement.ts';
import type { Day } from './records.ts';

/** The versions from the first to the newest; none without an agreement. */
export function versionsByDay(agreement: AgreementConfig | undefined): readonly AgreementVersion[] {
  return (agreement?.versions ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The version in force on a day: the newest that has begun by then. Null before the first. */
export function versionInForce(agreement: AgreementConfig | undefined, day: Day): AgreementVersion | null {
  return versionsByDay(agreement).findLast((version) => version.from <= day) ?? null;
}
