/**
 * Gives `next` back with every part that equals its former self replaced by that former self, so that a board whose
 * numbers did not change keeps its references and is not drawn again. Plain data only, as it comes over the bridge.
 */
export function shareUnchanged<T>(previous: T | null, next: T): T;
export function shareUnchanged(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((item, index) => shareUnchanged<unknown>(previous[index], item));
    return shared.length === previous.length && shared.every((item, i) => item === previous[i]) ? previous : shared;
  }
  if (isRecord(previous) && isRecord(next)) {
    const keys = Object.keys(next);
    const shared = Object.fromEntries(keys.map((key) => [key, shareUnchanged<unknown>(previous[key], next[key])]));
    const same = keys.length === Object.keys(previous).length && keys.every((key) => shared[key] === previous[key]);
    return same ? previous : shared;
  }
  return next;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
