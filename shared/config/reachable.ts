/** Terms that can be written down and yet promise nothing: amounts too small to be counted, tiers nobody can tell apart. */
import { foldName } from '../domain/fold-name.ts';
import { minorExponent, toMinor } from '../domain/money.ts';
import { isMoney } from '../domain/measure.ts';
import type { AgreementConfig, IncentiveConfig } from './agreement.ts';
import type { GoalConfig } from './goals.ts';

type Terms = {
  readonly currency: string;
  readonly goals: readonly GoalConfig[];
  readonly agreement?: AgreementConfig | undefined;
};
type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

/** Each with where it stands in the config. */
export function unreachableTerms({ currency, goals, agreement }: Terms): readonly Fault[] {
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

function targetsOf({ target }: GoalConfig): readonly (readonly [number, Fault['path']])[] {
  return typeof target === 'number' ? [[target, []]] : target.map((step, index) => [step.target, [index, 'target']]);
}

/** An amount is counted in minor units, and one that is none of them would be a target of nothing. */
function tooSmall(major: number, currency: string, path: Fault['path']): readonly Fault[] {
  if (toMinor(major, currency) > 0) return [];
  return [
    { path, message: `is ${major}, less than the smallest amount of ${currency}, which is ${smallest(currency)}` },
  ];
}

function smallest(currency: string): number {
  return 1 / 10 ** minorExponent(currency);
}

type ValuePromise = Extract<AgreementConfig['versions'][number]['marketing'], { readonly kind: 'value' }>;

function valueFaults(promise: ValuePromise, currency: string, path: Fault['path']): Fault[] {
  const { target, leadValues, otherwise, valueBy } = promise;
  const isWorth = [...Object.values(leadValues), otherwise].some((value) => toMinor(value, currency) > 0);
  const what = valueBy === 'leadType' ? 'type' : 'source';
  const worthless = `gives every lead a worth of 0, so nothing could ever be delivered: say what a lead of each ${what} is worth, such as {"Webinar": 200}, or of any "otherwise"`;
  return [
    ...tooSmall(target, currency, [...path, 'target']),
    ...(isWorth ? [] : [{ path: [...path, 'leadValues'], message: worthless }]),
  ];
}

function incentiveFaults({ floor, tiers }: IncentiveConfig, path: Fault['path']): readonly Fault[] {
  const highest = Math.max(...tiers.map(({ at }) => at));
  const labels = tiers.map(({ label }) => foldName(label));
  const twice = tiers.find((_, index) => labels.indexOf(labels[index] ?? '') < index);
  return [
    ...(floor > highest
      ? [
          {
            path: [...path, 'floor'],
            message: `is ${floor}, above the highest tier at ${highest}, so no tier is reached by itself: set it to ${tiers[0]?.at ?? highest} or below, where the first tier begins`,
          },
        ]
      : []),
    ...(twice ? [{ path: [...path, 'tiers'], message: `has two tiers with the label "${twice.label}"` }] : []),
  ];
}
