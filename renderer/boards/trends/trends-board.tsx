import './trends.css';
import type { TrendPoint } from '../../../shared/domain/insight-views.ts';
import { trendCount, trendLines } from '../../../shared/domain/trend-direction.ts';
import { useTexts, useTrends } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import type { BoardProps } from '../board.ts';
import { TrendRow } from './trend-row.tsx';
import { TrendsAnswer } from './trends-answer.tsx';

/** Are we getting better? */
export function TrendsBoard({ board: { by } }: BoardProps<'trends'>) {
  const points = useTrends()?.[by];
  const words = useTexts().trends;
  if (points && trendLines(points).length > 0) return <Trends points={points} by={by} />;
  return (
    <BoardFrame name="trends" title={words.title}>
      <Message title={words.emptyTitle} hint={words.emptyHint} />
    </BoardFrame>
  );
}

type Props = { readonly points: readonly TrendPoint[]; readonly by: 'weeks' | 'months' };

function Trends({ points, by }: Props) {
  const words = useTexts().trends;
  const lines = trendLines(points);
  const count = trendCount(lines);
  return (
    <BoardFrame
      name="trends"
      title={
        <>
          {words.title} <span className="soft">{words.span[by]({ count: points.length })}</span>
        </>
      }
    >
      {count.judged === 0 ? (
        <Message title={words.newTitle} hint={words.newHint[by]} />
      ) : (
        <>
          <div className="trends__body">
            <TrendsAnswer count={count} open={lines.length - count.judged} />
            <ul className="trends__rows">
              {lines.map((line) => (
                <TrendRow key={line.measure} line={line} />
              ))}
            </ul>
          </div>
          <p className="trends__rule">{words.rule[by]}</p>
        </>
      )}
    </BoardFrame>
  );
}
