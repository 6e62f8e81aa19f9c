import type { meeting as english } from '../en/meeting.ts';
import type { Translation } from '../messages.ts';

export const meeting = {
  title: 'Wochenrunde',
  steps: {
    promises: 'Zusagen der letzten Woche',
    wins: 'Was wir gewonnen haben',
    problems: 'Was im Weg steht',
    actions: 'Wer macht was bis wann',
  },
  step: 'Schritt {step, number} von {steps, number}',
  timer: {
    left: 'noch',
    over: '{minutes, plural, =0 {Zeit ist um} one {# Minute darüber} other {# Minuten darüber}}',
  },
  fields: { problem: 'Problem', purpose: 'Wofür', owner: 'Wer', due: 'Bis wann' },
  missing: { problem: 'noch kein Problem genannt', owner: 'noch niemand', due: 'noch kein Tag' },
  hints: {
    problem: 'Was steht im Weg?',
    purpose: 'Was ist besser, wenn es getan ist?',
    owner: 'Ein Name',
    due: 'Fr, 27.11. oder morgen',
  },
  notADay: 'ist kein Tag',
  done: 'Erledigt',
  open: 'Offen',
  overdue: 'Überfällig',
  fromData: 'sagen die Daten',
  setAside: 'vertagt',
  more: '{count, plural, one {# weitere} other {# weitere}}',
  above: '{count, plural, one {# weitere darüber} other {# weitere darüber}}',
  below: '{count, plural, one {# weitere darunter} other {# weitere darunter}}',
  keys: {
    promises: '↑ ↓ wählen, d erledigt, Enter ändern, → weiter, m beenden',
    wins: '→ weiter, ← zurück, m beenden',
    problems: '↑ ↓ wählen, Enter aufnehmen, x vertagen, n neues schreiben, → weiter, m beenden',
    actions: '↑ ↓ wählen, Enter ändern, d erledigt, n neues schreiben, m beenden',
    writing: 'Tab oder Enter nächstes Feld, Esc fertig',
  },
  end: {
    title: 'Runde beenden?',
    hint: 'm oder Enter beendet sie, Esc macht weiter.',
    open: '{count, plural, =0 {Keine Zusage bleibt offen.} one {# Zusage bleibt offen.} other {# Zusagen bleiben offen.}}',
    incomplete: '{count, plural, one {Bei # fehlt Person oder Tag.} other {Bei # fehlt Person oder Tag.}}',
  },
  noPromises: { title: 'Keine Zusage war offen', hint: 'Beginnt mit dem, was ihr gewonnen habt: →' },
  noWins: { title: 'Kein Abschluss seit der letzten Runde', hint: 'Was hilft zum nächsten? →' },
  noProblems: { title: 'Die Daten sehen kein Problem', hint: 'Was steht trotzdem im Weg? n schreibt es auf.' },
  noActions: {
    title: 'Noch ist nichts zugesagt',
    hint: 'n schreibt auf, wer was bis wann macht. m beendet die Runde.',
  },
  idle: {
    promises: 'Zusagen aus unserer Runde',
    openCount: '{count, plural, one {offene Zusage} other {offene Zusagen}}',
    overdueCount: '{count, plural, one {# überfällig} other {# überfällig}}',
    none: 'Keine Zusagen offen',
    start: 'm beginnt die Wochenrunde.',
  },
  hidden: {
    title: 'Die Runde gehört dem Team',
    running: 'Gerade läuft eine Runde. Besuch sieht ihre Worte nicht; v zeigt die Wand wieder dem Team.',
    idle: 'Was darin zugesagt wurde, sieht Besuch nicht.',
  },
  unsaved: 'Noch nicht gespeichert: die Platte nimmt nichts an. Tandem versucht es von selbst wieder.',
  proposals: {
    marketing:
      'Marketings Zusage ist {status, select, broken {nicht gehalten} other {in Gefahr}}: {share} des bis jetzt Fälligen',
    marketingTooFast: 'Es kommen mehr Leads, als der Vertrieb schafft: {share} des bis jetzt Fälligen',
    marketingUntold: 'Marketings Zusage ist {status, select, broken {nicht gehalten} other {in Gefahr}}',
    answers:
      'Die Zusage des Vertriebs ist {status, select, broken {nicht gehalten} other {in Gefahr}}: {share} rechtzeitig beantwortet, {target} zugesagt',
    sales: 'Die Zusage des Vertriebs ist {status, select, broken {nicht gehalten} other {in Gefahr}}: {part}',
    part: {
      attempts: 'Versuche',
      disposition: 'Entscheidungen',
      worked: 'Arbeit an Leads',
      answers: 'Antworten in der Zeit',
    },
    overdue:
      '{count, plural, one {# Lead wartet überfällig auf die erste Antwort} other {# Leads warten überfällig auf die erste Antwort}}',
    stage:
      'Am meisten geht nach {stage} verloren: {share} kommen weiter, {goal} zugesagt; {owner, select, marketing {verantwortlich: Marketing} other {verantwortlich: Vertrieb}}',
    goalBehind: '{goal} liegt zurück: {share} des Plans bis jetzt',
    goalSlipping: '{goal} fällt zurück: {share} des Plans bis jetzt',
    rejected: 'Die meisten Leads werden abgelehnt wegen „{reason}“: {count, number}, davon {most, number} von {source}',
    noReason: 'kein Grund genannt',
    noSource: 'unbekannter Quelle',
  },
} satisfies Translation<typeof english>;
