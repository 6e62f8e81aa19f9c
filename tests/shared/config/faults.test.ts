import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/config/parse-config.ts';
import { configFaults } from '../../../shared/texts/en/config-faults.ts';
import { changed, faultsOf } from './faulty-config.ts';
import { faultyKinds } from './faulty-kinds.ts';
import { faultyTerms } from './faulty-terms.ts';
import { faultyValues } from './faulty-values.ts';

const faulty = [...faultyKinds, ...faultyValues, ...faultyTerms];

describe('a config at fault is told where, what, and what would be right', () => {
  it.each(faulty)('in English and in German: %s', (_, changes, english, german) => {
    expect([faultsOf(changes, 'en-GB'), faultsOf(changes, 'de-AT')]).toEqual([[english], [german]]);
  });

  it('in English where the language has no words', () => {
    expect(faultsOf({ company: '' }, 'fi')).toEqual(['"company" must not be empty.']);
  });

  it('in every sentence that there is', () => {
    const told = faulty.flatMap(([, changes]) => {
      const parsed = parseConfig(changed(changes));
      return parsed.ok ? [] : parsed.faults.map(({ code }) => code);
    });
    // Of files and holidays, which only the main process reads; and for what a schema to come may forget to name.
    const elsewhere = ['fileMissing', 'fileUnreadable', 'notJson', 'endsTooSoon', 'countryUnknown', 'regionUnknown'];
    const words = ['theConfig', 'more', 'regionNone', 'unusable'];
    expect([...new Set([...told, ...elsewhere, ...words])].sort()).toEqual(Object.keys(configFaults).sort());
  });
});

describe('several faults', () => {
  it('are told each at its place', () => {
    expect(faultsOf({ company: '', holdMinutes: 0, curency: 'EUR' })).toEqual([
      '"company" must not be empty.',
      '"holdMinutes" is 0, but must be more than 0.',
      'The config has the setting "curency", which Tandem does not know there: it is misspelt or belongs elsewhere.',
    ]);
  });

  it('of one place are told once where one follows from the other', () => {
    const trial = { owners: ['Ida'], until: 'never' };
    const from = '2026-01-01';
    const sales = { respondWithinMinutes: { otherwise: 60 } };
    const version = { from, trial, marketing: { kind: 'count', target: 1 }, sales };
    expect(faultsOf({ agreement: { versions: [version] } })).toEqual([
      '"agreement.versions #1.trial.until" is "never", but must be a day such as "2026-03-31".',
    ]);
  });
});

it('what is long is told as far as somebody reads it', () => {
  const boards = { kind: 'announcement', headline: 'Breakfast for all of us', text: 'Friday at nine in the kitchen' };
  expect(faultsOf({ boards })).toEqual([
    '"boards" is {"kind":"announcement","headline":"Breakfast for all of us"…, but must be a list in square brackets.',
  ]);
});
