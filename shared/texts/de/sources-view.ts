import type { sourcesView as english } from '../en/sources-view.ts';
import type { Translation } from '../messages.ts';

export const sourcesView = {
  title: 'Woher die Zahlen kommen',
  count: '{count, plural, one {# Quelle} other {# Quellen}}',
  more: '+{count, number} weitere',
  records: '{count, plural, one {# Datensatz} other {# Datensätze}}',
  refused: '{count, number} mit Fehlern',
  nextTry: 'wieder um {time}',
  asking: 'wird gerade gefragt',
  calls: '{used, number} von {allowed, number} Aufrufen bis {time}',
  join: '{deals} – {leads}, nach {by, select, id {Kennung} other {E-Mail}}',
  nothingToJoin: 'keine Abschlüsse ohne Lead',
  joined: '{joined, number} von {count, number} Abschlüssen haben ihren Lead',
  noKey: '{count, number} ohne {by, select, id {Kennung eines Leads} other {E-Mail-Adresse}}',
  noLead: '{count, number}, deren Lead fehlt',
  example: '{words} (etwa {example})',
} satisfies Translation<typeof english>;
