import type { IncentiveView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Mark } from '../../ui/tone.ts';
import { need, shownAttainment } from './standing.ts';

const unlockedMark: Mark = { shape: 'check', tone: 'good' };
const lockedMark: Mark = { shape: 'lock', tone: 'neutral' };
const unknownMark: Mark = { shape: 'question', tone: 'neutral' };

/** How far the goal has come; and what that has unlocked, or in one sentence what is missing. */
export function IncentiveAnswer({ incentive }: { readonly incentive: IncentiveView }) {
  const words = useTexts().incentive;
  const format = useFormat();
  const { unlocked, missing, tiers } = incentive;
  const attainment = shownAttainment(incentive);
  const reward = tiers.find(({ label }) => label === unlocked)?.reward;
  const why = useWhyLocked(incentive);
  return (
    <div className="incentive__answer">
      <BigNumber value={attainment === null ? words.notTold : format.percent(attainment)} quiet={attainment === null} />
      <div className="incentive__status one-line">
        {unlocked !== null ? (
          <StatusMark mark={unlockedMark} word={words.unlocked({ tier: unlocked })} />
        ) : missing === 'unknown' ? (
          <StatusMark mark={unknownMark} word={words.notKnown} />
        ) : (
          <StatusMark mark={lockedMark} word={words.locked} />
        )}
      </div>
      {unlocked !== null && reward && <p className="incentive__reward two-lines">{reward}</p>}
      {why && <p className="incentive__why">{why}</p>}
    </div>
  );
}

/** Null: nothing keeps it locked. */
function useWhyLocked(incentive: IncentiveView): string | null {
  const words = useTexts().incentive.missing;
  const format = useFormat();
  const { missing, attainment, gateByNumbers } = incentive;
  if (missing === null) return null;
  if (missing === 'gate') return words.gate;
  if (missing !== 'unknown') return words[missing]({ need: format.percent(need(incentive)) });
  if (attainment === null) return words.goal;
  return gateByNumbers === 'unknown' ? words.unknown : words.old;
}
