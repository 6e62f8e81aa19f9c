import type { RequestArgs } from '../../shared/bridge/contract.ts';
import type { RequestName } from '../../shared/bridge/names.ts';
import { needsPin } from '../../shared/bridge/needs-pin.ts';
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import type { Lock } from './lock.ts';
import { Refused } from './refused.ts';

/** Stands before the handlers. Throws `Refused` for a request that the lock does not let through. */
export type Guard = <N extends RequestName>(name: N, args: RequestArgs[N]) => void;

/** @param shown for whom the wall is at the moment. */
export function createGuard(lock: Pick<Lock, 'state'>, shown: () => PrivacyMode): Guard {
  return (name, args) => {
    if (lock.state() === 'locked' && needsPin(name, args, shown())) throw new Refused('That needs the PIN.', 'locked');
  };
}
