import type { explainOverlay as english } from '../en/explain-overlay.ts';
import type { Translation } from '../messages.ts';

export const explainOverlay = {
  title: 'Was ist diese Zahl?',
  unknown: 'Nicht bekannt',
  position: '{number, number} von {numbers, number}',
  countedBy: 'Datum',
  dateFields: {
    'lead.createdAt': 'wann der Lead hereinkam',
    'lead.mqlAt': 'wann er übergeben wurde',
    'lead.acceptedAt': 'wann der Vertrieb ihn annahm',
    'lead.sqlAt': 'wann der Vertrieb ihn qualifizierte',
    'lead.clockStart': 'wann seine Uhr zu laufen begann',
    'lead.dueAt': 'wann seine Frist endet',
    'deal.createdAt': 'wann der Abschluss begann',
    'deal.wonAt': 'wann gewonnen wurde',
    'deal.lostAt': 'wann verloren wurde',
    'deal.wonAt, else deal.lostAt': 'wann gewonnen oder verloren wurde',
    'deal.expectedCloseOn': 'wann der Abschluss erwartet wird',
    'activity.at': 'wann es geschah',
    'traffic.day': 'der Tag der Besuche',
  },
  noDate: 'keines: es zählt jederzeit',
  filters: 'Bedingungen',
  noFilters: 'keine',
  rule: 'Regel',
  ruleSince: 'seit {day}',
  ruleAlways: 'immer dieselbe',
  records: 'Datensätze',
  emptyTitle: 'Hier wird nichts gezählt',
  emptyHint: 'Diese Tafel zeigt keine Zahl, hinter der Datensätze stehen.',
} satisfies Translation<typeof english>;
