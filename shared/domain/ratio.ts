/** Divisions and comparisons that floating point would otherwise spoil. */

/** Far below anything shown, far above what rounding adds up to. */
const tolerance = 1e-9;

/** part / whole; null where there is no whole to divide by, never NaN, infinite or -0. */
export function ratio(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const quotient = part / whole;
  return Number.isFinite(quotient) ? tidy(quotient) : null;
}

/** -0 becomes 0: a wall must not say "-0". */
export function tidy(value: number): number {
  return value + 0;
}

/** `value >= bound`, where a value that misses the bound by rounding alone has reached it. */
export function reaches(value: number, bound: number): boolean {
  return value >= bound - tolerance;
}

/** `value > bound`, where a value that passes the bound by rounding alone has not. */
export function exceeds(value: number, bound: number): boolean {
  return value > bound + tolerance;
}
