import type { wins as english } from '../en/wins.ts';
import type { Translation } from '../messages.ts';

export const wins = {
  title: 'Gemeinsam gewonnen',
  thisWeek: '{deals, plural, one {diese Woche, # Abschluss} other {diese Woche, # Abschlüsse}}',
  dealsThisWeek: '{deals, plural, one {Abschluss diese Woche} other {Abschlüsse diese Woche}}',
  moreThanLastWeek: '{amount} mehr als letzte Woche bis dahin',
  lessThanLastWeek: '{amount} weniger als letzte Woche bis dahin',
  sameAsLastWeek: 'So viel wie letzte Woche bis dahin',
  bars: { thisWeek: 'Diese Woche', lastWeek: 'Letzte Woche bis dahin' },
  lastWeekAll: '{amount} in der ganzen letzten Woche',
  biggest: 'Größter Abschluss im Quartal',
  firstFrom: 'Erster Abschluss über {source}',
  closedBy: 'Abgeschlossen von',
  broughtBy: 'Gebracht von',
  closerUnknown: 'Person unbekannt',
  sourceUnknown: 'Quelle nicht erfasst',
  corrected: 'Korrektur: {name} gilt nicht mehr als gewonnen',
  correctedUnnamed: 'Korrektur: ein Abschluss gilt nicht mehr als gewonnen',
  emptyTitle: 'Der erste Abschluss kommt noch',
  emptyHint: 'Er erscheint hier mit allen, die ihn gemacht haben, und der Kampagne, die ihn gebracht hat.',
  noneThisWeek: 'Diese Woche noch kein Abschluss',
} satisfies Translation<typeof english>;
