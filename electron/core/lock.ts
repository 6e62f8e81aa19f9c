/** The lock that a PIN opens for a while. Kept in memory: a wall that is started again is locked. */
import type { PinConfig } from '../../shared/config/pin.ts';
import type { UnlockAnswer } from '../../shared/domain/lock.ts';
import type { Instant } from '../../shared/domain/records.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import type { Clock } from './clock.ts';
import { isPin } from './pin-hash.ts';

export type Lock = {
  readonly state: () => WallState['lock'];
  /** Tries are taken one after the other. */
  readonly unlock: (pin: string) => Promise<UnlockAnswer>;
  readonly lock: () => void;
  /** The config may have another PIN, or none: what was opened with another is locked again. */
  readonly use: (pin: PinConfig | undefined) => void;
  readonly stop: () => void;
};

const freeTries = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 60 * 60_000;
/** A timer stands still while the machine sleeps: looking often, it is locked soon after. */
const lookEveryMs = 5_000;

/**
 * @param onTurn it was opened or locked.
 * @param check whether it is the PIN of the hash; slow on purpose.
 */
export function createLock(
  first: PinConfig | undefined,
  clock: Clock,
  onTurn: (state: WallState['lock']) => void,
  check: (pin: string, hash: string) => Promise<boolean> = isPin,
): Lock {
  let pin = first;
  let openUntil: Instant = -Infinity;
  let wrong = 0;
  let waitUntil: Instant = -Infinity;
  let callOff = (): void => {};
  let lastTry: Promise<unknown> = Promise.resolve();

  const openMs = (): number => (pin?.minutes ?? 0) * 60_000;
  const state = (): WallState['lock'] => {
    if (!pin) return 'none';
    const now = clock.now();
    // Of a clock that was set back nobody gains time.
    openUntil = Math.min(openUntil, now + openMs());
    return now < openUntil ? 'open' : 'locked';
  };
  let told = state();
  const tell = (): void => {
    callOff();
    const current = state();
    if (current === 'open') callOff = clock.after(Math.min(openUntil - clock.now(), lookEveryMs), tell);
    if (current === told) return;
    told = current;
    onTurn(current);
  };
  const waitMs = (): number => {
    const now = clock.now();
    waitUntil = Math.min(waitUntil, now + waitAfter(wrong));
    return Math.max(0, waitUntil - now);
  };

  const attempt = async (given: string): Promise<UnlockAnswer> => {
    if (!pin) return { kind: 'noPin' };
    const left = waitMs();
    if (left > 0) return { kind: 'wait', waitMs: left };
    const { hash } = pin;
    const isRight = await check(given, hash);
    // The config may have changed while it was checked: then it was the PIN of no lock that there is.
    if (hash !== pin?.hash) return { kind: 'wrong', triesLeft: freeTries };
    if (isRight) {
      wrong = 0;
      openUntil = clock.now() + openMs();
      tell();
      return { kind: 'open' };
    }
    wrong += 1;
    const wait = waitAfter(wrong);
    waitUntil = clock.now() + wait;
    return wait > 0 ? { kind: 'wait', waitMs: wait } : { kind: 'wrong', triesLeft: freeTries - wrong };
  };

  const lock = (): void => {
    openUntil = -Infinity;
    tell();
  };

  return {
    state,
    unlock: (given) => {
      const answer = lastTry.then(() => attempt(given));
      lastTry = answer.catch(() => undefined);
      return answer;
    },
    lock,
    use: (next) => {
      if (next?.hash === pin?.hash) {
        pin = next;
        tell();
        return;
      }
      pin = next;
      wrong = 0;
      waitUntil = -Infinity;
      lock();
    },
    stop: () => callOff(),
  };
}

/** After so many wrong tries in a row: a minute after the fifth, twice as long after each further one. */
function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs);
}
