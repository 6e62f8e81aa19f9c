/** Terms that can be written down and yet promise nothing: amounts too small to be counted, tiers nobody can tell apart. */
import { foldName } from '../domain/fold-name.ts';
import { minorExponent, toMinor } from '../domain/money.ts';
import { isMoney } from '../domain/measure.ts';
import type { AgreementConfig, IncentiveConfig } from './agreement.ts';
import { type ConfigFault, faultAt } from './fault.ts';
import type { GoalConfig } from './goals.ts';
import { firstTwice } from './once.ts';

type Terms = {
  readonly currency: string;
  readonly goals: readonly GoalConfig[];
  readonly agreement?: AgreementConfig | undefined;
};
type Path = readonly (string | number)[];

/** Each with where it stands in the config. */
export function unreachableTerms({ currency, goals, agreement }: Terms): readonly ConfigFault[] {
  const ofGoals = goals.flatMap((goal, index) =>
    isMoney(goal.measure)
      ? targetsOf(goal).flatMap(([target, path]) => tooSmall(target, currency, ['goals', index, 'target', ...path]))
      : [],
  );
  const ofVersions = (agreement?.versions ?? []).flatMap(({ marketing, incentive }, index) => {
    const path = ['agreement', 'versions', index];
    const ofMarketing = marketing.kind === 'value' ? valueFaults(marketing, currency, [...path, 'marketing']) : [];
    return ofMarketing.concat(incentive ? incentiveFaults(incentive, [...path, 'incentive']) : []);
  });
  return [...ofGoals, ...ofVersions];
}

function targetsOf({ target }: GoalConfig): readonly (readonly [number, Path])[] {
  return typeof target === 'number' ? [[target, []]] : target.map((step, index) => [step.target, [index, 'target']]);
}

/** An amount is counted in minor units, and one that is none of them would be a target of nothing. */
function tooSmall(major: number, currency: string, path: Path): readonly ConfigFault[] {
  if (toMinor(major, currency) > 0) return [];
  return [{ ...faultAt(path, 'amountTooSmall', { currency, smallest: smallest(currency) }), input: major }];
}

function smallest(currency: string): number {
  return 1 / 10 ** minorExponent(currency);
}

type ValuePromise = Extract<AgreementConfig['versions'][number]['marketing'], { readonly kind: 'value' }>;

function valueFaults(promise: ValuePromise, currency: string, path: Path): ConfigFault[] {
  const { target, leadValues, otherwise, valueBy } = promise;
  const isWorth = [...Object.values(leadValues), otherwise].some((value) => toMinor(value, currency) > 0);
  return [
    ...tooSmall(target, currency, [...path, 'target']),
    ...(isWorth ? [] : [faultAt([...path, 'leadValues'], 'worthless', { by: valueBy })]),
  ];
}

function incentiveFaults({ floor, tiers }: IncentiveConfig, path: Path): readonly ConfigFault[] {
  const highest = Math.max(...tiers.map(({ at }) => at));
  const lowest = tiers[0]?.at ?? highest;
  const twice = firstTwice(
    tiers.map(({ label }) => label),
    foldName,
  );
  return [
    ...(floor > highest
      ? [{ ...faultAt([...path, 'floor'], 'floorAboveTiers', { highest, lowest }), input: floor }]
      : []),
    ...(twice === undefined ? [] : [faultAt([...path, 'tiers'], 'nameTwice', { name: twice })]),
  ];
}
