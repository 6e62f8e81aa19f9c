import type { sources as english } from '../en/sources.ts';
import type { Translation } from '../messages.ts';

export const sources = {
  reasons: {
    tooFewColumns: 'Die Zeile hat zu wenige Spalten',
    tooManyColumns: 'Die Zeile hat zu viele Spalten',
    quoteNotDoubled: 'Ein Anführungszeichen innerhalb eines Werts in Anführungszeichen ist nicht verdoppelt',
    tooLong: 'Die Zeile ist zu lang',
    duplicate: 'Die Kennung kommt mehrfach vor; die letzte Zeile zählt',
    readAs: 'Die Datei ist nicht in UTF-8 und wurde als {of} gelesen',
    empty: '{of} ist leer',
    notText: '{of} ist keiner der möglichen Werte',
    notId: '{of} ist keine Kennung',
    notDate: '{of} ist kein Datum',
    notNumber: '{of} ist keine Zahl',
    notWholeNumber: '{of} ist keine ganze Zahl',
    notCurrency: '{of} ist kein Währungskürzel',
    notYesNo: '{of} ist weder ja noch nein',
    noGroup: 'Der Eintrag ist keine Gruppe von Werten in geschweiften Klammern',
    leftOut: '{reason}; nur dieser Wert bleibt weg',
  },
  formats: {
    workbook: 'eine Arbeitsmappe von Excel oder OpenDocument (oder ein anderes Zip-Archiv)',
    oldWorkbook: 'eine alte Excel-Arbeitsmappe',
    pdf: 'ein PDF-Dokument',
    gzip: 'ein gzip-Archiv',
    webPage: 'eine Webseite',
    json: 'JSON-Daten',
    xml: 'XML-Daten',
    noText: 'Bytes, die kein Text sind',
  },
  addresses: {
    linkLocal: 'Sie führt in die unmittelbare Nachbarschaft dieses Rechners',
    privateNet: 'Sie führt aus dem Internet in ein privates Netz',
    otherProtocol: 'Sie führt zu {of}, gefolgt wird nur http und https',
    unencrypted: 'Sie führt von einer verschlüsselten Adresse zu einer unverschlüsselten',
    nowhere: 'Sie führt ins Leere',
    onward: 'Sie führt weiter zu {of}',
    endless: 'Sie führt ohne Ende von einer Adresse zur nächsten',
    noAddress: 'Sie ist keine Adresse',
  },
} satisfies Translation<typeof english>;
