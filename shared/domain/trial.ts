/** Whom a trial run counts: the owners its terms name, as far as anybody is known by these names. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { NamedOwner } from './agreement-answer.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Problem } from './problem.ts';
import type { Told } from './told.ts';

/** What the sources tell of what a version promises. */
export type ToldOf = (version: AgreementVersion) => Told;

const nothingTold: Told = { lead: false, mql: false, sql: false, responses: false, decisions: false };

/** A trial run of people nobody knows has no numbers: what they were to do is unknown, neither kept nor missed. */
export function toldOfTrials(told: Told, named: readonly NamedOwner[]): ToldOf {
  return ({ trial }) => (trial && namedIn(trial, named).length === 0 ? nothingTold : told);
}

/** `known` counts people: one who is named twice is one, and so is one whom two sources have. */
export function trialView({ trial }: AgreementVersion, named: readonly NamedOwner[]): AgreementView['trial'] {
  if (!trial) return null;
  const found = namedIn(trial, named);
  const [owners, ids] = [new Set(found.map(({ owner }) => owner)), new Set(found.map(({ id }) => id))];
  return { owners: trial.owners.length, known: Math.min(owners.size, ids.size), until: trial.until, hidden: false };
}

/** Owners of a trial run by whose name or id nobody is known: for them nothing is counted. */
export function trialProblems({ trial }: AgreementVersion, named: readonly NamedOwner[]): readonly Problem[] {
  const unknown = (trial?.owners ?? []).filter((name) => named.every(({ owner }) => owner !== name));
  if (unknown.length === 0) return [];
  return [{ code: 'trialOwnersUnknown', params: { owners: unknown.map((owner) => `"${owner.trim()}"`).join(', ') } }];
}

function namedIn(
  { owners }: NonNullable<AgreementVersion['trial']>,
  named: readonly NamedOwner[],
): readonly NamedOwner[] {
  return named.filter(({ owner }) => owners.includes(owner));
}
