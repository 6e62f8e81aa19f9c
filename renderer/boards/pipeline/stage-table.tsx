import type { PipelineStageView, PipelineView } from '../../../shared/domain/pipeline-view.ts';
import { calendarStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { stretchWords } from '../../ui/stretch-words.ts';
import { widthOf } from '../../ui/text-width.ts';

/** What a board has room for. */
const shown = 6;

/** Open deals by stage: how many, what they are worth, how long the oldest has been there. */
export function StageTable({ view }: { readonly view: PipelineView }) {
  const words = useTexts().pipeline;
  const format = useFormat();
  const stages = view.stages.slice(0, shown);
  const more = view.more + view.stages.length - stages.length;
  const hasValues = stages.every(({ value }) => value !== null);
  const sizeOf = (stage: PipelineStageView) => (hasValues ? (stage.value ?? 0) : stage.deals);
  const largest = Math.max(...stages.map(sizeOf), 1);
  const labelOf = ({ value, deals }: PipelineStageView) =>
    value === null ? format.countShort(deals) : format.moneyShort(value);
  const widest = Math.max(...stages.map((stage) => widthOf(labelOf(stage))));
  const hasOldest = stages.some(({ oldestMs }) => oldestMs !== null);
  return (
    <div className="deal-stages" data-values={hasValues} data-oldest={hasOldest} data-rows={stages.length}>
      <p className="deal-stage deal-stage--names" aria-hidden="true">
        {hasValues && <span className="deal-stage__deals">{words.columns.deals}</span>}
        <span className="deal-stage__bar">{hasValues ? words.columns.value : words.columns.deals}</span>
        {hasOldest && <span className="deal-stage__oldest">{words.columns.oldest}</span>}
      </p>
      <ol className="deal-stages__list">
        {stages.map((stage) => (
          <li key={stage.stage} className="deal-stage">
            <p className="deal-stage__name one-line">
              <bdi>{stage.stage}</bdi>
            </p>
            {hasValues && <p className="deal-stage__deals">{format.countShort(stage.deals)}</p>}
            <div
              className="deal-stage__bar"
              style={{ '--part': Math.max(0, sizeOf(stage)) / largest, '--chars': widest }}
            >
              <div className="deal-stage__fill" />
              <p className="deal-stage__value">{labelOf(stage)}</p>
            </div>
            {hasOldest && <Oldest oldestMs={stage.oldestMs} />}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="deal-stages__more soft">{words.more({ stages: more })}</p>}
    </div>
  );
}

function Oldest({ oldestMs }: Pick<PipelineStageView, 'oldestMs'>) {
  const texts = useTexts();
  if (oldestMs === null) return <p className="deal-stage__oldest soft">–</p>;
  return <p className="deal-stage__oldest">{stretchWords(calendarStretch(oldestMs), texts)}</p>;
}
