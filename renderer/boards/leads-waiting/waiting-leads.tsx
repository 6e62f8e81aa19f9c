import type { WaitingLead, WaitingView } from '../../../shared/domain/waiting-view.ts';
import { useSnapshotAsOf } from '../../store/hooks.ts';
import { useNow } from '../../store/use-now.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { ClockState } from './clock-state.tsx';
import { type Moment, countdown, fellDue, nextChange, standing } from './countdown.ts';
import { NextLead } from './next-lead.tsx';
import { type CountdownWords, useCountdownWords } from './use-countdown-words.ts';
import { WaitingFacts } from './waiting-facts.tsx';
import { mostRows, WaitingQueue } from './waiting-queue.tsx';
import { WaitingTitle } from './waiting-title.tsx';

/** The lead that must be answered next, and those after it. Parts are drawn anew when their words change, and no sooner. */
export function WaitingLeads({ waiting }: { readonly waiting: WaitingView }) {
  const asOf = useSnapshotAsOf() ?? 0;
  const shown = waiting.leads.slice(0, mostRows + 1);
  const now = useNow((at) => nextChange(shown, waiting.clock, { asOf, now: at }));
  const moment: Moment = { asOf, now };
  const countdownWords = useCountdownWords();
  const wordsOf = (lead: WaitingLead): CountdownWords => countdownWords(countdown(lead, waiting.clock, moment));
  const [next, ...others] = shown;
  const fell = fellDue(waiting.leads, moment);
  const all = waiting.overdue + waiting.running;
  const stands = standing(waiting.clock, moment);
  return (
    <BoardFrame
      name="leads-waiting"
      title={<WaitingTitle leadType={waiting.leadType} />}
      aside={<ClockState stands={stands !== null} until={stands?.until ?? null} />}
    >
      <div className="waiting__body">
        <div className="waiting__now">
          {next && <NextLead lead={next} {...wordsOf(next)} />}
          <WaitingFacts
            overdue={waiting.overdue + fell}
            running={waiting.running - fell}
            longestMs={waiting.longestMs}
          />
        </div>
        <WaitingQueue leads={others} wordsOf={wordsOf} all={all - 1} />
      </div>
    </BoardFrame>
  );
}
