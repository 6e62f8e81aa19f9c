import type { SourceStatus } from '../../../shared/domain/source-status.ts';

/**
 * Those that a screen has room for: sources in trouble first, otherwise in the order of the config. One with a sentence about
 * what is wrong takes the room of two.
 */
export function rowsShown(sources: readonly SourceStatus[], room: number): readonly SourceStatus[] {
  const weightiest = sources.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
  const fitting = weightiest.findIndex((_, place) => roomOf(weightiest.slice(0, place + 1)) > room);
  return fitting < 0 ? weightiest : weightiest.slice(0, fitting);
}

function roomOf(sources: readonly SourceStatus[]): number {
  return sources.reduce((sum, { problem }) => sum + (problem ? 2 : 1), 0);
}
