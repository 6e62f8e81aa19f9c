import type { agreementDocument as english } from '../en/agreement-document.ts';
import type { Translation } from '../messages.ts';

const sentences = {
  summary:
    'Bei {company} übergibt das Marketing {delivery}, und der Vertrieb gibt {share} der Leads rechtzeitig die erste Antwort.',
  trial:
    '{summary} Dies ist ein Probelauf bis einschließlich {until}: Nur die Leads von {owners, plural, one {# Person} other {# Personen}} zählen.',
  marketingGoal: 'Zu übergeben: {delivery}.',
  salesGoal: {
    week: 'Mindestens {share} der Leads jeder Woche rechtzeitig die erste Antwort geben.',
    month: 'Mindestens {share} der Leads jedes Monats rechtzeitig die erste Antwort geben.',
    quarter: 'Mindestens {share} der Leads jedes Quartals rechtzeitig die erste Antwort geben.',
    year: 'Mindestens {share} der Leads jedes Jahres rechtzeitig die erste Antwort geben.',
  },
  evenly:
    'Die Leads gleichmäßig über die Arbeitstage übergeben: Weniger als {onTrack} des bis dahin Fälligen ist in Gefahr, mehr als {tooFast} ist zu schnell.',
  worthBy: {
    leadType: 'Was ein Lead wert ist, richtet sich nach seiner Lead-Art: {values}.',
    leadSource: 'Was ein Lead wert ist, richtet sich nach seiner Lead-Quelle: {values}.',
  },
  capacity:
    'Nicht mehr übergeben, als der Vertrieb schafft: {leads}, also je {each} für {reps, plural, one {# Person} other {# Personen}}.',
  response: 'Erste Antwort durch einen Menschen: {within}, für mindestens {share} der Leads.',
  clock: 'Die Uhr startet, sobald der Lead {starts}; außerhalb der Arbeitszeit steht sie still.',
  attempts:
    'Kontaktversuche, wenn der Lead nicht vorher abgelehnt oder qualifiziert wird: {attempts}, für mindestens {share} der Leads.',
  disposition: 'Angenommen oder abgelehnt: {within}, für mindestens {share} der Leads.',
  worked: 'Mindestens {share} der übergebenen Leads werden bearbeitet.',
  missed:
    'Eine nicht gehaltene Zusage sehen beide Teams am selben Tag, und die gehaltenen Tage zählen von vorn. Mehr ist nicht vereinbart.',
  missedReward:
    'Eine nicht gehaltene Zusage sehen beide Teams am selben Tag, die gehaltenen Tage zählen von vorn, und die Belohnung für „{goal}“ bleibt für alle gesperrt. Mehr ist nicht vereinbart.',
  cancellation: 'Gültig ab {from}, bis eine andere Fassung an ihre Stelle tritt. Mehr ist nicht vereinbart.',
  cancellationTrial: 'Gültig ab {from}; der Probelauf endet von selbst nach dem {until}. Mehr ist nicht vereinbart.',
};

const parts = {
  leads: {
    lead: 'Leads',
    mql: 'vom Marketing qualifizierte Leads (MQL)',
    sql: 'vom Vertrieb qualifizierte Leads (SQL)',
  },
  count: '{count} {leads}',
  worth: '{leads} im Wert von {amount}',
  per: {
    week: '{amount} je Woche',
    month: '{amount} je Monat',
    quarter: '{amount} je Quartal',
    year: '{amount} je Jahr',
  },
  valueOf: '{name} {amount}',
  valueOther: 'jeder andere {amount}',
  minutes: '{minutes, plural, one {# Arbeitsminute} other {# Arbeitsminuten}}',
  hours: '{hours, plural, one {# Arbeitsstunde} other {# Arbeitsstunden}}',
  days: '{days, plural, one {# Arbeitstag} other {# Arbeitstage}}',
  withinMinutes: '{minutes, plural, one {innerhalb # Arbeitsminute} other {innerhalb von # Arbeitsminuten}}',
  withinHours: '{hours, plural, one {innerhalb # Arbeitsstunde} other {innerhalb von # Arbeitsstunden}}',
  withinDays: '{days, plural, one {innerhalb # Arbeitstags} other {innerhalb von # Arbeitstagen}}',
  attempts: '{count, plural, one {# Versuch {within}} other {# Versuche {within}}}',
  starts: { assigned: 'zugewiesen ist', mql: 'ein MQL wird', created: 'eingeht' },
  startsElse: '{starts}, sonst sobald er {next}',
  leadType: '{leadType} {term}',
  otherLeads: 'jeder andere Lead {term}',
  and: '{first} und {last}',
};

const printed = {
  title: '{company}: Vereinbarung zwischen Vertrieb und Marketing',
  took: 'Fassung {version}, wie gültig am {day}. In Kraft seit {from}.',
  tookAgain: 'Fassung {version}, wie gültig am {day}. In Kraft seit {from}, und wieder seit {since}.',
  trial:
    '{took} Ein Probelauf bis einschließlich {until}, für die Leads von {owners, plural, one {# Person} other {# Personen}}: {names}.',
  summary: 'Zusammenfassung',
  goals: 'Ziele',
  requirements: 'Anforderungen',
  side: { marketing: 'Marketing', sales: 'Vertrieb' },
  contacts: 'Zuständige und Kontakte',
  nobody: 'Niemand ist genannt.',
  contactHeads: { name: 'Name', role: 'Rolle', side: 'Seite', contact: 'Kontakt' },
  whenMissed: 'Wenn Ziele nicht erreicht werden',
  cancellation: 'Bedingungen der Kündigung',
  terms: 'Bedingungen',
  marketingPromise: 'Zusage des Marketings',
  leadValues: 'Werte der Leads',
  salesPromise: 'Zusage des Vertriebs',
  incentive: 'Belohnung',
  versions: 'Fassungen',
  term: 'Bedingung',
  agreed: 'Vereinbart',
  handedOver: 'Übergeben',
  capacity: 'Was der Vertrieb schafft',
  capacityOf: '{leads} ({reps, plural, one {# Person} other {# Personen}}, je {each})',
  leadType: 'Lead-Art',
  leadSource: 'Lead-Quelle',
  worth: 'Wert eines Leads',
  anyOther: 'Jeder andere',
  everyLead: 'Jeder Lead',
  everyOtherLead: 'Jeder andere Lead',
  responseWithin: 'Frist der ersten Antwort',
  attempts: 'Kontaktversuche',
  attemptsOf: '{count, number} {within}',
  decidedWithin: 'Frist für Annahme oder Ablehnung',
  ofLeads: {
    week: 'Von den Leads jeder Woche',
    month: 'Von den Leads jedes Monats',
    quarter: 'Von den Leads jedes Quartals',
    year: 'Von den Leads jedes Jahres',
  },
  atLeast: 'Mindestens',
  answered: 'Rechtzeitig beantwortet',
  attempted: 'Mit den zugesagten Kontaktversuchen',
  decided: 'Rechtzeitig angenommen oder abgelehnt',
  worked: 'Bearbeitet',
  tierOf: 'Stufe von „{goal}“',
  from: 'Ab',
  reward: 'Belohnung',
  floor: 'Untergrenze',
  version: 'Fassung',
  takesEffect: 'Gültig ab',
  trialUntil: 'Probelauf bis einschließlich',
};

export const agreementDocument = { ...sentences, parts, printed } satisfies Translation<typeof english>;
