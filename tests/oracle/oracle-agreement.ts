/** The agreement's line of time once more: which version holds on a day, and over which days a promise is judged. */
import type { AgreementVersion } from '../../shared/config/agreement.ts';
import type { PeriodConfig } from '../../shared/config/period.ts';
import type { Day, Lead } from '../../shared/domain/records.ts';
import { plusDays } from './oracle-calendar.ts';
import { type OraclePeriod, oraclePeriod } from './oracle-period.ts';
import { rememberedByConfig, sameText, type World } from './oracle-world.ts';

const versions = rememberedByConfig<AgreementVersion | undefined>();

/**
 * The newest version begun by the day, and by the day of the world's own moment: what comes later nobody knows yet; a trial
 * that is over has none left to say, and the newest before it holds.
 */
export function versionOn(day: Day, world: World): AgreementVersion | undefined {
  const today = world.now === Infinity ? '9999-12-31' : world.calendar.dayOf(world.now);
  return versions(world.config, `${day} ${today}`, () => {
    const begun = (world.config.agreement?.versions ?? [])
      .filter(({ from }) => from <= day && from <= today)
      .sort((a, b) => (a.from < b.from ? 1 : -1));
    const [newest] = begun;
    if (newest?.trial && newest.trial.until >= day) return newest;
    return begun.find(({ trial }) => !trial);
  });
}

export type Side = 'marketing' | 'sales';

/** What two days' terms must have in common for a period to go on from one to the other. */
function likeness(version: AgreementVersion | undefined, side: Side): string {
  if (!version) return 'none';
  const { marketing, sales, trial } = version;
  const owners = trial?.owners ?? 'everybody';
  return JSON.stringify(
    side === 'sales' ? [sales.period, owners] : [marketing.period, marketing.kind, marketing.of, owners],
  );
}

/** The period of its kind around the day, as much of it as goes by the same kind of promise to the same people. */
export function promisePeriod(side: Side, day: Day, world: World): OraclePeriod | undefined {
  const found = periods(world.config, `${side} ${world.calendar.dayOf(world.now)}`, () => []);
  const known = found.find(({ from, until }) => from <= day && day < until);
  const period = known ?? periodAround(side, day, world);
  if (period && !known) found.push(period);
  return period;
}

const periods = rememberedByConfig<OraclePeriod[]>();

function periodAround(side: Side, day: Day, world: World): OraclePeriod | undefined {
  const version = versionOn(day, world);
  if (!version) return undefined;
  const kind: PeriodConfig = version[side].period;
  const whole = oraclePeriod(kind, day, world.calendar);
  const goesOn = (other: Day): boolean => likeness(versionOn(other, world), side) === likeness(version, side);
  let [from, until] = [day, plusDays(day, 1)];
  while (from > whole.from && goesOn(plusDays(from, -1))) from = plusDays(from, -1);
  while (until < whole.until && goesOn(until)) until = plusDays(until, 1);
  return { from, until };
}

/** The names that a trial run may call somebody by: an id, with the source before it or as the source itself writes it. */
const idsOf = (id: string): readonly string[] => [id, id.slice(id.indexOf(':') + 1)];

/** Whether there is anybody whom a version could be about: of a trial, one owner or person who is called as it says. */
export function isAboutAnybody({ trial }: AgreementVersion, { told }: World): boolean {
  const everybody = [
    ...told.lead.flatMap(({ ownerId }) => (ownerId === undefined ? [] : idsOf(ownerId))),
    ...told.person.flatMap(({ id, name }) => [...idsOf(id), name]),
  ];
  return !trial || trial.owners.some((owner) => everybody.some((name) => sameText(owner, name)));
}

/** Whether a lead is one of those a version is about: everybody's, or in a trial those of its owners. */
export function isInSample({ ownerId }: Lead, version: AgreementVersion, { company }: World): boolean {
  if (!version.trial) return true;
  const name = company.person.find(({ id }) => id === ownerId)?.name;
  return (
    ownerId !== undefined &&
    version.trial.owners.some((owner) => [...idsOf(ownerId), name].some((known) => sameText(owner, known)))
  );
}
