import type { OverlayOf } from '../store/overlay.ts';
import { useTexts } from '../store/hooks.ts';
import { useExplanations } from '../store/use-explanations.ts';
import { Message } from '../ui/message.tsx';
import { ExplainedNumber } from './explained-number.tsx';
import { KeyHints } from './key-hints.tsx';

/** What the numbers of a board mean, one after the other. */
export function ExplainSheet({ overlay }: { readonly overlay: OverlayOf<'explain'> }) {
  const { board, at } = overlay;
  const texts = useTexts();
  const words = texts.explainOverlay;
  const explanations = useExplanations(board);
  // A promise that ends, or another audience, may leave fewer of them than there were.
  const place = Math.min(at, explanations.length - 1);
  const explanation = explanations[place];
  return (
    <dialog open className="overlay overlay--sheet explain" aria-label={words.title}>
      <div className="board__header">
        <h2 className="board__title">{words.title}</h2>
        <p className="board__aside explain__place">
          {texts.boards[board.kind]}
          {explanation && ` · ${words.position({ number: place + 1, numbers: explanations.length })}`}
        </p>
      </div>
      {explanation ? (
        <ExplainedNumber explanation={explanation} />
      ) : (
        <Message title={words.emptyTitle} hint={words.emptyHint} />
      )}
      <KeyHints />
    </dialog>
  );
}
