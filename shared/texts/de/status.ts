import type { status as english } from '../en/status.ts';
import type { Translation } from '../messages.ts';

export const status = {
  asOf: 'Stand {time}',
  neverLoaded: 'noch keine Zahlen',
  old: '{age} alt',
  history: '{done} der älteren Daten gelesen',
  paused: 'Angehalten bis {until}',
  pinned: 'Festgehalten bis {until}',
  meeting: 'Besprechung bis {until}',
  refreshing: 'Wird aktualisiert',
  privacy: { visitors: 'Für Besuch', public: 'Für alle' },
  position: 'Tafel {board, number} von {boards, number}',
  more: '+{count, number} weitere',
  oldNumbers: 'Diese Zahlen sind von {time}, {age} alt.',
  lost: 'Verbindung zu Tandem verloren. Dieser Bildschirm versucht es von selbst wieder.',
  lostSince:
    'Verbindung zu Tandem verloren, letzte Zahlen von {time}. Dieser Bildschirm versucht es von selbst wieder.',
  problemUnknown: 'Tandem meldet „{code}“.',
} satisfies Translation<typeof english>;
