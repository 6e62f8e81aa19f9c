/** Which side somebody is on. */
import type { z } from 'zod';
import type { teamsSchema } from '../../shared/config/sources/common.ts';
import { foldName } from '../../shared/domain/fold-name.ts';
import type { Team } from '../../shared/domain/records.ts';

export type TeamNames = z.output<typeof teamsSchema>;

/** @param called the person's own name, and those of the teams, roles or groups the source has them in. */
export function teamOf(called: readonly (string | undefined)[], { marketing, other }: TeamNames): Team {
  const own = new Set(called.flatMap((name) => (name === undefined ? [] : [foldName(name)])));
  const isAmong = (names: readonly string[]): boolean => names.some((name) => own.has(foldName(name)));
  if (isAmong(marketing)) return 'marketing';
  return isAmong(other) ? 'other' : 'sales';
}
