/** What a board says of what campaigns brought: the most that they came to, as far as it is told and may be seen. */
import type { CampaignsTotal } from '../../../shared/domain/campaigns-view.ts';

/** What the one number counts: revenue, while there is none what may become of it, and so on back to visits. */
export type Answer = 'revenue' | 'pipeline' | 'leads' | 'visits';
const answers: readonly Answer[] = ['revenue', 'pipeline', 'leads', 'visits'];

/** Null: nothing has come of the campaigns yet. */
export function answerOf(total: CampaignsTotal): Answer | null {
  return answers.find((answer) => (total[answer] ?? 0) > 0) ?? null;
}

export type Fact = 'pipeline' | 'leads' | 'handedOver' | 'won' | 'conversions';
const factsBeside: Readonly<Record<Answer, readonly Fact[]>> = {
  revenue: ['pipeline', 'leads'],
  pipeline: ['leads', 'handedOver'],
  leads: ['handedOver', 'won'],
  visits: ['conversions'],
};

/** The two numbers that stand beside the one: those that are told, and what they come to. */
export function factsOf(total: CampaignsTotal): readonly { readonly fact: Fact; readonly value: number }[] {
  const answer = answerOf(total);
  if (answer === null) return [];
  return factsBeside[answer].flatMap((fact) => {
    const value = total[fact];
    return value === null ? [] : [{ fact, value }];
  });
}

/** A bar: what is certain, and what is still to be decided upon. */
export type Bar = { readonly solid: number; readonly open: number };
export type BarMeasure = 'money' | 'leads' | 'visits';

/** What the bars are of: one measure for all of them, so that they can be held against each other. */
export function barMeasure(total: CampaignsTotal): BarMeasure | null {
  const answer = answerOf(total);
  return answer === 'revenue' || answer === 'pipeline' ? 'money' : answer;
}

/** Bars begin at zero: what was paid back draws none. */
export function barOf(brought: CampaignsTotal, measure: BarMeasure): Bar {
  const size = (value: number | null): number => Math.max(0, value ?? 0);
  return measure === 'money'
    ? { solid: size(brought.revenue), open: size(brought.pipeline) }
    : { solid: size(brought[measure]), open: 0 };
}

export type Column = 'visits' | 'conversions' | 'leads' | 'handedOver' | 'won';

/** The way from a visit to a customer, as far as anybody has come, without what the bars say anyway. */
export function columnsOf(total: CampaignsTotal): readonly Column[] {
  const bars = barMeasure(total);
  const way: readonly Column[] = ['visits', total.leads === null ? 'conversions' : 'leads', 'handedOver', 'won'];
  return way.filter((column) => (total[column] ?? 0) > 0 && column !== bars);
}
