import './gate.css';
import type { PromiseStatus } from '../../../shared/domain/agreement-view.ts';
import type { IncentiveView } from '../../../shared/domain/goal-view.ts';
import { useTexts } from '../../store/hooks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type Mark, promiseMark } from '../../ui/tone.ts';

const gateMark: Record<IncentiveView['gate'], Mark> = {
  holds: { shape: 'check', tone: 'good' },
  broken: { shape: 'cross', tone: 'bad' },
  unknown: { shape: 'question', tone: 'neutral' },
};

type Props = {
  readonly incentive: IncentiveView;
  readonly marketing: PromiseStatus;
  readonly sales: PromiseStatus;
};

/** The condition beside the number: both promises kept over the goal's period, and how each side's stands now. */
export function Gate({ incentive: { gate, gateByNumbers }, marketing, sales }: Props) {
  const texts = useTexts();
  const words = texts.incentive;
  const stands = { marketing, sales };
  const isKeptNow = Object.values(stands).every((status) => status === 'kept' || status === 'early');
  // As long as both are too young to break, "kept" would be said too soon.
  const isEarly = gate === 'holds' && marketing === 'early' && sales === 'early';
  const byNumbers = gate === 'unknown' && gateByNumbers !== 'unknown' ? words.byNumbers[gateByNumbers] : null;
  const note = gate === 'broken' && isKeptNow ? words.earlier : byNumbers;
  return (
    <section className="gate">
      <p className="gate__label">{words.gate.label}</p>
      <div className="gate__status">
        <StatusMark mark={isEarly ? promiseMark.early : gateMark[gate]} word={words.gate[isEarly ? 'early' : gate]} />
      </div>
      {note && <p className="gate__note">{note}</p>}
      <div className="gate__sides">
        {(['marketing', 'sales'] as const).map((side) => (
          <div key={side} className="gate__side">
            <p className={side}>{texts.side[side]}</p>
            <StatusMark mark={promiseMark[stands[side]]} word={texts.promiseStatus[stands[side]]} />
          </div>
        ))}
      </div>
    </section>
  );
}
