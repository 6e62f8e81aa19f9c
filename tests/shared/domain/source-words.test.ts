import { describe, expect, it } from 'vitest';
import { problemSentence, type StoredProblem } from '../../../shared/domain/problem.ts';
import {
  addressFault,
  isLeftOut,
  leftOut,
  problemInWords,
  reason,
  reasonWords,
  sourceInWords,
} from '../../../shared/domain/source-words.ts';
import { textsFor } from '../../../shared/texts/texts.ts';
import { writtenTextsFor } from '../../../shared/texts/written-texts.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

const column = '"Created on"';
const inWords = (why: string, locale: string) => reasonWords(why, writtenTextsFor(locale).sources);

describe('why a row was refused', () => {
  it.each([
    [reason('tooFewColumns'), 'the row has too few columns', 'Die Zeile hat zu wenige Spalten'],
    [reason('tooManyColumns'), 'the row has too many columns', 'Die Zeile hat zu viele Spalten'],
    [
      reason('quoteNotDoubled'),
      'a quote inside a quoted value is not doubled',
      'Ein Anführungszeichen innerhalb eines Werts in Anführungszeichen ist nicht verdoppelt',
    ],
    [reason('tooLong'), 'the row is too long', 'Die Zeile ist zu lang'],
    [
      reason('duplicate'),
      'the id comes more than once; the last row counts',
      'Die Kennung kommt mehrfach vor; die letzte Zeile zählt',
    ],
    [
      reason('readAs', 'windows-1252'),
      'the file is not in UTF-8 and was read as windows-1252',
      'Die Datei ist nicht in UTF-8 und wurde als windows-1252 gelesen',
    ],
    [reason('empty', column), '"Created on" is empty', '"Created on" ist leer'],
    [
      reason('notText', column),
      '"Created on" is none of the values it can have',
      '"Created on" ist keiner der möglichen Werte',
    ],
    [reason('notId', column), '"Created on" is no id', '"Created on" ist keine Kennung'],
    [reason('notDate', column), '"Created on" is no date', '"Created on" ist kein Datum'],
    [reason('notNumber', column), '"Created on" is no number', '"Created on" ist keine Zahl'],
    [reason('notWholeNumber', column), '"Created on" is no whole number', '"Created on" ist keine ganze Zahl'],
    [reason('notCurrency', column), '"Created on" is no currency code', '"Created on" ist kein Währungskürzel'],
    [reason('notYesNo', column), '"Created on" is neither yes nor no', '"Created on" ist weder ja noch nein'],
    [
      leftOut(reason('notDate', column)),
      '"Created on" is no date; only this value is left out',
      '"Created on" ist kein Datum; nur dieser Wert bleibt weg',
    ],
  ])('%s has words in both languages', (why, english, german) => {
    expect([inWords(why, 'en'), inWords(why, 'de')]).toEqual([english, german]);
  });

  it('is as it was kept where this version does not know it', () => {
    expect(inWords('createdAt is not a date', 'de')).toBe('createdAt is not a date');
  });

  it('tells a value that was left out from a row', () => {
    expect([isLeftOut(leftOut(reason('tooLong'))), isLeftOut(reason('tooLong'))]).toEqual([true, false]);
  });
});

describe('a problem with what a source said of it', () => {
  const german = (problem: StoredProblem) => problemSentence(problemInWords(problem, 'de'), textsFor('de'));
  const file = (found: string) => german({ code: 'fileNotDelimited', params: { path: 'a.csv', found } });
  const address = (why: string) =>
    german({ code: 'addressNotAllowed', params: { address: 'https://a.example/', reason: why } });

  it.each([
    ['workbook', 'eine Arbeitsmappe von Excel oder OpenDocument (oder ein anderes Zip-Archiv)'],
    ['oldWorkbook', 'eine alte Excel-Arbeitsmappe'],
    ['pdf', 'ein PDF-Dokument'],
    ['gzip', 'ein gzip-Archiv'],
    ['webPage', 'eine Webseite'],
    ['json', 'JSON-Daten'],
    ['xml', 'XML-Daten'],
    ['noText', 'Bytes, die kein Text sind'],
  ])('names a file of another kind: %s', (code, words) => {
    expect(file(code)).toContain(`Die Datei a.csv ist keine CSV-Datei, sie enthält: ${words}. Wer sie exportiert`);
  });

  it.each([
    [addressFault('linkLocal'), 'Sie führt in die unmittelbare Nachbarschaft dieses Rechners'],
    [addressFault('privateNet'), 'Sie führt aus dem Internet in ein privates Netz'],
    [addressFault('otherProtocol', 'ftp:'), 'Sie führt zu ftp:, gefolgt wird nur http und https'],
    [addressFault('unencrypted'), 'Sie führt von einer verschlüsselten Adresse zu einer unverschlüsselten'],
    [addressFault('nowhere'), 'Sie führt ins Leere'],
    [addressFault('onward', 'b.example'), 'Sie führt weiter zu b.example'],
    [addressFault('endless'), 'Sie führt ohne Ende von einer Adresse zur nächsten'],
    [addressFault('noAddress'), 'Sie ist keine Adresse'],
  ])('says why an address is not followed: %s', (why, words) => {
    expect(address(why)).toContain(`Der Adresse https://a.example/ wird nicht gefolgt: ${words}. Die endgültige`);
  });

  it('says so of a source as a whole, and leaves everything else of it as it is', () => {
    const [source] = buildSnapshot().sources;
    if (!source) throw new Error('The builder has a source.');
    const refusals = [{ entity: 'lead', reason: reason('empty', column), count: 3, example: '17' }];
    const problem = { code: 'allRowsRefused', params: { path: 'a.csv', reason: reason('tooLong'), example: 'x' } };
    expect(sourceInWords({ ...source, problem, refusals }, 'de')).toEqual({
      ...source,
      problem: { code: 'allRowsRefused', params: { path: 'a.csv', reason: 'Die Zeile ist zu lang', example: 'x' } },
      refusals: [{ entity: 'lead', reason: '"Created on" ist leer', count: 3, example: '17' }],
    });
    expect(problemInWords({ code: 'sourceSilent', params: { minutes: 10 } }, 'de')).toEqual({
      code: 'sourceSilent',
      params: { minutes: 10 },
    });
  });
});
