import type { PipelineView } from '../../../shared/domain/pipeline-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Fact } from '../../ui/fact.tsx';

/** What somebody did about deals and leads; the rest would be more than a glance holds. */
const parts = ['meetings', 'attempts', 'calls'] as const;

/** This week's acts, each against last week's up to the same working time. */
export function Acts({ view }: { readonly view: PipelineView }) {
  const words = useTexts().pipeline;
  const format = useFormat();
  const { thisWeek, lastWeekByNow, told } = view;
  if (!told) return <p className="pipeline__untold soft">{words.untold}</p>;
  return (
    <div className="pipeline__acts">
      {parts.map((part) => (
        <Fact
          key={part}
          value={format.countShort(thisWeek[part])}
          name={words.acts[part]}
          label={words.lastWeek({ count: format.countShort(lastWeekByNow[part]) })}
        />
      ))}
    </div>
  );
}
