import './writing-form.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { typedFields, type TypedField } from '../../../shared/domain/meeting-steps.ts';
import type { MeetingItemView } from '../../../shared/domain/meeting-view.ts';
import { useBridge, useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';

type Props = { readonly item: MeetingItemView; readonly field: TypedField };

/** One item in letters that the room can read while they are typed. */
export function WritingForm({ item, field }: Props) {
  const texts = useTexts().meeting;
  return (
    <>
      <dl className="writing">
        {typedFields.map((name) => (
          <div key={name} className="writing__field" data-here={name === field}>
            <dt className="writing__name">{texts.fields[name]}</dt>
            <dd className="writing__text">
              {name === field ? (
                <Field key={`${item.id} ${name}`} item={item} name={name} />
              ) : (
                <Written item={item} name={name} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="meeting__keys">{texts.keys.writing}</p>
    </>
  );
}

type FieldProps = { readonly item: MeetingItemView; readonly name: TypedField };

/** The longest that is taken; it is far more than can be read. */
const longest = 200;

/** Sends every change on its way; what it shows is what was typed here, whatever comes back meanwhile. */
function Field({ item, name }: FieldProps) {
  const texts = useTexts().meeting;
  const bridge = useBridge();
  const place = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(item[name]);
  useEffect(() => place.current?.focus(), []);
  const type = (typed: string): void => {
    setText(typed);
    bridge.meeting({ kind: 'type', id: item.id, field: name, text: typed });
  };
  return (
    <>
      <input
        ref={place}
        className="writing__input"
        dir="auto"
        value={text}
        maxLength={longest}
        placeholder={texts.hints[name]}
        aria-label={texts.fields[name]}
        onChange={(event) => type(event.target.value)}
        onBlur={(event) => event.target.focus()}
        onKeyDown={keepToField}
      />
      {name === 'due' && <DueDay item={item} />}
    </>
  );
}

/** Letters that are still being put together are nobody else's business, and a Tab held down must not leave the field. */
function keepToField(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
  if (event.key === 'Tab') event.preventDefault();
}

function Written({ item, name }: FieldProps) {
  const text = item[name].trim();
  return (
    <>
      <span className={text === '' ? 'soft one-line' : 'one-line'} dir="auto">
        {text === '' ? '–' : text}
      </span>
      {name === 'due' && <DueDay item={item} />}
    </>
  );
}

/** The day that the words were taken for. */
function DueDay({ item: { due, dueOn } }: { readonly item: MeetingItemView }) {
  const texts = useTexts().meeting;
  const format = useFormat();
  const now = useSnapshotAsOf() ?? 0;
  if (due.trim() === '') return null;
  return <span className="writing__day">{dueOn === null ? texts.notADay : format.weekdaySeenFrom(dueOn, now)}</span>;
}
