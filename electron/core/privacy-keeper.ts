/** Keeps for whom the wall is, and the clock that turns it by the schedule. The rules are in shared/domain. */
import type { PrivacyConfig, PrivacyMode } from '../../shared/config/privacy.ts';
import {
  choosePrivacy,
  nextMode,
  type PrivacyChoice,
  type PrivacyTerms,
  scheduledMode,
  standingChoice,
} from '../../shared/domain/privacy-mode.ts';
import type { Clock } from './clock.ts';

export type PrivacyKeeper = {
  /** The mode of this very moment, and what it hides. */
  readonly now: () => { readonly mode: PrivacyMode; readonly privacy: PrivacyConfig };
  /** A person's choice; without a mode the one that follows. It is forgotten when Tandem is started again. */
  readonly choose: (mode?: PrivacyMode) => void;
  /** The config may have changed. */
  readonly use: (terms: PrivacyTerms) => void;
  readonly stop: () => void;
};

const minuteMs = 60_000;

/** @param onTurn what may be seen has changed. */
export function createPrivacyKeeper(first: PrivacyTerms, clock: Clock, onTurn: () => void): PrivacyKeeper {
  let terms = first;
  let choice: PrivacyChoice | null = null;
  let stopped = false;
  let cancelTimer = (): void => {};

  const now = (): ReturnType<PrivacyKeeper['now']> => {
    const at = clock.now();
    const mode = standingChoice(terms, choice, at)?.mode ?? scheduledMode(terms, at);
    return { mode, privacy: terms.privacy };
  };
  let told = JSON.stringify(now());

  /** A schedule turns on whole minutes; looking at each of them also notices a clock that was set. */
  const schedule = (): void => {
    cancelTimer();
    const at = clock.now();
    const nextMinute = minuteMs - (at % minuteMs);
    const endOfChoice = choice?.until ? Math.max(0, choice.until - at) : Infinity;
    cancelTimer = clock.after(Math.min(nextMinute, endOfChoice), settle);
  };
  const settle = (): void => {
    if (stopped) return;
    choice = standingChoice(terms, choice, clock.now());
    schedule();
    const current = JSON.stringify(now());
    if (current === told) return;
    told = current;
    onTurn();
  };
  schedule();

  return {
    now,
    choose: (mode = nextMode(now().mode)) => {
      choice = choosePrivacy(terms, mode, clock.now());
      settle();
    },
    use: (newTerms) => {
      terms = newTerms;
      settle();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}
