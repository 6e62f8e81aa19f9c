import './funnel.css';
import './stage-row.css';
import type { FunnelView } from '../../../shared/domain/insight-views.ts';
import { useFormat, useFunnel, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import { FunnelAnswer } from './funnel-answer.tsx';
import { StageRow } from './stage-row.tsx';

/** At which stage do we lose them, who owns that stage, what is stuck? */
export function FunnelBoard() {
  const funnel = useFunnel();
  const texts = useTexts();
  if (funnel && funnel.stages.some((stage) => stage.entered > 0)) return <Funnel funnel={funnel} />;
  return (
    <BoardFrame name="funnel" title={texts.funnel.title}>
      <Message title={texts.funnel.emptyTitle} hint={texts.funnel.emptyHint} />
    </BoardFrame>
  );
}

function Funnel({ funnel }: { readonly funnel: FunnelView }) {
  const texts = useTexts();
  const words = texts.funnel;
  const format = useFormat();
  const { stages, period, worstStage, counting } = funnel;
  const widest = Math.max(...stages.map((stage) => stage.entered), 1);
  return (
    <BoardFrame
      name="funnel"
      title={
        <>
          {words.title} <span className="soft">{periodName(period, texts, format)}</span>
        </>
      }
    >
      <div className="funnel__body">
        <FunnelAnswer funnel={funnel} />
        <div className="funnel__table">
          <p className="stage stage--names" aria-hidden="true">
            <span className="stage__entered">{words.columns.entered}</span>
            <span className="stage__rate">{words.columns.goOn[counting]}</span>
            <span className="stage__stuck">{words.columns.stuck}</span>
          </p>
          <ol className="funnel__stages">
            {stages.map((stage) => (
              <StageRow key={stage.id} stage={stage} widest={widest} worst={stage.id === worstStage} />
            ))}
          </ol>
        </div>
      </div>
      <p className="funnel__rule">
        <span className="funnel__rule-name">
          {words.rule({ from: format.date(period.from), until: format.dateBefore(period.until) })}
        </span>{' '}
        {words.ruleSays[counting]}
      </p>
    </BoardFrame>
  );
}
