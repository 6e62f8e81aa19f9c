import './key-caps.css';
import { useTexts } from '../store/hooks.ts';
import { keyNames } from './key-names.ts';
import type { HelpLine } from './keymap.ts';

/** Keys as caps. */
export function KeyCaps({ line }: { readonly line: HelpLine }) {
  const texts = useTexts().help;
  return (
    <span className="key-caps">
      {keyNames(line, texts).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
