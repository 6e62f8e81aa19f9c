import type { explainPromises as english } from '../en/explain-promises.ts';
import type { Translation } from '../messages.ts';

const goals = {
  definition: {
    wonValue: 'Die Summe der Beträge der Abschlüsse, die im Zeitraum gewonnen wurden.',
    wonCount: 'Die Zahl der Abschlüsse, die im Zeitraum gewonnen wurden.',
    customers:
      'Die Zahl der Firmen, deren allererster gewonnener Abschluss in den Zeitraum fällt; ein Abschluss ohne Firma ist ein eigener Kunde.',
    leads: 'Die Zahl der Leads, die im Zeitraum eingegangen sind.',
    mql: 'Die Zahl der Leads, die das Marketing im Zeitraum als qualifiziert übergeben hat.',
    accepted: 'Die Zahl der Leads, die der Vertrieb im Zeitraum angenommen hat.',
    sql: 'Die Zahl der Leads, die der Vertrieb im Zeitraum qualifiziert hat.',
    meetings: 'Die Zahl der Termine, die im Zeitraum stattgefunden haben.',
    visits: 'Die Summe der Besuche, die für den Zeitraum gemeldet sind.',
    conversions: 'Die Summe der Konversionen, die für den Zeitraum gemeldet sind.',
  },
  countOf: {
    lead: 'Die Zahl der Leads, deren {date} in den Zeitraum fällt.',
    deal: 'Die Zahl der Abschlüsse, deren {date} in den Zeitraum fällt.',
    activity: 'Die Zahl der Aktivitäten, deren {date} in den Zeitraum fällt.',
    traffic: 'Die Zahl der Besuchszahlen, deren {date} in den Zeitraum fällt.',
  },
  sumOf: {
    lead: 'Die Summe von {field} der Leads, deren {date} in den Zeitraum fällt.',
    deal: 'Die Summe von {field} der Abschlüsse, deren {date} in den Zeitraum fällt.',
    activity: 'Die Summe von {field} der Aktivitäten, deren {date} in den Zeitraum fällt.',
    traffic: 'Die Summe von {field} der Besuchszahlen, deren {date} in den Zeitraum fällt.',
  },
  time: 'Zeitpunkt',
  partLabel: { marketing: '{goal}: Marketing', sales: '{goal}: Vertrieb', unknown: '{goal}: unbekannt' },
  part: {
    marketing: 'Der Teil des Ziels, den das Marketing gebracht hat, bestimmt {how}.',
    sales: 'Der Teil des Ziels, den der Vertrieb selbst gebracht hat, bestimmt {how}.',
    unknown: 'Der Teil des Ziels, von dem niemand weiß, wer ihn gebracht hat, bestimmt {how}.',
  },
  ofTeam: { marketing: 'vom Marketing gebracht, bestimmt {how}', sales: 'vom Vertrieb gebracht, bestimmt {how}' },
  how: {
    firstTouch: 'durch den ersten Kontakt zum Abschluss, ohne einen durch seine Lead-Quelle oder Kampagne',
    leadSource: 'durch Lead-Quelle oder Kampagne des Abschlusses, sonst seines Leads',
    lead: 'durch die Lead-Quelle des Leads, sonst dadurch, dass er eine Kampagne hat',
    activity: 'durch das Team der Person',
    traffic: 'durch die Lead-Quelle; ohne eine des Vertriebs ist es vom Marketing',
  },
  influencedLabel: '{goal}: mit Beteiligung des Marketings',
  influenced:
    'Was das Marketing gebracht oder berührt hat, bevor es zählte: Abschlüsse mit Lead-Quelle, Kampagne oder Lead des Marketings, und solche, für die jemand vom Marketing etwas getan hat, auch für einen Lead davon. Es ist kein Teil der Beiträge.',
  or: '{first} oder {last}',
  is: '{field} ist {values}',
  isNot: '{field} ist nicht {values}',
  atLeast: '{field} ist mindestens {value}',
  below: '{field} ist kleiner als {value}',
};

const promise = {
  trial: 'gehört einer der {owners} Personen des Probelaufs',
  delivered: 'Vom Marketing geliefert',
  deliveredToday: 'Vom Marketing heute geliefert',
  today: 'heute',
  count: {
    lead: 'Die Zahl der eingegangenen Leads.',
    mql: 'Die Zahl der als qualifiziert übergebenen Leads.',
    sql: 'Die Zahl der vom Vertrieb qualifizierten Leads.',
  },
  worth: {
    lead: 'Was die eingegangenen Leads wert sind, jeder nach dem Wert, der bei seiner Übergabe für seine {group} vereinbart war (Abschlussquote mal mittlerer Umsatz).',
    mql: 'Was die als qualifiziert übergebenen Leads wert sind, jeder nach dem Wert, der bei seiner Übergabe für seine {group} vereinbart war (Abschlussquote mal mittlerer Umsatz).',
    sql: 'Was die vom Vertrieb qualifizierten Leads wert sind, jeder nach dem Wert, der bei seiner Übergabe für seine {group} vereinbart war (Abschlussquote mal mittlerer Umsatz).',
  },
  group: { leadType: 'Lead-Art', leadSource: 'Lead-Quelle' },
  capacityLabel: 'Anteil dessen, was der Vertrieb schafft',
  capacity: {
    lead: 'Die Zahl der eingegangenen Leads, gemessen an den Leads, die der Vertrieb im Zeitraum bearbeiten kann.',
    mql: 'Die Zahl der als qualifiziert übergebenen Leads, gemessen an den Leads, die der Vertrieb im Zeitraum bearbeiten kann.',
    sql: 'Die Zahl der vom Vertrieb qualifizierten Leads, gemessen an den Leads, die der Vertrieb im Zeitraum bearbeiten kann.',
  },
  streakLabel: 'Arbeitstage in Folge, an denen beide Zusagen gehalten sind',
  streak:
    'Ganze Arbeitstage in Folge, bis gestern oder zum letzten Tag, von dem die Daten wissen, an deren Ende beide Zusagen gehalten waren oder es für ein Urteil zu früh war.',
  incentiveLabel: 'Belohnung: {goal}',
  incentive: '{definition} Davon der erreichte Anteil am Ziel.',
};

const sales = {
  clockStarted: 'Start der Uhr: {period}',
  clockStarts: 'die Uhr eines Leads startet mit {start}',
  start: { assigned: 'seiner Zuweisung', mql: 'seiner Übergabe', created: 'seinem Eingang' },
  startElse: '{start}, sonst {next}',
  leadType: 'Lead-Art ist {leadType}',
  otherLeadTypes: 'von einer Lead-Art ohne eigene Bedingungen',
  inTime: 'Rechtzeitig beantwortete Leads',
  inTimeOf: 'Rechtzeitig beantwortete Leads: {leadType}',
  inTimeOfOthers: 'Rechtzeitig beantwortete Leads: andere Lead-Arten',
  response:
    'Leads, deren erste Antwort in der zugesagten Arbeitszeit kam, von allen beantworteten oder überfälligen; Leads, deren Zeit noch läuft, zählen nicht mit.',
  overdueLabel: 'Überfällige Leads',
  overdue: 'Leads ohne erste Antwort, deren zugesagte Arbeitszeit vorbei ist.',
  runningLabel: 'Wartende Leads',
  running: 'Leads ohne erste Antwort, deren zugesagte Arbeitszeit noch läuft.',
  medianLabel: 'Mittlere Zeit bis zur ersten Antwort',
  median: 'Die Hälfte der beantworteten Leads wartete nicht länger, in Arbeitszeit ab dem Start ihrer Uhr.',
  mostLabel: 'Zeit bis zur ersten Antwort, 95 von 100 Leads',
  most: '95 von 100 der beantworteten Leads warteten nicht länger, in Arbeitszeit ab dem Start ihrer Uhr.',
  speedLabel: 'Mittlere Reaktionszeit',
  speed: 'Die Hälfte der beantworteten Leads wartete nicht länger, in Arbeitszeit ab ihrem Eingang.',
  speedMostLabel: 'Reaktionszeit, 95 von 100 Leads',
  speedMost: '95 von 100 der beantworteten Leads warteten nicht länger, in Arbeitszeit ab ihrem Eingang.',
  attemptsLabel: 'Leads mit den zugesagten Kontaktversuchen',
  attempts:
    'Leads, die in den zugesagten Arbeitstagen die zugesagte Zahl an Kontaktversuchen bekamen oder bis dahin abgelehnt oder qualifiziert wurden, von allen, deren Tage vorbei sind.',
  dispositionLabel: 'Rechtzeitig entschiedene Leads',
  disposition:
    'Leads, die in den zugesagten Arbeitstagen angenommen, qualifiziert oder abgelehnt wurden, von diesen und allen, deren Tage vorbei sind.',
  workedLabel: 'Bearbeitete Leads',
  worked: 'Leads mit mindestens einem Kontaktversuch durch einen Menschen, von allen, deren Uhr gestartet ist.',
  acceptanceLabel: 'Angenommene Leads',
  acceptance:
    'Leads, die der Vertrieb angenommen oder qualifiziert hat, von diesen und den abgelehnten; von zwei Entscheidungen zählt die spätere.',
};

const waiting = {
  label: { overdue: 'Wartende Leads, überfällig', running: 'Wartende Leads, noch rechtzeitig' },
  labelOf: {
    overdue: 'Wartende Leads, überfällig: {leadType}',
    running: 'Wartende Leads, noch rechtzeitig: {leadType}',
  },
  definition: {
    overdue:
      'Leads ohne erste Antwort, deren zugesagte Arbeitszeit vorbei ist, solange der Vertrieb sie weder abgelehnt noch qualifiziert hat.',
    running:
      'Leads ohne erste Antwort, deren zugesagte Arbeitszeit noch läuft, solange der Vertrieb sie weder abgelehnt noch qualifiziert hat.',
  },
  started: 'Start der Uhr oder Frist: {period}',
};

export const explainPromises = { goals, promise, sales, waiting } satisfies Translation<typeof english>;
