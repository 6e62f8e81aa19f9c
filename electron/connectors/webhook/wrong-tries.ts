/** Who keeps trying without the secret has to wait, so that nobody finds it by trying. */
import type { Instant } from '../../../shared/domain/records.ts';

export type WrongTries = {
  readonly note: (address: string) => void;
  /** How long nothing from there is looked at; 0 where it is. */
  readonly waitSeconds: (address: string) => number;
};

const freeTries = 10;
const withinMs = 60_000;
const mostAddresses = 1_000;

/** @param now in milliseconds. */
export function createWrongTries(now: () => Instant): WrongTries {
  const tries = new Map<string, { readonly since: Instant; readonly count: number }>();
  const current = (address: string) => {
    const found = tries.get(address);
    // Of a clock that was set back nobody waits longer.
    return found && Math.abs(now() - found.since) < withinMs ? found : { since: now(), count: 0 };
  };
  return {
    note: (address) => {
      const { since, count } = current(address);
      tries.delete(address);
      tries.set(address, { since, count: count + 1 });
      const [oldest] = tries.keys();
      if (tries.size > mostAddresses && oldest !== undefined) tries.delete(oldest);
    },
    waitSeconds: (address) => {
      const { since, count } = current(address);
      return count < freeTries ? 0 : Math.max(1, Math.ceil((since + withinMs - now()) / 1000));
    },
  };
}
