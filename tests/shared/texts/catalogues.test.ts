import { describe, expect, it } from 'vitest';
import { catalogue as deScreens } from '../../../shared/texts/de/catalogue.ts';
import { sourcesView as deSources } from '../../../shared/texts/de/sources-view.ts';
import { written as deWritten } from '../../../shared/texts/de/written.ts';
import { catalogue as enScreens } from '../../../shared/texts/en/catalogue.ts';
import { sourcesView as enSources } from '../../../shared/texts/en/sources-view.ts';
import { written as enWritten } from '../../../shared/texts/en/written.ts';
import { argumentsIn, messagesOf, wordsIn } from './icu.ts';

const english = new Map(messagesOf({ screens: enScreens, sources: enSources, written: enWritten }));
const german = new Map(messagesOf({ screens: deScreens, sources: deSources, written: deWritten }));

/** Words both languages write alike. */
const inBoth = new Set([
  'Enter',
  'Esc',
  'Leads',
  'Marketing',
  'Name',
  'PIN',
  'Pipeline',
  'Plan',
  'Problem',
  'Tab',
  'Tandem',
  'Trends',
  'min',
]);

describe.each([
  ['English', english],
  ['German', german],
])('%s', (_, messages) => {
  it('has words in every message', () => {
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is written in ICU messages, none of which quotes a brace by a straight apostrophe', () => {
    expect([...messages].filter(([, text]) => isFaulty(text) || /'['{}#]/.test(text))).toEqual([]);
  });

  it('counts in whole sentences: both cases of a plural are written out', () => {
    const oneSided = [...messages].filter(([, text]) => /, plural,/.test(text) && !/\bone \{.*\bother \{/s.test(text));
    expect(oneSided).toEqual([]);
  });
});

describe('German', () => {
  it('has every message of English and no other', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the same arguments in each', () => {
    for (const [path, text] of english) {
      expect([path, argumentsIn(german.get(path) ?? '')]).toEqual([path, argumentsIn(text)]);
    }
  });

  it('says nothing in the words of English, but for those both languages share', () => {
    const own = (text: string) => (wordsIn(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !inBoth.has(word));
    const left = [...english].filter(([path, text]) => own(text).length > 0 && text === german.get(path));
    expect(left).toEqual([]);
  });

  it('has no English word left in a sentence', () => {
    const words =
      /\b(the|of|and|is|are|were|not|no|with|for|what|which|this|week|days?|goal|sales|promise|wins?|owner)\b/i;
    // Names of the config stand in straight quotes, as they are written there.
    expect([...german].filter(([, text]) => words.test(wordsIn(text).replaceAll(/"[^"]*"/g, '')))).toEqual([]);
  });
});

describe('what the tests read out of a message', () => {
  it('is its arguments with their kinds, those within cases included', () => {
    expect(argumentsIn('{n, plural, one {# of {total}} other {#}} {at, date, medium} {n, number} {who}')).toEqual([
      'at date',
      'n number',
      'n plural',
      'total plain',
      'who plain',
    ]);
  });

  it('is its words, those within cases included', () => {
    expect(wordsIn('{n, plural, one {day} other {days}} of {total}').split(/\s+/).filter(Boolean)).toEqual([
      'day',
      'days',
      'of',
    ]);
  });
});

function isFaulty(text: string): boolean {
  try {
    argumentsIn(text);
    return false;
  } catch {
    return true;
  }
}
