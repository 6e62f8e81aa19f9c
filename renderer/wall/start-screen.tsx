import './start-screen.css';
import { useFormat, useSources, useTexts } from '../store/hooks.ts';
import { BoardFrame } from '../ui/board-frame.tsx';
import { Message } from '../ui/message.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { freshnessShape } from '../ui/tone.ts';

/** Before the first numbers, and while no board has anything to show: what is awaited, from whom. */
export function StartScreen({ started }: { readonly started: boolean }) {
  const texts = useTexts();
  const sources = useSources();
  return (
    <BoardFrame name="start" title="Tandem">
      <Message
        title={started ? texts.wall.nothing : texts.wall.connecting}
        hint={started ? texts.wall.nothingHint : texts.wall.connectingHint}
      >
        {started && sources && sources.length > 0 && <SourceList />}
      </Message>
    </BoardFrame>
  );
}

const shown = 4;

function SourceList() {
  const texts = useTexts();
  const format = useFormat();
  const sources = useSources() ?? [];
  return (
    <ul className="start__sources" aria-label={texts.wall.sources}>
      {sources.slice(0, shown).map(({ id, label, state, asOf }) => (
        <li key={id} className="start__source">
          <span className="start__label one-line">{label}</span>
          <StatusMark
            mark={freshnessShape[state]}
            word={texts.freshness[state]}
            more={asOf === null ? undefined : texts.status.asOf({ time: format.time(asOf) })}
          />
        </li>
      ))}
    </ul>
  );
}
