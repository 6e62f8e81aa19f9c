import './definitions.css';
import { useDefinitions, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { shownDefinitions } from './shown-definitions.ts';

/** What the words on the other boards mean in this company. */
export function Definitions() {
  const definitions = useDefinitions();
  const words = useTexts().agreementWords;
  if (!definitions || definitions.length === 0) {
    return (
      <BoardFrame name="definitions" title={words.definitionsTitle}>
        <Message title={words.noDefinitionsTitle} hint={words.noDefinitionsHint} />
      </BoardFrame>
    );
  }
  const shown = shownDefinitions(definitions);
  const more = definitions.length - shown.length;
  return (
    <BoardFrame
      name="definitions"
      title={words.definitionsTitle}
      aside={more > 0 ? words.more({ count: more }) : undefined}
    >
      <dl className="definitions__list">
        {shown.map(({ term, meaning, source }) => (
          <div key={term} className="definition">
            <dt className="definition__term two-lines">{term}</dt>
            <dd>
              <p dir="auto" className="definition__meaning">
                {meaning}
              </p>
              {source !== null && <p className="definition__source one-line">{source}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </BoardFrame>
  );
}
