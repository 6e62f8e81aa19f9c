import type { wall as english } from '../en/wall.ts';
import type { Translation } from '../messages.ts';

export const wall = {
  connecting: 'Warten auf die ersten Zahlen',
  connectingHint: 'Tandem startet. Die Wand erscheint, sobald es antwortet.',
  nothing: 'Gerade hat keine Tafel etwas zu zeigen',
  nothingHint: 'Tafeln erscheinen von selbst zu ihren Zeiten, sobald eine Quelle geladen ist.',
  failedTitle: 'Diese Tafel ließ sich nicht zeichnen',
  failedHint: 'Es geht mit der nächsten weiter, diese wird später wieder versucht. Der Grund steht im Protokoll.',
  sources: 'Quellen der Zahlen',
} satisfies Translation<typeof english>;
