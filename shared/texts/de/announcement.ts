import type { announcement as english } from '../en/announcement.ts';
import type { Translation } from '../messages.ts';

export const announcement = {
  days: '{days, plural, one {# Tag} other {# Tage}}',
  hours: '{hours}:{minutes} Std.',
  minutes: '{minutes}:{seconds} min',
  now: 'Jetzt',
  until: 'bis {when}',
  since: 'seit {when}',
  typeTitle: 'Ankündigung',
  typeLabel: 'Was alle lesen sollen',
  post: 'Sofort auf die Wand, und dann eine Weile im Wechsel.',
  remove: 'Leer nimmt sie die laufende von der Wand.',
  teamOnly: 'Diese Wand zeigt gerade nicht alles: Vielleicht erscheint sie erst später.',
} satisfies Translation<typeof english>;
