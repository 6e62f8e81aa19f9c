/** Seeded chance: the same seed draws the same numbers, so the demo company can be lived again at any time. */

/** Draws the next number, 0 <= n < 1. */
export type Random = () => number;

/**
 * The generator mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for a company that only has
 * to look real.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One seed out of several numbers: neighbours (the next lead, the next day) get seeds far apart. */
export function seedOf(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    // The finishing step of MurmurHash3 by Austin Appleby (public domain), once a part.
    hash = Math.imul(hash ^ part ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash | 0;
}

/** Between the two, the shorter the likelier: most delays are short and a few are long. */
export function skewed(random: Random, shortest: number, longest: number): number {
  const drawn = random();
  return shortest + (longest - shortest) * drawn * drawn;
}

/** Log-normal around a median; the normal deviate is by Box and Muller. */
export function logNormal(random: Random, median: number, spread: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * random()));
}

/** One of the list. Throws when there is none. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const drawn = list[Math.floor(random() * list.length)];
  if (drawn === undefined) throw new RangeError('nothing to pick from');
  return drawn;
}

/** One of the keys, each as likely as its weight. Throws when there is none. */
export function pickWeighted<K extends string>(random: Random, weights: readonly (readonly [K, number])[]): K {
  let left = random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of weights) {
    left -= weight;
    if (left < 0) return key;
  }
  const last = weights.at(-1);
  if (!last) throw new RangeError('nothing to pick from');
  return last[0];
}
