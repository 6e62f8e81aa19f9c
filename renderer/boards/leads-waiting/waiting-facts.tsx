import { workingStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Fact } from '../../ui/fact.tsx';
import { stretchWords } from '../../ui/stretch-words.ts';
import { overdueMark } from '../../ui/tone.ts';

type Props = { readonly overdue: number; readonly running: number; readonly longestMs: number | null };

/** How many wait at all, on either side of their deadline, and the longest wait. */
export function WaitingFacts({ overdue, running, longestMs }: Props) {
  const texts = useTexts();
  const words = texts.waiting;
  const format = useFormat();
  return (
    <div className="waiting__facts">
      <Fact
        value={format.countShort(overdue)}
        label={words.overdueCount}
        mark={overdue > 0 ? overdueMark : undefined}
      />
      <Fact value={format.countShort(running)} label={words.runningCount} />
      {longestMs !== null && <Fact value={stretchWords(workingStretch(longestMs), texts)} label={words.longest} />}
    </div>
  );
}
