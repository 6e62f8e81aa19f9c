/** What leads count towards marketing's promise. */
import type { AgreementVersion } from '../config/agreement.ts';
import { foldName } from './fold-name.ts';
import { toMinor } from './money.ts';

/**
 * What one lead of a group counts: 1 where leads are counted, else its worth in minor units by the version's rate table
 * (Roberge, ch. 12). Groups are matched in any case; one that the table does not name has the worth of all others.
 */
export function leadWorth(terms: AgreementVersion['marketing'], currency: string): (group: string | null) => number {
  if (terms.kind === 'count') return () => 1;
  const otherwise = toMinor(terms.otherwise, currency);
  const values = new Map(
    Object.entries(terms.leadValues).map(([group, value]) => [foldName(group), toMinor(value, currency)]),
  );
  return (group) => (group === null ? otherwise : (values.get(foldName(group)) ?? otherwise));
}
