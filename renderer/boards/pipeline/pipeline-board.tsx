import './pipeline.css';
import type { PipelineView } from '../../../shared/domain/pipeline-view.ts';
import { usePipeline, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import type { BoardProps } from '../board.ts';
import { Acts } from './acts.tsx';
import { PipelineAnswer } from './pipeline-answer.tsx';
import { StageTable } from './stage-table.tsx';

/** What are sales working on, and is it enough? */
export function PipelineBoard({ board }: BoardProps<'pipeline'>) {
  const view = usePipeline(board);
  const words = useTexts().pipeline;
  if (view && view.open.deals > 0) return <Pipeline view={view} />;
  return (
    <BoardFrame name="pipeline" title={board.pipeline ?? words.title}>
      <Message title={words.emptyTitle} hint={words.emptyHint} />
    </BoardFrame>
  );
}

function Pipeline({ view }: { readonly view: PipelineView }) {
  const words = useTexts().pipeline;
  const { pipeline, open, coverage } = view;
  return (
    <BoardFrame
      name="pipeline"
      title={
        <>
          {words.title} {pipeline !== null && <bdi className="sales">{pipeline}</bdi>}
        </>
      }
      aside={coverage && words.open({ deals: open.deals })}
    >
      <div className="pipeline__body">
        <PipelineAnswer view={view} />
        <StageTable view={view} />
        <Acts view={view} />
      </div>
    </BoardFrame>
  );
}
