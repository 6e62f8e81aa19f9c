import './overlay.css';
import './pin.css';
import type { Texts } from '../../shared/texts/texts.ts';
import { workingStretch } from '../format.ts';
import type { PinOverlay as Given, PinSaid } from '../store/overlay.ts';
import { useOverlay, useTexts } from '../store/hooks.ts';
import { stretchWords } from '../ui/stretch-words.ts';
import { KeyHints } from './key-hints.tsx';

/** Where the PIN is given: dots for digits, and what became of the last try. */
export function PinOverlay() {
  const overlay = useOverlay();
  return overlay?.kind === 'pin' ? <Pad {...overlay} /> : null;
}

function Pad({ typed, said }: Given) {
  const texts = useTexts();
  const words = texts.pin;
  return (
    <dialog open className="overlay overlay--sheet pin" aria-label={words.title}>
      <h2 className="overlay__title">{words.title}</h2>
      <div className="pin__given">
        <p className="unseen" aria-live="polite">
          {words.typed({ digits: typed.length })}
        </p>
        <div className="pin__dots" aria-hidden="true">
          {Array.from({ length: Math.max(typed.length, fewestDots) }, (_, place) => (
            <span key={place} className="pin__dot" data-typed={place < typed.length} />
          ))}
        </div>
        <output className="pin__said">{said ? sentence(said, texts) : words.ask}</output>
      </div>
      <KeyHints />
    </dialog>
  );
}

/** Four places stand ready; how many there are is nobody's business. */
const fewestDots = 4;
const minuteMs = 60_000;

function sentence(said: PinSaid, texts: Texts): string {
  switch (said.kind) {
    case 'asking':
      return texts.pin.asking;
    case 'wrong':
      return texts.pin.wrong({ left: said.triesLeft });
    case 'wait': {
      // Told in whole minutes, never less than there is to wait.
      const wholeMs = Math.ceil(said.waitMs / minuteMs) * minuteMs;
      return texts.pin.wait({ time: stretchWords(workingStretch(wholeMs), texts) });
    }
    case 'unreachable':
      return texts.pin.unreachable;
  }
}
