import type { WinsView } from '../../../shared/domain/wins-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { wonFrom } from '../../ui/credit.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { WeekBars } from './week-bars.tsx';
import { sizeOf, winsUnit } from './wins-unit.ts';

/** This week against last week at the same working hour, so that a Monday is not measured against a Friday. */
export function WeekSummary({ wins }: { readonly wins: WinsView }) {
  const texts = useTexts().wins;
  const format = useFormat();
  const { thisWeek, lastWeek, lastWeekByNow } = wins;
  const unit = winsUnit(wins);
  const difference = sizeOf(thisWeek, unit) - sizeOf(lastWeekByNow, unit);
  const amount = format.amountShort(Math.abs(difference), unit);
  const comparison =
    difference > 0
      ? ({ mark: { shape: 'up', tone: 'good' }, word: texts.moreThanLastWeek({ amount }) } as const)
      : difference < 0
        ? ({ mark: { shape: 'down', tone: 'neutral' }, word: texts.lessThanLastWeek({ amount }) } as const)
        : ({ mark: { shape: 'ring', tone: 'neutral' }, word: texts.sameAsLastWeek } as const);
  const first = wins.firstBySource[0];
  const biggest = wins.biggestThisQuarter;
  return (
    <div className="wins__week">
      <div>
        <BigNumber value={format.amountShort(sizeOf(thisWeek, unit), unit)} />
        <p className="wins__this-week">
          {thisWeek.count === 0
            ? texts.noneThisWeek
            : unit === 'count'
              ? texts.dealsThisWeek({ deals: thisWeek.count })
              : texts.thisWeek({ deals: thisWeek.count })}
        </p>
        <div className="wins__comparison">
          <StatusMark {...comparison} />
          <WeekBars wins={wins} unit={unit} />
          <p className="soft">{texts.lastWeekAll({ amount: format.amountShort(sizeOf(lastWeek, unit), unit) })}</p>
        </div>
      </div>
      <div className="wins__notes">
        {biggest && biggest.amount !== null && unit === 'money' && (
          <Note
            label={texts.biggest}
            value={format.moneyShort(biggest.amount)}
            who={wonFrom(biggest) ?? format.dayOf(biggest.wonAt)}
          />
        )}
        {first && (
          <Note
            label={texts.firstFrom({ source: first.leadSource })}
            who={wonFrom(first.win) ?? format.dayOf(first.win.wonAt)}
          />
        )}
      </div>
    </div>
  );
}

type NoteProps = { readonly label: string; readonly value?: string; readonly who: string };

function Note({ label, value, who }: NoteProps) {
  return (
    <div className="wins__note">
      <p className="soft one-line">{label}</p>
      <p className="wins__note-what one-line">
        {value && <strong>{value} </strong>}
        {who}
      </p>
    </div>
  );
}
