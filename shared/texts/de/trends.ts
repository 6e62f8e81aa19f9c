import type { trends as english } from '../en/trends.ts';
import type { Translation } from '../messages.ts';

export const trends = {
  title: 'Werden wir besser?',
  span: {
    weeks: '{count, plural, one {die letzte Woche} other {die letzten # Wochen}}',
    months: '{count, plural, one {der letzte Monat} other {die letzten # Monate}}',
  },
  ofAll: '{better}/{judged}',
  better: '{judged, plural, one {ist besser als sonst} other {sind besser als sonst}}',
  counts: { worse: '{count} schlechter', steady: '{count} gleich', open: '{count} zu neu zum Vergleichen' },
  direction: { better: 'Besser', worse: 'Schlechter', steady: 'Gleich', open: 'Zu neu' },
  measure: {
    winRate: 'Gewinnquote',
    cycle: 'Zeit bis zum Abschluss',
    response: 'Antwortzeit',
    sourcedShare: 'Anteil des Marketings',
    retention: 'Wiederkäufer',
  },
  usually: 'sonst {value}',
  few: 'wenige',
  line: '{measure}: {value}',
  rule: {
    weeks: 'Letzte volle Woche gegen die Mitte der vorigen. Gestrichelt: diese Woche bisher.',
    months: 'Letzter voller Monat gegen die Mitte der vorigen. Gestrichelt: dieser Monat bisher.',
  },
  newTitle: 'Zu früh zum Vergleichen',
  newHint: {
    weeks: 'Ein Trend braucht vier volle Wochen mit Zahlen. Sie kommen von selbst.',
    months: 'Ein Trend braucht vier volle Monate mit Zahlen. Sie kommen von selbst.',
  },
  emptyTitle: 'Noch kein Trend',
  emptyHint: 'Sobald einige Wochen lang Leads und Deals gekommen sind, vergleicht diese Tafel sie.',
} satisfies Translation<typeof english>;
