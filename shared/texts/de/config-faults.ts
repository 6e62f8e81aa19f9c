import type { configFaults as english } from '../en/config-faults.ts';
import type { Translation } from '../messages.ts';

export const configFaults = {
  theConfig: 'Die Konfiguration',
  more: '{count, plural, one {Noch eine weitere Stelle stimmt nicht.} other {Noch # weitere Stellen stimmen nicht.}}',

  fileMissing: 'Diese Datei gibt es nicht.',
  fileUnreadable: 'Die Datei lässt sich nicht öffnen ({reason}).',
  notJson:
    '{where} ist ab Zeile {line} nicht lesbar: Dort oder kurz davor fehlt ein Komma, ein Anführungszeichen oder eine Klammer, oder es ist eins zu viel.',
  endsTooSoon: '{where} hört zu früh auf: Am Ende fehlt ein Anführungszeichen oder eine Klammer.',
  noGroup: '{where} muss zwischen geschweiften Klammern stehen.',
  newerVersion: '{where} ist {input}, doch dieses Tandem kennt Versionen nur bis {newest}: Bitte Tandem aktualisieren.',

  missing:
    '{where} fehlt; dort gehört {expected, select, text {ein Text in Anführungszeichen} number {eine Zahl ohne Anführungszeichen} whole {eine ganze Zahl ohne Anführungszeichen} yesNo {true oder false ohne Anführungszeichen} list {eine Liste in eckigen Klammern} other {eine Gruppe von Angaben in geschweiften Klammern}} hin.',
  wrongKind:
    '{where} ist {input}, muss aber {expected, select, text {ein Text in Anführungszeichen} number {eine Zahl ohne Anführungszeichen} whole {eine ganze Zahl ohne Anführungszeichen} yesNo {true oder false ohne Anführungszeichen} list {eine Liste in eckigen Klammern} other {eine Gruppe von Angaben in geschweiften Klammern}} sein.',
  missingOption: '{where} fehlt; möglich {count, plural, one {ist {options}} other {sind {options}}}.',
  option: '{where} ist {input}; möglich {count, plural, one {ist nur {options}} other {sind nur {options}}}.',
  unknown:
    '{where} enthält {count, plural, one {die Angabe {names}, die Tandem dort nicht kennt: Sie ist falsch geschrieben oder gehört woandershin} other {die Angaben {names}, die Tandem dort nicht kennt: Sie sind falsch geschrieben oder gehören woandershin}}.',
  notHere: '{where} hat hier keine Bedeutung: Bitte weglassen.',
  empty: '{where} darf nicht leer sein.',
  tooFew: '{where} braucht mindestens {least, plural, one {# Eintrag} other {# Einträge}}.',
  tooLong: '{where} hat {length} Zeichen, höchstens {most} passen.',
  atLeast: '{where} ist {input}, muss aber mindestens {least} sein.',
  above: '{where} ist {input}, muss aber größer als {least} sein.',
  atMost: '{where} ist {input}, darf aber höchstens {most} sein.',
  day: '{where} ist {input}, muss aber ein Tag wie "2026-03-31" sein.',
  moment: '{where} ist {input}, muss aber ein Tag mit Uhrzeit wie "2026-12-24T12:00" sein.',
  unusable: '{where} ist {input}; damit kann Tandem dort nichts anfangen.',

  twice: '{where} enthält "{name}" mehrfach, doch das darf nur einmal vorkommen.',
  nameTwice: '{where} enthält "{name}" mehrfach: Großschreibung und Leerzeichen am Rand machen keinen Unterschied.',
  id: '{where} ist {input}, muss aber ein kurzer Name aus Kleinbuchstaben, Ziffern und Bindestrichen sein, der mit einem Buchstaben beginnt, etwa "crm".',
  locale: '{where} ist {input}, muss aber das Kürzel einer Sprache sein, etwa "de", "de-AT" oder "en-GB".',
  currency: '{where} ist {input}, muss aber ein Währungskürzel aus drei Großbuchstaben sein, etwa "EUR".',
  currencyName: '{where} benennt keine Währung: Dazu gehört ein Kürzel aus drei Großbuchstaben, etwa "USD".',
  currencyLength: '{where} ist {input}, muss aber ein Währungskürzel aus drei Buchstaben sein, etwa "EUR".',
  share: '{where} ist {input}, muss aber ein Anteil sein: 0.75 steht für 75 %.',

  dayOutside: '{where} ist {input}, muss aber zwischen {first} und {last} liegen.',
  zone: '{where} ist {input}, muss aber der Name einer Zeitzone sein, etwa "Europe/Berlin".',
  officeAddress:
    '{where} ist {input}, muss aber eine Adresse sein, die mit "https://" beginnt und kein Passwort enthält; "http://" ist nur für Server im eigenen Netz.',
  hours: '{where} ist {input}, muss aber eine Öffnungszeit wie "09:00-17:00" sein.',
  hoursOrder: '{where} ist {input}, muss aber später enden als beginnen.',
  startTime: '{where} ist {input}, muss aber eine Uhrzeit wie "18:00" sein, von "00:00" bis "23:59".',
  endTime: '{where} ist {input}, muss aber eine Uhrzeit wie "18:00" sein, von "00:00" bis "24:00".',
  sameTime:
    '{where} endet zur selben Zeit, wie es beginnt: Für einen ganzen Tag gehört "from": "00:00" und "until": "24:00" hin.',
  endsBeforeStart: '{where} endet, bevor es beginnt: Der letzte Tag darf nicht vor dem ersten liegen.',
  tooLongPeriod: '{where} ist länger als zehn Jahre; so lang darf kein Zeitraum sein.',
  neverOpen:
    '{where} lässt nie geöffnet: Mindestens ein Wochentag braucht Öffnungszeiten, etwa "mon": ["09:00-17:00"].',
  country: '{where} ist {input}, muss aber ein Länderkürzel aus zwei Großbuchstaben sein, etwa "DE".',
  countryUnknown:
    '{where} ist {input}, doch von diesem Land sind keine Feiertage bekannt; Kürzel sind etwa "DE" oder "AT".',
  regionUnknown: '{where} ist {input}, doch eine solche Region hat {country} nicht; es gibt {regions}.',
  regionNone: '{where} ist {input}, doch von {country} sind keine Regionen bekannt: Bitte weglassen.',

  unknownGoal:
    '{where} ist {input}, doch kein Ziel hat diese Kennung; {count, plural, =0 {es gibt noch keine Ziele} one {es gibt nur {goals}} other {es gibt {goals}}}.',
  unknownSource:
    '{where} ist {input}, doch keine Quelle hat diese Kennung; es gibt {count, plural, one {nur {sources}} other {{sources}}}.',
  joinsItself:
    '{where} verbindet "{source}" mit sich selbst: Leads und Abschlüsse einer Quelle finden ohnehin zueinander, also gehören zwei Quellen hin.',
  pipelineGoal: '{where} ist {input}, muss aber die Kennung eines Ziels mit dem Maß "wonValue" sein.',
  chainGoal:
    '{where} ist {input}, muss aber die Kennung eines Ziels mit dem Maß "wonValue", "wonCount" oder "customers" sein.',
  chainTeam:
    '{where} ist {input}, ein Ziel {team, select, marketing {des Marketings} other {des Vertriebs}} allein; die Kette zählt, was alle bringen, und braucht ein Ziel ohne "team".',
  measure:
    '{where} ist {input}; möglich sind {options} oder, für ein eigenes Maß, "of" und "at" in geschweiften Klammern.',
  period:
    '{where} ist {input}; möglich sind {options} oder ein erster und ein letzter Tag, "from" und "to" in geschweiften Klammern.',
  target:
    '{where} ist {input}, muss aber eine Zahl über 0 ohne Anführungszeichen sein oder eine Liste, in der jeder Eintrag "from" und "target" hat.',
  amountTooSmall: '{where} ist {input}, weniger als der kleinste Betrag in {currency}, nämlich {smallest}.',
  filterEmpty: '{where} muss mit "is", "isNot", "atLeast" oder "below" sagen, welche Werte zählen.',
  filterValue:
    '{where} ist {input}, doch das ist "{field}" nie, sondern {kind, select, text {ein Text mit Inhalt} number {eine ganze Zahl} amount {ein Geldbetrag} currency {ein Währungskürzel aus drei Buchstaben} other {eins von {words}}}. Richtig wäre zum Beispiel {example}.',
  filterBound: '{where} ist nur für Zahlen da, und "{field}" ist keine. Richtig wäre zum Beispiel {example}.',
  filterNothing:
    '{where} lässt nichts übrig: Kein "{field}" kann alles zugleich sein, was verlangt ist. Eine der Bedingungen muss weg.',

  ownerBlank: '{where} ist leer, muss aber der Name oder die Kennung einer Person sein, der Leads gehören.',
  trialEnds: '{where} liegt vor "from" dieser Fassung; der Probelauf würde enden, bevor er beginnt.',
  worthless:
    '{where} gibt jedem Lead den Wert 0, so ließe sich nie etwas liefern: Dort gehört hin, was ein Lead je {by, select, leadType {Art} other {Herkunft}} wert ist, etwa "Webinar": 200, oder ein Wert für alle unter "otherwise".',
  tiersRise: '{where} muss ansteigen: "at" jeder Stufe muss über dem der Stufe davor liegen.',
  floorAboveTiers:
    '{where} ist {input} und liegt über der höchsten Stufe bei {highest}; für sich allein wäre keine Stufe zu erreichen. Richtig ist {lowest}, wo die erste Stufe beginnt, oder weniger.',
  statusOrder: '{where} muss von "atRisk" über "onTrack" und "ahead" bis "tooFast" ansteigen.',
  stageOrder: '{where} muss in der Reihenfolge eines Leads stehen: {order}.',
  ownRate:
    '{where} enthält {currency}, die Währung dieser Konfiguration, in der alle anderen angegeben sind: Bitte weglassen.',
  column:
    '{where} muss der Name einer Spalte in Anführungszeichen sein oder in geschweiften Klammern ihr Name unter "column" mit weiteren Angaben, oder unter "value" ein Wert für alle Zeilen.',
  columnNames: '{where} muss der Name einer Spalte in Anführungszeichen sein oder eine Liste solcher Namen.',
  jsonField:
    '{where} muss ein JSON-Pointer in Anführungszeichen sein, etwa "/owner/name"; oder in geschweiften Klammern einer unter "pointer" mit weiteren Angaben, oder unter "value" ein Wert für alle Einträge.',
  pointer: '{where} ist {input}, muss aber ein JSON-Pointer sein: "/" vor jedem Namen auf dem Weg, etwa "/owner/name".',
  plainSecret:
    '{where} würde ein Geheimnis in der Konfiguration aufbewahren: Bitte mit "npm run secret -- set NAME" ablegen und seinen Namen in geschweiften Klammern unter "secret" angeben.',
  showsMore:
    '{where} ist {input} und zeigt mehr als "{less}" bei "{audience}": Von "team" über "visitors" zu "public" darf nichts wieder sichtbar werden.',
  pinHash: '{where} ist nicht, was "npm run pin" ausgibt: Bitte noch einmal ausführen und die ganze Zeile übernehmen.',
} satisfies Translation<typeof english>;
