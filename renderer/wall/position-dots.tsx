import { useTexts } from '../store/hooks.ts';

/** More than this can't be told apart from five metres, and a number says it better. */
const mostDots = 9;

/** Where in the round this board stands. Nothing moves here: a wall at rest costs no frame. */
export function PositionDots({ index, count }: { readonly index: number; readonly count: number }) {
  const texts = useTexts().status;
  const words = texts.position({ board: index + 1, boards: count });
  if (count > mostDots) return <p className="position-dots">{`${index + 1} / ${count}`}</p>;
  return (
    <div className="position-dots">
      <p className="unseen">{words}</p>
      {Array.from({ length: count }, (_, place) => (
        <span key={place} className="position-dots__dot" data-here={place === index} />
      ))}
    </div>
  );
}
