import { problemSentence } from '../../shared/domain/problem.ts';
import { calendarStretch } from '../format.ts';
import { useFormat, useFreshness, useSnapshotAsOf, useTexts, useTrusted } from '../store/hooks.ts';
import { stretchWords } from '../ui/stretch-words.ts';
import { useKnownProblems } from './use-known-problems.ts';

/** What has to be said about the numbers in full sentences: their age, what is wrong, who can mend it. */
export function Notice({ lost }: { readonly lost: boolean }) {
  const texts = useTexts();
  const format = useFormat();
  const freshness = useFreshness();
  const now = useSnapshotAsOf();
  const trusted = useTrusted();
  const known = useKnownProblems();
  const asOf = freshness?.asOf ?? null;
  if (lost) {
    const last = now === null ? null : format.timeSeenFrom(asOf ?? now, now);
    return <NoticeLine lead={last === null ? texts.status.lost : texts.status.lostSince({ time: last })} />;
  }
  const first = known[0];
  const age =
    !trusted && asOf !== null && now !== null
      ? texts.status.oldNumbers({
          time: format.timeSeenFrom(asOf, now),
          age: stretchWords(calendarStretch(now - asOf), texts),
        })
      : null;
  if (!first && !age) return null;
  const more = known.length > 1 ? texts.status.more({ count: known.length - 1 }) : null;
  return <NoticeLine lead={age} sentence={first && problemSentence(first, texts)} more={more} />;
}

type LineProps = {
  readonly lead: string | null;
  readonly sentence?: string | undefined;
  readonly more?: string | null;
};

function NoticeLine({ lead, sentence, more }: LineProps) {
  return (
    <aside className="notice">
      <p className="two-lines">
        {lead && <strong>{lead} </strong>}
        {sentence}
        {more && <span className="soft"> {more}</span>}
      </p>
    </aside>
  );
}
