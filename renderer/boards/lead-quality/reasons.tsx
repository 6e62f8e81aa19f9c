import './reasons.css';
import type { ClosedLoopView } from '../../../shared/domain/insight-views.ts';
import { maskedReasons } from '../../../shared/domain/masked-reasons.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';

type Reason = ClosedLoopView['reasons'][number];

/** The rest are few, or free text. */
const most = 3;

/** Why leads were rejected, most often first, each with where it happens most. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  const rejected = reasons.reduce((sum, { count }) => sum + count, 0);
  const largest = Math.max(1, ...reasons.map(({ count }) => count));
  if (rejected === 0) return null;
  return (
    <section className="reasons">
      <h2 className="reasons__title">{words.rejected({ leads: rejected, count: format.count(rejected) })}</h2>
      <ol className="reasons__list">
        <li className="reason reason--names" aria-hidden="true">
          <p className="reason__from">{words.mostFrom}</p>
        </li>
        {reasons.slice(0, most).map((reason) => (
          <li key={`${reason.agreed} ${reason.reason}`} className="reason" data-agreed={reason.agreed}>
            <p className="reason__name one-line">{reasonName(reason, words)}</p>
            <p className="reason__count">{format.countShort(reason.count)}</p>
            <div className="reason__bar" aria-hidden="true">
              <div className="reason__fill" style={{ '--part': reason.count / largest }} />
            </div>
            <p className="reason__from one-line">{reasonNote(reason, words)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Words = Texts['leadQuality'];

function reasonName({ reason, agreed }: Reason, words: Words): string {
  if (reason === null) return words.noReason;
  return !agreed && reason === maskedReasons ? words.otherReasons : reason;
}

/** What is not among the reasons agreed on is no feedback that marketing can count on: that is said first. */
function reasonNote({ reason, agreed, bySource: [first] }: Reason, words: Words): string {
  if (!agreed && reason !== null && reason !== maskedReasons) return words.notAgreed;
  return first ? (first.leadSource ?? words.sourceUnknown) : '';
}
