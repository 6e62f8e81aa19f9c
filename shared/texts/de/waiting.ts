import type { waiting as english } from '../en/waiting.ts';
import type { Translation } from '../messages.ts';

export const waiting = {
  title: 'Wartende Leads',
  leftToAnswer: 'bis zur Antwort',
  left: 'übrig',
  overdue: 'überfällig',
  overdueCount: 'überfällig',
  runningCount: 'noch in der Zeit',
  longest: 'längste Wartezeit',
  noOwner: 'noch niemandem zugeteilt',
  unnamed: 'Ein Lead ohne Namen',
  nobodyElse: 'Sonst wartet niemand',
  more: 'weitere',
  standsUntil: 'Geschlossen. Weiter geht es {time}',
  stands: 'Geschlossen. Die Uhren stehen',
  estimated: 'Geschätzt seit {time}',
  nobodyTitle: 'Alle Leads sind beantwortet',
  nobodyThen: 'Stand {time}: alle Leads beantwortet',
  nobodyHint: 'Der nächste erscheint hier, sobald er eintrifft.',
  inTime: '{period}: rechtzeitig beantwortet, zugesagt {target}',
  median: 'die Hälfte beantwortet innerhalb von',
  untoldTitle: 'Niemand kann sagen, wer wartet',
  untoldHint:
    'Keine Quelle meldet, wann Leads beantwortet werden. In der Konfiguration fehlt die Spalte firstResponseAt oder eine Datei mit Aktivitäten; dann zeigt diese Tafel, wer als Nächstes dran ist.',
  ownersUnknownHint: 'Wie die im Probelauf Genannten heißt weder eine Person noch jemand, dem ein Lead gehört.',
  noAgreementTitle: 'Noch keine Antwortzeit zugesagt',
  noAgreementHint:
    'In der Konfiguration fehlt, wie schnell der Vertrieb einen Lead beantwortet; dann zeigt diese Tafel, wer als Nächstes dran ist.',
} satisfies Translation<typeof english>;
