import { describe, expect, it } from 'vitest';
import { agreementMarkdown } from '../../../shared/domain/agreement-markdown.ts';
import { aConfig } from '../../builders/config.ts';

const sales = { respondWithinMinutes: { otherwise: 480, byLeadType: { Demo: 30 } } };
const config = aConfig({
  company: 'Alder & *Finch*',
  agreement: {
    versions: [
      { from: '2026-01-01', marketing: { kind: 'count', target: 240 }, sales },
      {
        from: '2026-04-01',
        trial: { owners: ['Ada', 'crm:7'], until: '2026-04-30' },
        marketing: {
          kind: 'value',
          target: 9000,
          valueBy: 'leadType',
          leadValues: { 'A|B': 12.5 },
          otherwise: 1,
        },
        sales: {
          ...sales,
          attempts: { otherwise: { count: 3, withinDays: 5 } },
          disposition: { otherwise: 4, byLeadType: { trial: 2 } },
        },
        capacity: { reps: 2, leadsPerRep: 30 },
        incentive: {
          goal: 'revenue',
          floor: 0.9,
          tiers: [
            { label: 'Base', at: 1, reward: 'A [day] out' },
            { label: 'Mega', at: 1.25 },
          ],
        },
        document: {
          summary: '# One team\n\n- one goal\nfor all',
          contacts: [{ name: 'Mia_L', role: 'Head', side: 'marketing', contact: 'mia@example.com' }],
        },
      },
    ],
  },
});

const on = (day: string): string => agreementMarkdown(config, day) ?? '';

describe('the agreement as Markdown', () => {
  it('has the title, the version and the six parts', () => {
    const text = on('2026-02-10');
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      String.raw`# Alder \& \*Finch\*: agreement between sales and marketing`,
      '## Summary',
      '## Goals',
      '### Marketing',
      '### Sales',
      '## Requirements',
      '### Marketing',
      '### Sales',
      '## Owners and contacts',
      '## When goals are not met',
      '## Conditions of cancellation',
      '## Terms',
      "### Marketing's promise",
      "### Sales' promise",
      '## Versions',
    ]);
    expect(text).toContain('\n\nVersion 1, as in force on February 10, 2026. It took effect on January 1, 2026.\n\n');
    expect(text).toContain('Nobody is named.');
    expect(text.endsWith('|\n')).toBe(true);
  });

  it('says that it is a trial, and whose leads count', () => {
    expect(on('2026-04-30')).toContain(
      'Version 2, as in force on April 30, 2026. It took effect on April 1, 2026. A trial run up to and including April 30, 2026, for the leads of 2 owners: Ada, crm:7.',
    );
  });

  it('says since when a version is in force again after a trial', () => {
    expect(on('2026-05-01')).toContain(
      'Version 1, as in force on May 1, 2026. It took effect on January 1, 2026, and again on May 1, 2026.',
    );
  });

  it.each([
    [
      'what leads are worth',
      ['| Lead type | Worth of a lead |', '| --- | --- |', '| A\\|B | €12.50 |', '| Any other | €1 |'],
    ],
    ['what sales can work', ['| What sales can work | 60 leads a month (2 reps, 30 each) |']],
    [
      'the terms of every lead type that has any of its own',
      [
        '| Lead type | First response within | Attempts | Accepted or rejected within |',
        '| --- | --- | --- | --- |',
        '| Demo | 30 working minutes | 3 within 5 working days | 4 working days |',
        '| trial | 8 working hours | 3 within 5 working days | 2 working days |',
        '| Every other lead | 8 working hours | 3 within 5 working days | 4 working days |',
      ],
    ],
    ['what is not promised', ['| Worked | – |']],
    [
      'the tiers',
      [
        '| Tier of "Revenue" | From | Reward |',
        '| --- | --- | --- |',
        '| Floor | 90% | – |',
        String.raw`| Base | 100% | A \[day\] out |`,
        '| Mega | 125% | – |',
      ],
    ],
    ['the contacts', [String.raw`| Mia\_L | Head | Marketing | mia@example.com |`]],
    [
      'every version with its dates',
      [
        '| Version | Takes effect on | Trial up to and including |',
        '| --- | --- | --- |',
        '| 1 | January 1, 2026 | – |',
        '| 2 | April 1, 2026 | April 30, 2026 |',
      ],
    ],
  ])('tells %s in a table', (_, lines) => {
    expect(on('2026-04-01')).toContain(lines.join('\n'));
  });

  it('takes nothing that people wrote for markup, and keeps their paragraphs', () => {
    expect(on('2026-04-01')).toContain('## Summary\n\n\\# One team\n\n\\- one goal for all This is a trial run');
  });
});

it.each(['ja-JP', 'ar-EG'])('is in English, its dates and numbers too, where the locale %s has no words', (locale) => {
  expect(agreementMarkdown({ ...config, locale }, '2026-04-01')).toBe(on('2026-04-01'));
});

it('is of the language of the config, its dates and numbers too', () => {
  const german = agreementMarkdown({ ...config, locale: 'de-DE' }, '2026-04-30') ?? '';
  expect(german).toContain('In Kraft seit 1. April 2026. Ein Probelauf bis einschließlich 30. April 2026');
  expect(german).toContain('| Jeder andere Lead | 8 Arbeitsstunden | 3 innerhalb von 5 Arbeitstagen | 4 Arbeitstage |');
  expect(german).toContain('| Übergeben | vom Marketing qualifizierte Leads (MQL) im Wert von 9.000 € je Monat |');
  expect(agreementMarkdown({ ...config, locale: 'en-GB' }, '2026-04-30')).toContain('as in force on 30 April 2026');
});

it.each(['2025-12-31', '1970-01-01'])('there is none on %s, before the first version', (day) => {
  expect(agreementMarkdown(config, day)).toBeNull();
});

it('there is none without an agreement', () => {
  expect(agreementMarkdown({ ...aConfig(), agreement: undefined }, '2026-02-10')).toBeNull();
});
