import './latest-answer.css';
import type { ClosedLoopView } from '../../../shared/domain/insight-views.ts';
import { useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';

/** What marketing changed last because of what sales said: whoever gives reasons sees that they count. */
export function LatestAnswer({ answer }: { readonly answer: ClosedLoopView['answers'][number] }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  const now = useSnapshotAsOf() ?? 0;
  const { on, reason, leadSource: source, changed } = answer;
  const to = words.inAnswerTo;
  const why =
    reason !== null && source !== null
      ? to.both({ reason, source })
      : reason !== null
        ? to.reason({ reason })
        : source !== null
          ? to.source({ source })
          : null;
  return (
    <section className="latest-answer">
      <p className="latest-answer__when one-line">
        <strong>{words.changed({ day: format.dateSeenFrom(on, now) })}</strong>{' '}
        {why && <span className="soft">{why}</span>}
      </p>
      <p className="latest-answer__what two-lines">{changed}</p>
    </section>
  );
}
