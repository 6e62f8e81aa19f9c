import './stage-row.css';
import type { FunnelStageView } from '../../../shared/domain/insight-views.ts';
import { calendarStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';
import { stretchWords } from '../../ui/stretch-words.ts';

type Props = { readonly stage: FunnelStageView; readonly widest: number; readonly worst: boolean };

/** One stage: who owns it, how many entered, what share goes on, what is stuck. The last one only has what came in. */
export function StageRow({ stage, widest, worst }: Props) {
  const texts = useTexts();
  const format = useFormat();
  const last = stage.reachedNext === null;
  return (
    <li className="stage" data-worst={worst}>
      <div className="stage__name">
        <p className="stage__label one-line">{stage.label}</p>
        <p className={`stage__owner ${stage.owner}`}>{texts.side[stage.owner]}</p>
      </div>
      <p className="stage__entered stage__count">{format.countShort(stage.entered)}</p>
      <div className={`stage__bar ${stage.owner}`} aria-hidden="true">
        <div className="stage__fill" style={{ '--part': stage.entered / widest }} />
      </div>
      {!last && <Rate stage={stage} worst={worst} />}
      {!last && <Stuck stage={stage} />}
    </li>
  );
}

/** Counted stage by stage, more can enter the next stage than this one; from here on it is told in times. */
const manyTimes = 9.995;

function Rate({ stage, worst }: Omit<Props, 'widest'>) {
  const words = useTexts().funnel;
  const format = useFormat();
  if (stage.conversion === null) return <p className="stage__rate stage__small">{words.noRate}</p>;
  const notes = [
    stage.goal === null ? null : words.goal({ goal: format.percent(stage.goal) }),
    stage.thin ? words.thin : null,
  ];
  return (
    <div className="stage__rate">
      <p className="stage__percent">
        {stage.conversion >= manyTimes
          ? words.times({ times: format.countShort(Math.round(stage.conversion)) })
          : format.percent(stage.conversion)}{' '}
        {worst && <Shape name="down" />}
        {worst && stage.goal !== null && (
          <span className="unseen">{words.belowGoal({ goal: format.percent(stage.goal) })}</span>
        )}
      </p>
      <p className="stage__small">{notes.filter((note) => note !== null).join(', ')}</p>
    </div>
  );
}

function Stuck({ stage }: { readonly stage: FunnelStageView }) {
  const texts = useTexts();
  const format = useFormat();
  if (stage.stuck === 0) return <p className="stage__stuck stage__small">{texts.funnel.noneStuck}</p>;
  const oldest = stage.oldestStuckMs;
  return (
    <div className="stage__stuck">
      <p className="stage__stuck-count">{format.countShort(stage.stuck)}</p>
      {oldest !== null && <p className="stage__small">{stretchWords(calendarStretch(oldest), texts)}</p>}
    </div>
  );
}
