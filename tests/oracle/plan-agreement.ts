/** Random agreements: one to three versions, trials among them, that begin around the moment the wall is looked at. */
import { type Arbitrary, boolean, constantFrom, option, record, tuple } from 'fast-check';
import type { ConfigDocument } from '../../shared/config/config.ts';
import type { PeriodKind } from '../../shared/config/period.ts';
import type { Day } from '../../shared/domain/records.ts';
import { plusDays } from './oracle-calendar.ts';

export type AgreementDocument = NonNullable<ConfigDocument['agreement']>;
export type VersionDocument = AgreementDocument['versions'][number];

const seldom = { nil: undefined, freq: 1 };

function marketing(kinds: Arbitrary<PeriodKind>): Arbitrary<VersionDocument['marketing']> {
  const of = constantFrom('lead' as const, 'mql' as const, 'mql' as const, 'sql' as const);
  return tuple(of, kinds, constantFrom(3, 10, 25.5), boolean(), boolean()).map(
    ([milestone, period, target, isCount, byType]) =>
      isCount
        ? { kind: 'count', of: milestone, period, target }
        : {
            kind: 'value',
            of: milestone,
            period,
            target: target * 100,
            valueBy: byType ? 'leadType' : 'leadSource',
            leadValues: byType ? { demo: 160.5, Trial: 0 } : { ' GOOGLE': 99.99, outbound: 1 },
            otherwise: 7,
          },
  );
}

function sales(kinds: Arbitrary<PeriodKind>): Arbitrary<VersionDocument['sales']> {
  return record({
    period: kinds,
    clockStart: constantFrom<NonNullable<VersionDocument['sales']['clockStart']>>(
      ['assigned', 'mql', 'created'],
      ['assigned'],
      ['mql', 'created'],
      ['created'],
    ),
    respondWithinMinutes: constantFrom<VersionDocument['sales']['respondWithinMinutes']>(
      { otherwise: 60 },
      { otherwise: 480, byLeadType: { demo: 30 } },
      { otherwise: 15, byLeadType: { ' Demo ': 600, trial: 1440 } },
    ),
    target: constantFrom(0.9, 0.5, 1),
    attempts: option(
      constantFrom<NonNullable<VersionDocument['sales']['attempts']>>(
        { otherwise: { count: 2, withinDays: 2 } },
        { otherwise: { count: 3, withinDays: 1 }, byLeadType: { trial: { count: 1, withinDays: 4 } }, target: 0.5 },
      ),
      { nil: undefined },
    ),
    disposition: option(
      constantFrom<NonNullable<VersionDocument['sales']['disposition']>>(
        { otherwise: 3 },
        { otherwise: 5, byLeadType: { DEMO: 1 }, target: 0.4 },
      ),
      { nil: undefined },
    ),
    workedTarget: option(constantFrom(0.3, 0.8), { nil: undefined }),
  });
}

/** A version from a day on. */
export function aVersion(from: Arbitrary<Day>, kinds: Arbitrary<PeriodKind>): Arbitrary<VersionDocument> {
  const trial = tuple(constantFrom<string[]>([' ada '], ['crm:person1', 'BO'], ['nobody']), constantFrom(0, 2, 9));
  return record({
    from,
    marketing: marketing(kinds),
    sales: sales(kinds),
    trial: option(trial, seldom),
    capacity: option(constantFrom({ reps: 2, leadsPerRep: 3 }, { reps: 5, leadsPerRep: 40 }), { nil: undefined }),
    incentive: option(
      constantFrom<NonNullable<VersionDocument['incentive']>>(
        {
          goal: 'quota',
          floor: 0.2,
          tiers: [
            { label: 'Base', at: 0.1 },
            { label: 'Super', at: 0.6, reward: 'Cake' },
          ],
        },
        {
          goal: 'goal-1',
          tiers: [
            { label: 'Base', at: 1 },
            { label: 'Mega', at: 2 },
          ],
        },
      ),
      { nil: undefined },
    ),
  }).map(({ trial: sample, ...version }) =>
    Object.assign(version, { trial: sample && { owners: sample[0], until: plusDays(version.from, sample[1]) } }),
  );
}

/** Now and then nothing changes but the numbers, so that a period goes on from version to version. */
export function anAgreement(near: Arbitrary<Day>, kinds: Arbitrary<PeriodKind>): Arbitrary<AgreementDocument> {
  const first = aVersion(
    near.map((day) => plusDays(day, -500)),
    kinds,
  );
  const later = option(aVersion(near, kinds), { nil: undefined });
  return tuple(first, later, later, boolean()).map(([base, ...changes]) => {
    const goesOn = changes.pop() === true;
    const versions: VersionDocument[] = [base];
    for (const change of changes) {
      if (typeof change !== 'object' || versions.some(({ from }) => from === change.from)) continue;
      const alike = { ...base.marketing, target: change.marketing.target };
      versions.push(goesOn ? { ...change, trial: undefined, marketing: alike } : change);
    }
    return { versions };
  });
}
