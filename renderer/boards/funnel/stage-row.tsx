import type { FunnelStageView } from '../../../shared/domain/snapshot.ts';
import { calendarStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';

type Props = { readonly stage: FunnelStageView; readonly widest: number; readonly worst: boolean };

/** One stage: who owns it, how many entered, what share goes on, what is stuck. */
export function StageRow({ stage, widest, worst }: Props) {
  const texts = useTexts();
  const words = texts.funnel;
  const format = useFormat();
  const oldest = stage.oldestStuckMs === null ? null : texts.stretch(calendarStretch(stage.oldestStuckMs));
  const last = stage.reachedNext === null;
  return (
    <li className="stage" data-worst={worst}>
      <div className="stage__name">
        <p className="stage__label one-line">{stage.label}</p>
        <p className={`stage__owner ${stage.owner}`}>{texts.side[stage.owner]}</p>
      </div>
      <p className="stage__count">{format.countShort(stage.entered)}</p>
      <div className={`stage__bar ${stage.owner}`} aria-hidden="true">
        <div className="stage__fill" style={{ '--part': stage.entered / widest }} />
      </div>
      <div className="stage__rate">
        {last ? null : stage.conversion === null ? (
          <p className="stage__small">{words.noRate}</p>
        ) : (
          <>
            <p className="stage__percent">
              {format.percent(stage.conversion)} <span className="stage__small">{words.goOn}</span>
            </p>
            <p className="stage__small">
              {stage.goal !== null && words.goal(format.percent(stage.goal))}
              {stage.goal !== null && stage.thin && ', '}
              {stage.thin && words.thin}
            </p>
          </>
        )}
      </div>
      <p className="stage__stuck stage__small">
        {last ? null : stage.stuck > 0 ? words.stuck(format.count(stage.stuck), oldest) : words.noneStuck}
      </p>
    </li>
  );
}
