import './overlay.css';
import './announce.css';
import { useEffect, useRef } from 'react';
import { useDraft, useOverlay, usePrivacy, useTexts, useWallStore } from '../store/hooks.ts';
import { KeyHints } from './key-hints.tsx';

/** As many letters as the wall takes. */
const mostLetters = 120;

/** Where an announcement is typed, in letters that everybody in the room can read. */
export function AnnounceOverlay() {
  return useOverlay()?.kind === 'announce' ? <Sheet /> : null;
}

function Sheet() {
  const texts = useTexts().announcement;
  const store = useWallStore();
  const draft = useDraft();
  const forOthers = usePrivacy() !== 'team';
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <dialog open className="overlay overlay--sheet announce" aria-label={texts.typeTitle}>
      <h2 className="overlay__title">{texts.typeTitle}</h2>
      <textarea
        ref={field}
        className="announce__field"
        aria-label={texts.typeLabel}
        placeholder={texts.typeLabel}
        dir="auto"
        maxLength={mostLetters}
        spellCheck={false}
        value={draft}
        onChange={(event) => store.setState({ draft: event.target.value })}
      />
      <p className="announce__hint">
        {draft.trim() === '' ? texts.remove : texts.post} {forOthers && texts.teamOnly}
      </p>
      <KeyHints />
    </dialog>
  );
}
