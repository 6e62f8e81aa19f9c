import { useEffect } from 'react';
import type { Refusal } from '../store/wall-store.ts';
import { useTexts, useWallStore } from '../store/hooks.ts';
import { keyNames } from './key-names.ts';
import { useHelpLines } from './use-place.ts';

/** Long enough to be read by whoever has just pressed the key. */
const shownMs = 6_000;

/** Why the wall did not do what it was asked, in the place of what is otherwise to be said. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const texts = useTexts();
  const store = useWallStore();
  useEffect(() => {
    const timer = setTimeout(
      () => store.setState((state) => (state.refusal === refusal ? { refusal: null } : {})),
      shownMs,
    );
    return () => clearTimeout(timer);
  }, [refusal, store]);
  const line = useHelpLines().find(({ help }) => help === 'givePin');
  const [key] = line ? keyNames(line, texts.help) : [];
  return (
    <aside className="notice" aria-live="polite">
      <p className="two-lines">
        <strong>{refusal.kind === 'locked' ? texts.pin.needed : refusal.sentence} </strong>
        {refusal.kind === 'locked' && key !== undefined && texts.pin.howTo({ key })}
      </p>
    </aside>
  );
}
