import './overlay.css';
import './help.css';
import { useOverlay, useTexts } from '../store/hooks.ts';
import { KeyCaps } from './key-caps.tsx';
import type { HelpLine } from './keymap.ts';
import { useHelpLines } from './use-place.ts';

/** The key map, readable from where one stands with the keyboard. */
export function HelpOverlay() {
  return useOverlay()?.kind === 'help' ? <Help /> : null;
}

function Help() {
  const texts = useTexts().help;
  const lines = useHelpLines();
  return (
    <dialog open className="overlay overlay--sheet help" aria-label={texts.title}>
      <h2 className="overlay__title">{texts.title}</h2>
      <div className="help__groups">
        {groups.map((group) => (
          <Group key={group} name={texts.groups[group]} lines={lines.filter((line) => line.group === group)} />
        ))}
      </div>
      <p className="help__hint">{texts.hint}</p>
    </dialog>
  );
}

/** What is only there at times comes first. */
const groups: readonly HelpLine['group'][] = ['meeting', 'boards', 'numbers', 'team', 'wall'];

function Group({ name, lines }: { readonly name: string; readonly lines: readonly HelpLine[] }) {
  const words = useTexts().help.keys;
  if (lines.length === 0) return null;
  return (
    <section className="help__group">
      <h3 className="help__name">{name}</h3>
      <dl className="help__lines">
        {lines.map((line) => (
          <div className="help__line" key={line.help}>
            <dt>
              <KeyCaps line={line} />
            </dt>
            <dd>{words[line.help]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
