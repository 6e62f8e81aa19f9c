import './meeting-row.css';
import type { MeetingItemView } from '../../../shared/domain/meeting-view.ts';
import { useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';
import type { Mark } from '../../ui/tone.ts';

type Props = {
  readonly item: MeetingItemView;
  readonly chosen?: boolean;
  /** Between two meetings what was promised has the room to be said in full. */
  readonly brief?: boolean;
};

/** Who does what by when, and what for. What is missing is said, so that somebody fills it in. */
export function ItemRow({ item, chosen = false, brief = false }: Props) {
  const texts = useTexts().meeting;
  const { mark, word } = standing(item, texts);
  return (
    <li className="meeting-row" data-chosen={chosen} aria-current={chosen} data-done={item.doneAt !== null}>
      <span className={`meeting-row__mark tone-${mark.tone}`}>
        <Shape name={mark.shape} />
        <span className="unseen">{word}</span>
      </span>
      <div className="meeting-row__what">
        <Typed
          text={item.problem}
          missing={texts.missing.problem}
          kind="problem"
          lines={brief ? 'two-lines' : 'one-line'}
        />
        {!brief && item.purpose.trim() !== '' && <Typed text={item.purpose} missing="" kind="purpose" />}
      </div>
      <div className="meeting-row__who">
        <Typed text={item.owner} missing={texts.missing.owner} kind="owner" />
      </div>
      <Due item={item} />
    </li>
  );
}

function Due({ item }: { readonly item: MeetingItemView }) {
  const texts = useTexts().meeting;
  const format = useFormat();
  const now = useSnapshotAsOf() ?? 0;
  const { doneAt, due, dueOn, overdue } = item;
  if (doneAt !== null) return <p className="meeting-row__due tone-good">{texts.done}</p>;
  const day = dueOn === null ? due.trim() : format.weekdaySeenFrom(dueOn, now);
  return (
    <div className="meeting-row__due">
      <p className={day === '' || dueOn === null ? 'soft one-line' : 'one-line'}>{day || texts.missing.due}</p>
      {overdue && <p className="meeting-row__late tone-bad">{texts.overdue}</p>}
    </div>
  );
}

type TypedProps = {
  readonly text: string;
  readonly missing: string;
  readonly kind: string;
  readonly lines?: 'one-line' | 'two-lines';
};

/** In the direction of its own script. */
function Typed({ text, missing, kind, lines = 'one-line' }: TypedProps) {
  const isMissing = text.trim() === '';
  return (
    <p className={`meeting-row__${kind} ${lines}${isMissing ? ' soft' : ''}`} dir={isMissing ? undefined : 'auto'}>
      {isMissing ? missing : text}
    </p>
  );
}

function standing(
  { doneAt, overdue }: MeetingItemView,
  texts: { readonly done: string; readonly open: string; readonly overdue: string },
): { readonly mark: Mark; readonly word: string } {
  if (doneAt !== null) return { mark: { shape: 'check', tone: 'good' }, word: texts.done };
  if (overdue) return { mark: { shape: 'clock', tone: 'bad' }, word: texts.overdue };
  return { mark: { shape: 'ring', tone: 'neutral' }, word: texts.open };
}
