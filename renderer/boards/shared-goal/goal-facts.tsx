import type { GoalPace, Unit } from '../../../shared/domain/goal-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Fact } from '../../ui/fact.tsx';

/** Gap, what is needed a day, and where a straight line leads. */
export function GoalFacts({ pace, unit }: { readonly pace: GoalPace; readonly unit: Unit }) {
  const texts = useTexts().goal;
  const format = useFormat();
  const short = (value: number) => format.amountShort(value, unit);
  const label = (words: string) => (unit === 'share' ? texts.share({ label: words }) : words);
  return (
    <div className="shared-goal__facts">
      <Fact value={format.signed(pace.gap, unit)} label={label(texts.gap)} />
      {pace.neededPerDay !== null && pace.neededPerDay > 0 ? (
        <Fact
          value={short(unit === 'count' ? Math.ceil(pace.neededPerDay) : pace.neededPerDay)}
          label={label(texts.neededPerDay)}
        />
      ) : (
        <Fact value="–" label={pace.actual >= pace.target ? texts.nothingNeeded : texts.periodOver} />
      )}
      {pace.projection === null ? (
        <Fact value="–" label={texts.noProjection} />
      ) : (
        <Fact value={short(pace.projection)} label={label(texts.projection)} />
      )}
    </div>
  );
}
