import type { explainInsights as english } from '../en/explain-insights.ts';
import type { Translation } from '../messages.ts';

const funnel = {
  implied: 'eine spätere Stufe schließt die früheren ein',
  entered: 'Datensätze, die im Zeitraum in diese Stufe gekommen sind.',
  conversionLabel: '{stage}: weiter zur nächsten Stufe',
  conversion: {
    allInOrder:
      'Der Anteil der Datensätze, die im Zeitraum in diese Stufe gekommen sind, der inzwischen die nächste erreicht hat.',
    anyInRange:
      'Die Datensätze, die im Zeitraum in die nächste Stufe gekommen sind, gemessen an denen, die in diese gekommen sind, welche es auch seien; dahinter stehen beide.',
  },
  timeLabel: '{stage}: Zeit bis zur nächsten Stufe',
  time: 'Die Hälfte der Datensätze, die im Zeitraum in diese Stufe gekommen und weitergegangen sind, brauchte nicht länger.',
  stuckLabel: '{stage}: hängen fest',
  stuck:
    'Datensätze, die im Zeitraum in diese Stufe gekommen sind und nach mehr als der doppelten mittleren Zeit noch in ihr sind; verlorene und abgelehnte sind hinaus.',
  oldestStuckLabel: '{stage}: am längsten fest',
  oldestStuck: 'Wie lange der älteste der festhängenden Datensätze in dieser Stufe ist.',
};

const chain = {
  window: 'gemessen von {from} bis vor {until}',
  haveLabel: 'Bisher, {period}: {step}',
  have: 'Was im Zeitraum des Ziels bisher davon da ist.',
  neededLabel: 'Nötig, {period}: {step}',
  needed: 'Was vom nächsten Schritt nötig ist, geteilt durch die Quote von diesem zu ihm.',
  neededMoney: 'Das Ziel, geteilt durch den mittleren Abschluss, der im Messzeitraum gewonnen wurde.',
  neededCount: 'Das Ziel selbst.',
  rateLabel: 'Quote zum nächsten Schritt: {step}',
  rate: 'Der Anteil der Datensätze, die im Messzeitraum diesen Schritt erreicht haben, der inzwischen den nächsten erreicht hat.',
  visitRate: 'Die Leads, die im Messzeitraum eingegangen sind, gemessen an den Besuchen darin.',
  averageDealLabel: 'Mittlerer Abschluss',
  averageDeal: 'Die Summe der Beträge der Abschlüsse, die im Messzeitraum gewonnen wurden, geteilt durch ihre Zahl.',
  step: {
    visits: 'Besuche',
    created: 'eingegangen',
    mql: 'übergeben',
    sql: 'qualifiziert',
    deal: 'Verkaufschancen',
    won: 'gewonnen',
  },
};

const closedLoop = {
  handedOverLabel: 'Übergebene Leads',
  handedOver: 'Leads, die das Marketing im Zeitraum als qualifiziert übergeben hat.',
  acceptanceLabel: 'Angenommene Leads',
  acceptance:
    'Von den Leads, die im Zeitraum übergeben und inzwischen entschieden sind, die vom Vertrieb angenommenen oder qualifizierten; von zwei Entscheidungen zählt die spätere.',
  rejectedLabel: 'Abgelehnte Leads',
  rejected: 'Im Zeitraum übergebene Leads, die inzwischen als abgelehnt gelten.',
  winRateLabel: 'Abschlussquote',
  winRate: 'Im Zeitraum gewonnene Abschlüsse, von allen darin gewonnenen oder verlorenen.',
  revenueLabel: 'Umsatz',
  revenue: 'Die Summe der Beträge der Abschlüsse, die im Zeitraum gewonnen wurden.',
};

const campaigns = {
  label: {
    visits: 'Kampagnen: Besuche',
    leads: 'Kampagnen: Leads',
    handedOver: 'Kampagnen: übergebene Leads',
    open: 'Kampagnen: offene Verkaufschancen',
    pipeline: 'Kampagnen: Wert der offenen Verkaufschancen',
    won: 'Kampagnen: Abschlüsse',
    revenue: 'Kampagnen: Umsatz',
  },
  definition: {
    visits: 'Die Besuche, die die Quellen für Kampagnen an den Tagen des Zeitraums melden.',
    leads: 'Leads einer Kampagne, die im Zeitraum entstanden sind.',
    handedOver:
      'Leads einer Kampagne, die das Marketing im Zeitraum als qualifiziert übergeben hat, wann auch immer sie entstanden sind.',
    open: 'Verkaufschancen, die jetzt weder gewonnen noch verloren sind, wann auch immer sie entstanden sind. Jede zählt zu ihrer eigenen Kampagne, sonst zu der ihres Leads.',
    pipeline:
      'Die Summe der Beträge der jetzt offenen Verkaufschancen. Jede zählt zu ihrer eigenen Kampagne, sonst zu der ihres Leads.',
    won: 'Im Zeitraum gewonnene Abschlüsse. Jeder zählt zu seiner eigenen Kampagne, sonst zu der seines Leads.',
    revenue:
      'Die Summe der Beträge der Abschlüsse, die im Zeitraum gewonnen wurden. Jeder zählt zu seiner eigenen Kampagne, sonst zu der seines Leads.',
  },
  openNow: 'offen zum Zeitpunkt des Stands',
  ofAny: 'von einer Kampagne',
  ofChannel: 'von einer Kampagne des Kanals „{channel}“',
};

const pipelines = {
  label: {
    open: 'Offene Verkaufschancen',
    value: 'Offene Verkaufschancen: Wert',
    coverage: 'Deckung dessen, was fehlt',
    closing: 'Offene Verkaufschancen, deren Abschluss erwartet wird',
    meetings: 'Termine dieser Woche',
    attempts: 'Versuche dieser Woche',
    calls: 'Anrufe dieser Woche',
  },
  definition: {
    open: 'Verkaufschancen, die jetzt weder gewonnen noch verloren sind.',
    value: 'Die Summe der Beträge der Verkaufschancen, die jetzt weder gewonnen noch verloren sind.',
    coverage: 'Die Beträge der offenen Verkaufschancen, geteilt durch das, was zum Ziel noch fehlt.',
    closing: 'Die Summe der Beträge der offenen Verkaufschancen, deren Abschluss im Zeitraum des Ziels erwartet wird.',
    meetings: 'Termine der laufenden Woche bis jetzt.',
    attempts: 'Was in der laufenden Woche bis jetzt an jemanden hinausging: Anrufe, E-Mails, Termine, Nachrichten.',
    calls: 'Anrufe der laufenden Woche bis jetzt, ein- und ausgehende.',
  },
  openNow: 'offen zum Zeitpunkt der Momentaufnahme',
  ofPipeline: 'aus der Pipeline „{pipeline}“',
  ofGoal: 'das Ziel ist „{goal}“',
  thisWeek: 'in der laufenden Woche, bis jetzt',
  notMarketing: 'von niemandem aus dem Marketing',
  byPeople: 'nicht von einer Maschine',
} as const;

const trends = {
  stretch: {
    full: { week: 'letzte volle Woche', month: 'letzter voller Monat' },
    earlier: { week: 'letzte volle Woche mit dieser Zahl', month: 'letzter voller Monat mit dieser Zahl' },
    running: { week: 'laufende Woche', month: 'laufender Monat' },
  },
  winRateLabel: { week: 'Abschlussquote der Woche', month: 'Abschlussquote des Monats' },
  winRate: 'In der Zeit gewonnene Abschlüsse, von allen darin gewonnenen oder verlorenen.',
  cycleLabel: { week: 'Verkaufszyklus der Woche', month: 'Verkaufszyklus des Monats' },
  cycle:
    'Die Hälfte der in der Zeit gewonnenen Abschlüsse brauchte ab ihrer Entstehung nicht länger, nach der Uhr an der Wand.',
  creationKnown: 'die Entstehung ist bekannt',
  responseLabel: { week: 'Erste Antwort der Woche', month: 'Erste Antwort des Monats' },
  response:
    'Die Hälfte der beantworteten Leads, deren Uhr in der Zeit startete, wartete nicht länger, in Arbeitszeit ab dem Start ihrer Uhr.',
  sourcedLabel: {
    week: 'Vom Marketing gebrachter Anteil der Woche',
    month: 'Vom Marketing gebrachter Anteil des Monats',
  },
  sourced:
    'Der Anteil an den Beträgen der in der Zeit gewonnenen Abschlüsse, den das Marketing nach Lead-Quelle oder Kampagne gebracht hat.',
  sourceKnown: 'es ist bekannt, wer es gebracht hat',
  retentionLabel: {
    week: 'Kunden, die bis zum Ende der Woche wieder gekauft haben',
    month: 'Kunden, die bis zum Ende des Monats wieder gekauft haben',
  },
  retention:
    'Von den Firmen, die in den Monaten davor gekauft haben, die, die in den Monaten bis zum Ende wieder gekauft haben; jede Firma steht mit ihrem ersten Abschluss aus den Monaten davor.',
  bought: 'gekauft von {from} bis {to}',
  again: '{months, plural, one {wieder innerhalb von # Monat} other {wieder innerhalb von # Monaten}}',
  companyKnown: 'die Firma ist bekannt',
};

const wins = {
  label: {
    thisWeek: 'Diese Woche gewonnen',
    lastWeek: 'Letzte Woche gewonnen',
    lastWeekByNow: 'Letzte Woche bis zur selben Arbeitszeit gewonnen',
  },
  value: 'Die Summe der Beträge der Abschlüsse, die in dieser Zeit gewonnen wurden.',
  countLabel: {
    thisWeek: 'Diese Woche gewonnen: Abschlüsse',
    lastWeek: 'Letzte Woche gewonnen: Abschlüsse',
    lastWeekByNow: 'Letzte Woche bis zur selben Arbeitszeit gewonnen: Abschlüsse',
  },
  count: 'Die Zahl der Abschlüsse, die in dieser Zeit gewonnen wurden.',
};

const records = {
  label: {
    leads: 'Leads',
    deals: 'Verkaufschancen',
    won: 'Gewonnene Abschlüsse',
    lost: 'Verlorene Verkaufschancen',
    open: 'Offene Verkaufschancen',
    wonValue: 'Gewonnener Wert',
    leadToCustomer: 'Vom Lead zum Kunden',
  },
  definition: {
    leads: 'Jeder eingegangene Lead.',
    deals: 'Jede Verkaufschance.',
    won: 'Jeder gewonnene Abschluss.',
    lost: 'Jede Verkaufschance, die verloren und nicht gewonnen ist.',
    open: 'Jede Verkaufschance, die weder gewonnen noch verloren ist.',
    wonValue: 'Die Summe der Beträge aller gewonnenen Abschlüsse.',
    leadToCustomer: 'Leads mit einem gewonnenen Abschluss, von allen Leads.',
  },
  byNow: 'nicht nach dem Zeitpunkt des Stands',
};

export const explainInsights = {
  funnel,
  chain,
  closedLoop,
  campaigns,
  pipelines,
  trends,
  wins,
  records,
} satisfies Translation<typeof english>;
