import type { help as english } from '../en/help.ts';
import type { Translation } from '../messages.ts';

export const help = {
  title: 'Tasten',
  hint: 'Was festgehalten ist, läuft nach einer Weile von selbst weiter.',
  close: 'h oder Esc schließt dies',
  names: {
    arrowright: '→',
    arrowleft: '←',
    pagedown: 'Bild ↓',
    pageup: 'Bild ↑',
    ' ': 'Leertaste',
    enter: 'Enter',
    escape: 'Esc',
    f11: 'F11',
  },
  chord: 'Strg/⌘ Umschalt {key}',
  keys: {
    next: 'Nächste Tafel',
    previous: 'Vorige Tafel',
    jump: 'Zu Tafel 1 bis 9',
    pause: 'Anhalten oder weiter',
    pin: 'Diese Tafel festhalten',
    refresh: 'Quellen jetzt fragen',
    celebrate: 'Feier ausprobieren',
    privacy: 'Für das Team, für Besuch oder für alle zeigen',
    fullScreen: 'Vollbild',
    help: 'Diese Hilfe',
    close: 'Schließen, was obenauf liegt',
    quit: 'Tandem beenden',
  },
} satisfies Translation<typeof english>;
