import type { pin as english } from '../en/pin.ts';
import type { Translation } from '../messages.ts';

export const pin = {
  title: 'PIN',
  ask: 'Öffnet für eine Weile, was nicht jeder ändern soll.',
  typed: '{digits, plural, one {# Ziffer eingegeben} other {# Ziffern eingegeben}}',
  asking: 'Einen Moment',
  wrong: 'Das ist nicht die PIN. Noch {left, plural, one {# Versuch} other {# Versuche}} bis zu einer Wartezeit.',
  wait: 'Zu viele falsche Versuche. Wieder möglich in {time}.',
  unreachable: 'Tandem hat nicht geantwortet. Bitte noch einmal.',
  needed: 'Dafür braucht es die PIN.',
  howTo: 'Mit {key} wird sie eingegeben.',
} satisfies Translation<typeof english>;
