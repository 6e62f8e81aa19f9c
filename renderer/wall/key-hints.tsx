import { useTexts } from '../store/hooks.ts';
import { KeyCaps } from './key-caps.tsx';
import { useHelpLines } from './use-place.ts';

/** At the foot of what lies on top: every key it listens to, since it has no help of its own. */
export function KeyHints() {
  const words = useTexts().help.keys;
  return (
    <dl className="key-hints">
      {useHelpLines().map((line) => (
        <div className="key-hints__line" key={line.help}>
          <dt>
            <KeyCaps line={line} />
          </dt>
          <dd>{words[line.help]}</dd>
        </div>
      ))}
    </dl>
  );
}
