import type { goal as english } from '../en/goal.ts';
import type { Translation } from '../messages.ts';

export const goal = {
  of: '{actual} von {target}',
  teams: { marketing: 'Ziel des Marketings', sales: 'Ziel des Vertriebs' },
  daysLeft: '{days, plural, one {noch # Arbeitstag} other {noch # Arbeitstage}}',
  periodOver: 'Der Zeitraum ist vorbei',
  gap: 'zum Plan bis jetzt',
  neededPerDay: 'je Arbeitstag nötig',
  share: 'des Ziels {label}',
  nothingNeeded: 'Das Ziel ist erreicht',
  projection: 'hochgerechnet nach Arbeitstagen',
  noProjection: 'Noch keine Hochrechnung',
  broughtBy: 'Wer es gebracht hat',
  onlyOf: { marketing: 'Nur was das Marketing gebracht hat, zählt', sales: 'Nur was der Vertrieb gebracht hat, zählt' },
  byRule: { leadSource: '{who}, nach Lead-Quelle', firstTouch: '{who}, nach Erstkontakt' },
  touched: 'Marketing beteiligt an {share}',
  touchedMeans: 'vor Abschluss',
  nothingYet: 'Noch ist nichts da. Beim ersten Ergebnis steht hier, wer es gebracht hat.',
  goalLine: 'Ziel {target}',
  goalLineAlone: 'Ziel',
  planLine: 'Plan',
  today: 'heute',
  chart: 'Verlauf nach Tagen: {actual} bisher, {expected} bis jetzt geplant, Ziel {target}.',
  untoldTitle: 'Keine Quelle sagt, was dieses Ziel zählt',
  untoldHint:
    'Darum kann niemand sagen, wie es steht. Wer Tandem einrichtet, kann in der Konfiguration nennen, was fehlt.',
  emptyTitle: 'Dieses Ziel hat noch keine Zahlen',
  emptyHint: 'Es erscheint, sobald eine Quelle geladen ist und das Ziel in der Konfiguration steht.',
} satisfies Translation<typeof english>;
