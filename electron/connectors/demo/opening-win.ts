/**
 * Whoever starts Tandem to see what it does should see a win before they look away. So with every start the next win is
 * brought forward to about a minute after it. No win is added: the pace of the company stays what it is.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import type { OpeningWin } from './demo-cursor.ts';
import { type Life, livesOfDay, wonAtInstead } from './life.ts';
import { createRandom, seedOf } from './random.ts';
import type { World } from './world.ts';

const soonestMs = 40_000;
const latestMs = 70_000;

/** The life whose deal is brought forward, and how. Undefined when no deal is being negotiated. */
export function openingWin(
  world: World,
  lives: readonly Life[],
  taken: readonly OpeningWin[],
  start: Instant,
): OpeningWin | undefined {
  const takenKeys = new Set(taken.map((win) => win.key));
  let next: { readonly key: string; readonly at: Instant } | undefined;
  for (const { key, deal } of lives) {
    if (deal?.wonAt === undefined || deal.negotiationAt === undefined || takenKeys.has(key)) continue;
    const due = deal.wonAt > start + latestMs && deal.negotiationAt <= start;
    if (due && (!next || deal.wonAt < next.at)) next = { key, at: deal.wonAt };
  }
  if (!next) return undefined;
  const delay = soonestMs + createRandom(seedOf(world.seed, start % 0x7fffffff))() * (latestMs - soonestMs);
  return { key: next.key, wonAt: start + Math.floor(delay), insteadOf: next.at };
}

/** The lives of leads that arrive on the day, with the wins brought forward where they were. */
export function livesWithOpenings(world: World, day: number, openingWins: readonly OpeningWin[]): readonly Life[] {
  const lives = livesOfDay(world, day);
  if (openingWins.length === 0) return lives;
  const wonAt = new Map(openingWins.map((win) => [win.key, win.wonAt]));
  return lives.map((life) => {
    const instead = wonAt.get(life.key);
    return instead === undefined ? life : wonAtInstead(life, instead);
  });
}
