import type { WinsView } from '../../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { sizeOf, type WinsUnit } from './wins-unit.ts';

/** This week and last week up to the same hour, from one zero line. */
export function WeekBars({ wins, unit }: { readonly wins: WinsView; readonly unit: WinsUnit }) {
  const names = useTexts().wins.bars;
  const thisWeek = sizeOf(wins.thisWeek, unit);
  const lastWeek = sizeOf(wins.lastWeekByNow, unit);
  const widest = Math.max(thisWeek, lastWeek, 1);
  return (
    <figure className="week-bars">
      <WeekBar name={names.thisWeek} value={thisWeek} unit={unit} widest={widest} past={false} />
      <WeekBar name={names.lastWeek} value={lastWeek} unit={unit} widest={widest} past />
    </figure>
  );
}

type BarProps = {
  readonly name: string;
  readonly value: number;
  readonly unit: WinsUnit;
  readonly widest: number;
  readonly past: boolean;
};

function WeekBar({ name, value, unit, widest, past }: BarProps) {
  const format = useFormat();
  return (
    <>
      <span>{name}</span>
      <div className="week-bars__place">
        <div className="week-bars__fill" data-past={past} style={{ '--part': Math.max(0, value / widest) }} />
        <span>{format.amountShort(value, unit)}</span>
      </div>
    </>
  );
}
