import type { problems as english } from '../en/problems.ts';
import type { Translation } from '../messages.ts';

export const problems = {
  fileMissing:
    'Die Datei {path} ist nicht da. Wer sie exportiert, kann sie zurücklegen; Tandem sieht von selbst wieder nach und behält die letzten guten Zahlen.',
  configFaulty:
    'Die Konfiguration {file} ist nicht brauchbar. {fault} Wer Tandem eingerichtet hat, kann sie richten; Tandem liest sie von selbst wieder.',
  configFaultyLastGood:
    'Die Konfiguration {file} ist nicht brauchbar. {fault} Es geht mit der letzten brauchbaren weiter; ist die Datei gerichtet, liest Tandem sie von selbst wieder.',
  ledgerMovedAside:
    'Die gespeicherten Daten ließen sich nicht öffnen und liegen jetzt unter {path}. Tandem füllt sie von selbst wieder aus den Quellen.',
  meetingsMovedAside:
    'Die Zusagen der Wochenrunden waren nicht lesbar und liegen jetzt in {path}. Wer Tandem eingerichtet hat, kann dort nachsehen; neue werden ab jetzt festgehalten.',
  pictureNotShown:
    'Das Bild {name} einer Ankündigung fehlt auf der Wand: {fault, select, missing {Neben der Konfiguration und in ihrem Ordner "pictures" liegt es nicht} tooLarge {Es ist größer als 5 MB} other {Es ist kein PNG, JPEG oder WebP}}. Wer Tandem eingerichtet hat, kann es dort ablegen; beim nächsten Speichern der Konfiguration sieht Tandem wieder nach.',
  mixedCurrencies:
    'In {currencies} gewonnene Abschlüsse fehlen in jeder Summe: Die Konfiguration hat für den Tag des Abschlusses keinen Kurs zu {currency}. Wer Tandem eingerichtet hat, kann ihn unter "exchangeRates" ergänzen; alle anderen Abschlüsse zählen.',
  promiseUntold:
    'Keine Quelle meldet {what, select, lead {Leads} mql {die Übergabe von Leads} sql {die Qualifizierung von Leads} responses {Antworten auf Leads} decisions {Entscheidungen des Vertriebs über Leads} other {{what}}}; ob diese Zusage gehalten wird, weiß daher niemand. Wer Tandem eingerichtet hat, kann {what, select, lead {eine Datei mit Leads} mql {die Spalte mqlAt} sql {die Spalte sqlAt} responses {die Spalte firstResponseAt oder eine Datei mit Aktivitäten} decisions {die Spalten acceptedAt und rejectedAt} other {das}} in der Konfiguration angeben.',
  trialOwnersUnknown:
    'Der Probelauf der Vereinbarung nennt {owners}, doch so heißt weder eine Person noch jemand, dem ein Lead gehört: Für sie wird nichts gezählt. Die Leitung kann "owners" des Probelaufs in der Konfiguration richten, mit Namen oder Kennungen wie in der Quelle; alle anderen des Probelaufs zählen.',
  goalUntold:
    'Keine Quelle meldet {what, select, lead {Leads} deal {Abschlüsse} activity {Aktivitäten} traffic {Besuchszahlen} lead_assignedAt {die Zuweisung von Leads} lead_firstResponseAt {Antworten auf Leads} lead_mqlAt {die Übergabe von Leads} lead_acceptedAt {die Annahme von Leads} lead_sqlAt {die Qualifizierung von Leads} lead_rejectedAt {die Ablehnung von Leads} deal_createdAt {die Entstehung von Abschlüssen} deal_wonAt {den Gewinn von Abschlüssen} deal_lostAt {den Verlust von Abschlüssen} deal_stageEnteredAt {den Eintritt von Abschlüssen in ihre Stufe} deal_amount {den Wert von Abschlüssen} activity_kind {die Art von Aktivitäten} traffic_conversions {Konversionen} other {{field} von {record, select, lead {Leads} deal {Abschlüssen} activity {Aktivitäten} other {Besuchszahlen}}}}; wie es um {goals} steht, weiß daher niemand. Wer Tandem eingerichtet hat, kann {columns, plural, =0 {eine Datei mit {record, select, lead {Leads} deal {Abschlüssen} activity {Aktivitäten} other {Besuchszahlen}}} one {die Spalte {last}} other {die Spalten {first} und {last}}} in der Konfiguration angeben.',
  sourceSilent:
    'Die Quelle antwortet seit {minutes, number} Minuten nicht. Tandem versucht es von selbst wieder und behält die letzten guten Zahlen; bleibt es dabei, läuft vielleicht die Quelle selbst nicht.',
  rowsRefused:
    '{refused, number} von {of, number} Zeilen aus {source} waren nicht brauchbar, meistens deshalb: {reason} (zum Beispiel: {example}). Wer sie exportiert, kann das richten; die anderen Zeilen zählen.',
  boardFailed:
    'Die Tafel „{board}“ (Nummer {number, number}) ließ sich nicht zeichnen und wird ausgelassen; um {time} wird sie wieder versucht. Wer Tandem betreut, findet den Grund im Protokoll.',
  unexpected:
    'Etwas Unerwartetes ist schiefgegangen: {message}. Die letzten guten Zahlen bleiben; der nächste Versuch kommt von selbst.',
  fileBeingWritten:
    'Die Datei {path} ist anscheinend erst halb geschrieben. Tandem liest sie gleich noch einmal und behält bis dahin die letzten guten Zahlen; bleibt es so, hilft ein neuer Export.',
  fileEmpty:
    'Die Datei {path} enthält keine Datensätze. Wer sie exportiert, kann nachsehen, warum; Tandem behält die letzten guten Zahlen und liest sie wieder, wenn sie sich ändert.',
  fileNotDelimited:
    'Die Datei {path} ist keine CSV-Datei, sie enthält: {found}. Wer sie exportiert, kann sie als CSV speichern; Tandem behält die letzten guten Zahlen und liest sie wieder, wenn sie sich ändert.',
  fileUnreadable:
    'Die Datei {path} lässt sich nicht öffnen ({reason}). Wer diesen Rechner betreut, kann es erlauben; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  folderWithoutFiles:
    'Im Ordner {path} liegt keine Datei mit .csv, .tsv oder .txt. Wer sie exportiert, kann sie zurücklegen; Tandem sieht von selbst wieder nach und behält die letzten guten Zahlen.',
  wrongEncoding:
    'Die Datei {path} lässt sich nicht als {encoding} lesen. In der Konfiguration muss "encoding" (jetzt "{configured}") sagen, wie die Datei gespeichert ist, oder sie wird als UTF-8 gespeichert; Tandem behält die letzten guten Zahlen.',
  unterminatedQuote:
    'In der Datei {path} wird in Zeile {line} ein Anführungszeichen geöffnet und nie geschlossen. Wer sie exportiert, kann die Zeile richten; Tandem behält die letzten guten Zahlen und liest sie wieder, wenn sie sich ändert.',
  rowTooLong:
    'In der Datei {path} ist der Datensatz ab Zeile {line} länger als {limitMb, number} MB; vielleicht fehlt ein schließendes Anführungszeichen. Wer sie exportiert, kann die Zeile richten; Tandem behält die letzten guten Zahlen.',
  columnMissing:
    'Die Datei {path} hat keine Spalte "{column}", die in der Konfiguration für {field} steht. Ihre Spalten sind: {columns}. Konfiguration oder Export müssen geändert werden; Tandem behält die letzten guten Zahlen.',
  columnTwice:
    'Die Datei {path} hat zwei Spalten "{column}", die in der Konfiguration für {field} stehen. Eine davon muss im Export anders heißen; Tandem behält die letzten guten Zahlen.',
  ambiguousNumbers:
    'In {path} lassen sich die Zahlen für {field} auf zwei Arten lesen, etwa "{example}". Neben "from" muss in der Konfiguration "decimal": "." oder "decimal": "," stehen; bis dahin behält Tandem die letzten guten Zahlen.',
  contradictoryNumbers:
    'In {path} sind die Zahlen für {field} auf zwei Arten geschrieben, etwa "{first}" und "{second}". Steht neben "from" in der Konfiguration "decimal": "." oder "decimal": ",", gelten die anderen als nicht brauchbar; bis dahin behält Tandem die letzten guten Zahlen.',
  ambiguousDates:
    'In {path} kann bei den Daten für {field} der Tag oder der Monat vorn stehen, etwa "{example}". Neben "from" muss in der Konfiguration "dates": "dmy" oder "dates": "mdy" stehen; bis dahin behält Tandem die letzten guten Zahlen.',
  contradictoryDates:
    'In {path} sind die Daten für {field} auf zwei Arten geschrieben, etwa "{first}" und "{second}". Steht neben "from" in der Konfiguration "dates": "dmy" oder "dates": "mdy", gelten die anderen als nicht brauchbar; bis dahin behält Tandem die letzten guten Zahlen.',
  allRowsRefused:
    'Keine einzige Zeile von {path} war brauchbar: {reason} (etwa "{example}"). Die Spalten in der Konfiguration und der Export sind zu prüfen; Tandem behält die letzten guten Zahlen.',
  sheetNotPublished:
    'Unter {address} kommt eine Webseite statt CSV: Diese Tabelle ist nicht veröffentlicht. Wem sie gehört, kann sie als CSV veröffentlichen; Tandem fragt von selbst wieder und behält die letzten guten Zahlen.',
  addressSignIn:
    'Die Adresse {address} verlangt eine Anmeldung (Antwort {status}). Wer sie eingerichtet hat, kann sie freigeben oder eine neue angeben; Tandem fragt jede halbe Stunde wieder und behält die letzten guten Zahlen.',
  addressGone:
    'Unter {address} ist nichts mehr (Antwort {status}). Die neue Adresse gehört in die Konfiguration; Tandem fragt von selbst wieder und behält die letzten guten Zahlen.',
  addressRefused:
    'Die Adresse {address} hat die Anfrage abgelehnt (Antwort {status}). Die Adresse in der Konfiguration ist zu prüfen; Tandem fragt von selbst wieder und behält die letzten guten Zahlen.',
  addressBusy:
    'Die Adresse {address} bittet Tandem, mit dem nächsten Versuch zu warten. Niemand muss etwas tun; Tandem wartet so lange wie verlangt und behält die letzten guten Zahlen.',
  serverFailed:
    'Der Server von {address} hat selbst eine Störung (Antwort {status}). Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  hostUnknown:
    'Der Name in {address} ist nicht zu finden. Läuft das Netz, ist die Adresse in der Konfiguration zu prüfen; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  networkAway:
    'Es gibt keine Verbindung zu {address} ({reason}). Gehen auch andere Adressen nicht, liegt es am Netz dieses Rechners; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  certificateNotTrusted:
    'Dem Zertifikat von {address} ist nicht zu trauen ({reason}). Wer den Server betreibt, kann es erneuern; auch die Uhr dieses Rechners ist zu prüfen. Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  answerTooSlow:
    'Die Antwort von {address} blieb {seconds, number} Sekunden lang aus. Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  answerTooLarge:
    'Die Antwort von {address} ist größer als {limitMb, number} MB. Ein kleinerer Export oder eine lokale Datei hilft; Tandem behält die letzten guten Zahlen.',
  answerCutShort:
    'Die Antwort von {address} brach vor ihrem Ende ab. Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  answerMalformed:
    'Der Server von {address} antwortet auf eine Weise, die nicht lesbar ist ({reason}). Wer ihn betreibt, kann das richten; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  addressNotAllowed:
    'Der Adresse {address} wird nicht gefolgt: {reason}. Die endgültige Adresse gehört in die Konfiguration; Tandem behält die letzten guten Zahlen.',
  secretMissing:
    'Das Geheimnis „{name}“, das die Konfiguration für diese Quelle nennt, fehlt. Wer Tandem eingerichtet hat, kann es mit „npm run secret -- set {name}“ oder als {variable} hinterlegen; Tandem sieht jede halbe Stunde nach und behält die letzten guten Zahlen.',
  keyRefused:
    '{vendor} nimmt den Schlüssel „{name}“ nicht an (Antwort {status, number}): Er ist abgelaufen, wurde zurückgezogen oder gehört zu einem anderen Konto. Wer Tandem eingerichtet hat, kann einen neuen anlegen und hinterlegen; Tandem fragt jede halbe Stunde nach und behält die letzten guten Zahlen.',
  scopeMissing:
    'Mit dem Schlüssel „{name}“ darf Tandem bei {vendor} nicht lesen: {what}. Wer {vendor} verwaltet, kann {scope} erlauben; Tandem fragt jede halbe Stunde nach und behält die letzten guten Zahlen.',
  dailyShareSpent:
    'Tandem hat seinen Anteil an den Aufrufen verbraucht, die dieses Konto heute hat ({used, number}, ein Anteil von {share, number, percent}). Niemand muss etwas tun: Es geht weiter, wenn der Tag des Kontos neu beginnt. Wer Tandem eingerichtet hat, kann einen größeren Anteil erlauben; die letzten guten Zahlen bleiben.',
  dailyLimitReached:
    'Alle Programme zusammen haben die Aufrufe verbraucht, die dieses Konto bei {vendor} heute hat. Wer {vendor} verwaltet, kann sehen, welche; Tandem macht weiter, wenn der Tag des Kontos neu beginnt, und behält die letzten guten Zahlen.',
  answerNotJson:
    'Die Adresse {address} antwortet mit {found, select, page {einer Webseite} other {etwas anderem}} statt mit Daten. Bitte die Adresse in der Konfiguration prüfen und ob eine Anmeldeseite davor steht; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  portNotOpen:
    'Tandem ist unter {address} nicht erreichbar: {reason, select, taken {Ein anderes Programm hat diesen Port} away {Dieser Rechner hat keine solche Adresse} refused {Das System erlaubt es nicht} other {{reason}}}. Wer Tandem eingerichtet hat, kann in der Konfiguration eine andere nennen; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  pagesWithoutEnd:
    'Die Seiten von {address} enden nicht (bei Seite {page, number}). Wer Tandem eingerichtet hat, kann in der Konfiguration "paging" prüfen oder "mostPages" erhöhen; die letzten guten Zahlen bleiben.',
  answerUnexpected:
    'Die Antwort von {address} ist nicht, wie sie sein sollte{place, select, none {} other {: siehe „{place}“}}. Wer Tandem eingerichtet hat, kann sie mit der Konfiguration vergleichen; Tandem versucht es von selbst wieder und behält die letzten guten Zahlen.',
  nameUnknown:
    '{vendor} kennt {what, select, field {kein Feld} stage {keine Phase} label {kein Label} pipeline {keine Pipeline} other {keine Version}} „{name}“, die Konfiguration nennt das aber. Wer Tandem eingerichtet hat, kann den Namen dort berichtigen; alles andere zählt.',
} satisfies Translation<typeof english>;
