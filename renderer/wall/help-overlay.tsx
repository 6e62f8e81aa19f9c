import './overlay.css';
import { useBridge, useHelp, useTexts } from '../store/hooks.ts';
import { helpLines } from './keymap.ts';

/** The key map, readable from where one stands with the keyboard. */
export function HelpOverlay() {
  const open = useHelp();
  return open ? <Help /> : null;
}

function Help() {
  const texts = useTexts().help;
  const { host } = useBridge();
  const names: Readonly<Record<string, string>> = texts.names;
  const name = (key: string) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return (
    <dialog open className="overlay help" aria-label={texts.title}>
      <h2 className="help__title">{texts.title}</h2>
      <dl className="help__lines">
        {helpLines(host).map(({ keys, help, chord }) => (
          <div className="help__line" key={help}>
            <dt className="help__keys">
              {help === 'jump' ? (
                <kbd>1 – 9</kbd>
              ) : (
                keys.map((key) => <kbd key={key}>{chord ? texts.chord({ key: name(key) }) : name(key)}</kbd>)
              )}
            </dt>
            <dd>{texts.keys[help]}</dd>
          </div>
        ))}
      </dl>
      <p className="help__hint">
        {texts.hint} {texts.close}
      </p>
    </dialog>
  );
}
