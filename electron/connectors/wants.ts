/** What of a source is to be read: what another one tells needs neither calls nor permissions. */
import type { EntityName } from '../../shared/domain/records.ts';

/** Whether any of these is to be taken from the source. */
export function wants(
  { take }: { readonly take?: readonly EntityName[] | undefined },
  ...entities: readonly EntityName[]
): boolean {
  return !take || entities.some((one) => take.includes(one));
}
