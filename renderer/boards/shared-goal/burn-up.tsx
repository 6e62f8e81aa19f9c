import { useMemo } from 'react';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { useFrame } from '../../ui/use-frame.ts';
import { BurnUpChart } from './burn-up-chart.tsx';
import { burnUpRows } from './burn-up-rows.ts';

/** Delivered against the plan, day by day, with the days it spans written under it. */
export function BurnUp({ goal }: { readonly goal: GoalView }) {
  const [place, frame] = useFrame<HTMLDivElement>();
  const texts = useTexts().goal;
  const format = useFormat();
  const data = useMemo(() => burnUpRows(goal), [goal]);
  const { pace, unit, series } = goal;
  const words = (value: number) => format.amountShort(value, unit);
  const end = Math.max(1, series.length - 1);
  const dateOf = (day: string | undefined) => (day === undefined ? '' : format.date(day));
  // What a date and half of the word for today take of the width: where they would meet, the date gives way.
  const taken = (date: string) => (frame ? ((date.length * 1.8 + 5) * frame.unit) / frame.width : 0.2);
  const share = data.today === null ? null : data.today / end;
  const first = dateOf(series[0]?.day);
  const last = dateOf(series.at(-1)?.day);
  return (
    <figure className="burn-up">
      <figcaption className="unseen">
        {texts.chart({ actual: words(pace.actual), expected: words(pace.expected), target: words(pace.target) })}
      </figcaption>
      <div className="burn-up__place" ref={place} aria-hidden="true">
        {frame && frame.height > 0 && (
          <BurnUpChart
            goal={goal}
            data={data}
            frame={frame}
            goalLabel={unit === 'share' ? texts.goalLineAlone : texts.goalLine({ target: words(pace.target) })}
            planLabel={texts.planLine}
            actualLabel={words(pace.actual)}
            milestoneLabelOf={format.percent}
          />
        )}
      </div>
      <div className="burn-up__days">
        {(share === null || share > taken(first)) && <span className="burn-up__first">{first}</span>}
        {share !== null && (
          <span className="burn-up__today" style={{ '--mark': Math.min(0.95, Math.max(0.05, share)) }}>
            {texts.today}
          </span>
        )}
        {(share === null || share < 1 - taken(last)) && <span className="burn-up__last">{last}</span>}
      </div>
    </figure>
  );
}
