import type { LeadQuality } from '../../../shared/domain/lead-quality.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';

/** What share of the leads sales takes, and where it is smallest; of deals alone, what share of them is won. */
export function QualityAnswer({ quality }: { readonly quality: LeadQuality }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  const { acceptance, undecided, worst, winRate } = quality;
  const isThin = acceptance === null ? quality.winRateThin : quality.acceptanceThin;
  const open = undecided > 0 ? words.undecided({ leads: undecided, count: format.countShort(undecided) }) : null;
  const notes = [isThin ? words.few : null, open];
  return (
    <div className="quality__answer">
      <BigNumber value={format.percent(acceptance ?? winRate ?? 0)} />
      <p className="quality__what">
        {acceptance === null ? words.won : words.accepted}{' '}
        <span className="quality__few">{notes.filter((note) => note !== null).join(', ')}</span>
      </p>
      {worst && worst.acceptance !== null && (
        <div className="quality__sign one-line">
          <StatusMark
            mark={{ shape: 'down', tone: 'bad' }}
            word={words.worst({ name: worst.name ?? words.sourceUnknown, share: format.percent(worst.acceptance) })}
          />
        </div>
      )}
    </div>
  );
}
