import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/format.ts';
import { kindBeside, sourceFacts } from '../../../../renderer/wall/sources/source-facts.ts';
import { sourcesViewTextsFor } from '../../../../shared/texts/sources-view-texts.ts';
import { textsFor } from '../../../../shared/texts/texts.ts';
import { buildSource } from '../../../builders/source-status.ts';

const now = Date.UTC(2026, 10, 20, 14);
const hour = 3_600_000;
const said = (source: Parameters<typeof buildSource>[0], locale = 'en') =>
  sourceFacts(buildSource({ nextTryAt: now + 60_000, accepted: { lead: 1200, deal: 34 }, ...source }), {
    format: createFormat(locale, 'UTC', 'EUR'),
    texts: textsFor(locale),
    words: sourcesViewTextsFor(locale),
    now,
  });

describe('what is told of a source', () => {
  it('is its records, and when it is asked next', () => {
    expect(said({})).toEqual(['1,234 records', 'next try 14:01']);
    expect(said({ nextTryAt: null, accepted: { lead: 1 } })).toEqual(['1 record', 'being asked now']);
    expect(said({}, 'de')).toEqual(['1.234 Datensätze', 'wieder um 14:01']);
  });

  it('is what had faults, how far its history is read, and what it cost, where there is such', () => {
    const refusal = (count: number) => ({ entity: 'lead', reason: 'empty', count, example: '-' });
    expect(
      said({
        refusals: [refusal(1000), refusal(2)],
        progress: { done: 0.43 },
        usage: { used: 1204, allowed: 50_000, resetsAt: now + 10 * hour },
      }),
    ).toEqual([
      '1,234 records',
      '1,002 with faults',
      'next try 14:01',
      '43% of older records read',
      '1,204 of 50,000 calls until Sat, Nov 21, 00:00',
    ]);
  });
});

it.each([
  ['hubspot', 'CRM', 'HubSpot'],
  ['hubspot', 'Our Hubspot', ''],
  ['teletype', 'CRM', 'teletype'],
])('a source of kind %s that is called %s is told to be "%s"', (kind, label, told) => {
  expect(kindBeside({ kind, label })).toBe(told);
});
