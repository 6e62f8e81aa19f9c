import type { FunnelView } from '../../../shared/domain/insight-views.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';

/** The worst step in one number; or, with none to name, what came out at the end. */
export function FunnelAnswer({ funnel }: { readonly funnel: FunnelView }) {
  const texts = useTexts();
  const words = texts.funnel;
  const format = useFormat();
  const { stages, worstStage, counting } = funnel;
  const at = stages.findIndex((stage) => stage.id === worstStage);
  const worst = stages[at];
  const next = stages[at + 1];
  const last = stages.at(-1);
  if (worst && next && worst.conversion !== null) {
    const lost = Math.max(1, Math.round(worst.shortfall));
    return (
      <div className="funnel__answer">
        <BigNumber value={format.percent(worst.conversion)} />
        <p className="funnel__what two-lines">{words.worst[counting]({ from: worst.label, to: next.label })}</p>
        <div className="funnel__sign">
          <StatusMark
            mark={{ shape: 'down', tone: 'bad' }}
            word={worst.goal === null ? words.noGoals : words.belowGoal({ goal: format.percent(worst.goal) })}
            more={words.lost({ customers: lost })}
          />
        </div>
        <p className={`funnel__owner ${worst.owner}`}>{words.ownedBy({ side: texts.side[worst.owner] })}</p>
      </div>
    );
  }
  const goals = stages.some((stage) => stage.goal !== null);
  return (
    <div className="funnel__answer">
      <BigNumber value={format.countShort(last?.entered ?? 0)} />
      <p className="funnel__what two-lines">{last?.label}</p>
      <div className="funnel__sign">
        <StatusMark
          mark={goals ? { shape: 'check', tone: 'good' } : { shape: 'ring', tone: 'neutral' }}
          word={goals ? words.allMet : words.noGoals}
        />
      </div>
    </div>
  );
}
