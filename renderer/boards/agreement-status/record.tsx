import './record.css';
import type { AgreementView, DayVerdict, StreakView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import { Shape } from '../../ui/shape.tsx';
import { dayMark } from '../../ui/tone.ts';

/** As many as can be counted at a glance: two working weeks. */
const shown = 10;

/** How long both have kept their promise, how the last working days ended for each side, and by which version. */
export function Record({ agreement }: { readonly agreement: AgreementView }) {
  const words = useTexts().agreement;
  const format = useFormat();
  const now = useSnapshotAsOf() ?? 0;
  const { streak, versionNumber, versionFrom } = agreement;
  const days = agreement.days.slice(-shown);
  return (
    <div className="record">
      {days.length > 0 && (
        <>
          <p className="record__streak" data-none={streak.days === 0}>
            {streakWords(streak, days.length, words)}
          </p>
          <DayMarks side="marketing" days={days} />
          <DayMarks side="sales" days={days} />
        </>
      )}
      <p className="record__version">
        {words.version({ version: versionNumber, day: format.dateSeenFrom(versionFrom, now) })}
      </p>
    </div>
  );
}

type Words = Texts['agreement'];

function streakWords({ days, openEnded }: StreakView, seen: number, words: Words): string {
  if (days === 0) return words.lastDays({ days: seen });
  return openEnded ? words.streakAtLeast({ days }) : words.streak({ days });
}

function DayMarks({ side, days }: { readonly side: 'marketing' | 'sales'; readonly days: readonly DayVerdict[] }) {
  const texts = useTexts();
  const format = useFormat();
  return (
    <>
      <p className={side}>{texts.side[side]}</p>
      <ol className="record__days">
        {days.map((day) => (
          <li key={day.day} className={`tone-${dayMark[day[side]].tone}`}>
            <Shape name={dayMark[day[side]].shape} />
            <span className="unseen">
              {texts.agreement.dayOf({ day: format.date(day.day), status: texts.promiseStatus[day[side]] })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
