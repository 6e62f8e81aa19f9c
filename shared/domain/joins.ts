import type { Config } from '../config/config.ts';
import type { JoinAnswer, JoinView } from './joins-view.ts';
import { ratio } from './ratio.ts';

/** The joins of the config as the wall tells of them, in their order. */
export function joins(
  { joins: asked, sources }: Pick<Config, 'joins' | 'sources'>,
  answers: readonly JoinAnswer[],
): readonly JoinView[] {
  const nameOf = (id: string): string => sources.find((source) => source.id === id)?.label ?? id;
  return asked.flatMap(({ leads, deals, by }, index) => {
    const answer = answers[index];
    if (!answer) return [];
    const { deals: count, joined, unjoined } = answer;
    return [{ leads: nameOf(leads), deals: nameOf(deals), by, count, joined, rate: ratio(joined, count), unjoined }];
  });
}

/** Deals are called after customers. */
export function maskJoin({ leads, deals, by, count, joined, rate, unjoined }: JoinView): JoinView {
  const reasons = unjoined.map(({ reason, count: many }) => ({ reason, count: many, example: null }));
  return { leads, deals, by, count, joined, rate, unjoined: reasons };
}
