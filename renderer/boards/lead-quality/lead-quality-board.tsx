import './lead-quality.css';
import type { ClosedLoopView } from '../../../shared/domain/insight-views.ts';
import { type LeadQuality, leadQuality } from '../../../shared/domain/lead-quality.ts';
import { useClosedLoop, useFormat, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import type { BoardProps } from '../board.ts';
import { LatestAnswer } from './latest-answer.tsx';
import { QualityAnswer } from './quality-answer.tsx';
import { QualityTable } from './quality-table.tsx';
import { Reasons } from './reasons.tsx';

/** As many rows as can be read from afar. */
const most = 6;

/** Which sources become customers, why are leads rejected, what was changed in answer? */
export function LeadQualityBoard({ board }: BoardProps<'lead-quality'>) {
  const loop = useClosedLoop();
  const words = useTexts().leadQuality;
  const { by } = board;
  const rows = by === 'source' ? loop?.sources : loop?.campaigns;
  if (loop && rows && rows.length > 0) return <Quality loop={loop} by={by} />;
  return (
    <BoardFrame name="lead-quality" title={words.title[by]}>
      <Message title={words.emptyTitle} hint={words.emptyHint} />
    </BoardFrame>
  );
}

type Props = { readonly loop: ClosedLoopView; readonly by: 'source' | 'campaign' };

function Quality({ loop, by }: Props) {
  const texts = useTexts();
  const format = useFormat();
  const quality = leadQuality(loop, by, most);
  const [newest] = loop.answers;
  return (
    <BoardFrame
      name="lead-quality"
      title={
        <>
          {texts.leadQuality.title[by]} <span className="soft">{periodName(loop.period, texts, format)}</span>
        </>
      }
    >
      {quality.acceptance === null && quality.winRate === null ? (
        <NothingDecided quality={quality} />
      ) : (
        <>
          <div className="quality__body">
            <QualityAnswer quality={quality} />
            <QualityTable quality={quality} />
            <Reasons reasons={loop.reasons} />
          </div>
          {newest && <LatestAnswer answer={newest} />}
        </>
      )}
    </BoardFrame>
  );
}

/** A table of dashes would be looked at for longer than it says anything. */
function NothingDecided({ quality: { handedOver } }: { readonly quality: LeadQuality }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  const hint = words.noneDecidedHint({ leads: handedOver, count: format.count(handedOver) });
  return <Message title={words.noneDecided} hint={hint} />;
}
