import type { WinsView } from '../../../shared/domain/snapshot.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';

/** This week and last week up to the same hour, from one zero line. */
export function WeekBars({ wins: { thisWeek, lastWeekByNow } }: { readonly wins: WinsView }) {
  const names = useTexts().wins.bars;
  const widest = Math.max(thisWeek.value, lastWeekByNow.value, 1);
  return (
    <div className="week-bars">
      <WeekBar name={names.thisWeek} value={thisWeek.value} widest={widest} past={false} />
      <WeekBar name={names.lastWeek} value={lastWeekByNow.value} widest={widest} past />
    </div>
  );
}

type BarProps = {
  readonly name: string;
  readonly value: number;
  readonly widest: number;
  readonly past: boolean;
};

function WeekBar({ name, value, widest, past }: BarProps) {
  const format = useFormat();
  return (
    <>
      <span>{name}</span>
      <div className="week-bars__place">
        <div className="week-bars__fill" data-past={past} style={{ '--part': Math.max(0, value / widest) }} />
        <span>{format.moneyShort(value)}</span>
      </div>
    </>
  );
}
